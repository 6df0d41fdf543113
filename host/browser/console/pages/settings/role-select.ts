import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Role } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { roles } from './roles.ts';

/** Gives a member another role, there and then. Where that is refused, it says why and shows the old one again. */
@customElement('console-role-select')
export class RoleSelect extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        max-inline-size: 176px;
      }
      /* The head of the column says it to those who see. */
      inlay-select::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    `,
  ];

  /** Whose role it is. */
  @property() name = '';
  @property({ attribute: false }) current: Role = 'user';
  /** Those that may be given, from the one who may least. */
  @property({ attribute: false }) offered: readonly Role[] = roles;
  /** Changes it. What it rejects with is shown. */
  @property({ attribute: false }) change: (role: Role) => Promise<void> = () => Promise.resolve();

  @state() private busy = false;
  @state() private reason = '';

  /** What they have stays to be seen, also where it can no longer be given. */
  #listRoles(): readonly Role[] {
    return roles.filter((role) => role === this.current || this.offered.includes(role));
  }

  #choose = async (event: Event): Promise<void> => {
    const select = event.target as Select;
    this.busy = true;
    this.reason = '';
    try {
      await this.change(select.value as Role);
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
      await this.updateComplete;
      select.value = this.current;
    }
  };

  protected override render(): TemplateResult {
    return html`<inlay-select
      label=${this.t('members.roleOf', { name: this.name })}
      .choices=${this.#listRoles().map((role) => ({ value: role, label: this.t(`role.${role}`) }))}
      .value=${this.current}
      ?disabled=${this.busy}
      error=${this.reason}
      @change=${this.#choose}
    ></inlay-select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-role-select': RoleSelect;
  }
}
