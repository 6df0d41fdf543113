import 'inlay/widgets/button';
import 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../../api/api-types.ts';
import { api } from '../../api/client.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import { describeError } from '../parts/describe-error.ts';
import { nameInitials } from '../parts/person.ts';
import { accountMenuStyles } from './account-menu.styles.ts';
import './appearance.ts';
import { router } from './router.ts';

/**
 * Who is signed in, language, colours, sign out.
 * @fires console-signed-out - The session has ended.
 */
@customElement('console-account-menu')
export class AccountMenu extends ConsoleElement {
  static override styles = [tokens, accountMenuStyles];

  @property({ attribute: false }) member!: Session['member'];
  @property({ attribute: false }) tenant!: Session['tenant'];

  @state() private open = false;
  @state() private busy = false;
  @query('.panel') private panel!: HTMLElement;

  #onToggle = (event: ToggleEvent): void => {
    this.open = event.newState === 'open';
  };

  #signOut = async (): Promise<void> => {
    if (this.busy || !(await router.mayLeave())) return;
    this.busy = true;
    try {
      await api.POST('/api/v1/auth/sign-out');
      this.panel.hidePopover();
      this.dispatchEvent(new CustomEvent('console-signed-out', { bubbles: true, composed: true }));
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const { name, email, role } = this.member;
    return html`
      <button
        type="button"
        class="opener"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
      >
        <span class="face" aria-hidden="true">${nameInitials(name)}</span>
        <span class="visually-hidden">${this.t('account.title')}:</span>
        <span class="who"><b>${name}</b><span>${this.t(`role.${role}`)}</span></span>
      </button>
      <div id="panel" class="panel" popover role="dialog" aria-label=${this.t('account.title')} @toggle=${this.#onToggle}>
        <div class="person">
          <b>${name}</b>
          <span class="quiet">${email}</span>
          <span class="quiet">${this.tenant.name} · ${this.t(`role.${role}`)}</span>
        </div>
        <console-appearance></console-appearance>
        <inlay-button ?loading=${this.busy} @click=${this.#signOut}>${this.t('account.signOut')}</inlay-button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-account-menu': AccountMenu;
  }
}
