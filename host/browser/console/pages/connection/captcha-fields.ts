import 'inlay/widgets/copy-field';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { captchaProviders, captchaSnippet, findCaptchaProvider } from './captcha-providers.ts';
import type { LimitsDraft, LimitsField } from './limits-draft.ts';

/**
 * Which captcha vouches for visitors, and what the page must do for it.
 * @fires console-captcha-changed - Something was written; `detail` is what changed of the `LimitsDraft`.
 */
@customElement('console-captcha-fields')
export class CaptchaFields extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-4);
      }
      h3,
      p {
        margin: 0;
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-2);
      }
    `,
  ];

  @property({ attribute: false }) draft!: LimitsDraft;
  @property({ attribute: false }) faults: Readonly<Partial<Record<LimitsField, string>>> = {};
  /** The stored secret is kept where none is written. */
  @property({ type: Boolean }) kept = false;
  @property({ type: Boolean }) readonly = false;

  /** Another provider was chosen, whose address is still to be written. */
  @state() private isOther = false;

  /** Moves the focus to a field with a fault. */
  focusField(name: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }

  #tell(change: Partial<LimitsDraft>): void {
    this.dispatchEvent(new CustomEvent('console-captcha-changed', { detail: change }));
  }

  #choose = (event: Event): void => {
    const chosen = captchaProviders.find(({ value }) => value === (event.target as Select).value);
    this.isOther = chosen === undefined;
    this.#tell({ captchaUrl: chosen?.url ?? '' });
  };

  get #provider(): string {
    const { captchaUrl } = this.draft;
    return captchaUrl === '' && !this.isOther ? '' : findCaptchaProvider(captchaUrl);
  }

  protected override render(): TemplateResult {
    const { captchaUrl, captchaSecret } = this.draft;
    const provider = this.#provider;
    return html`
      <inlay-select
        label=${this.t('limits.provider')}
        placeholder="–"
        .choices=${[...captchaProviders, { value: 'other', label: this.t('limits.otherProvider') }]}
        .value=${provider}
        ?disabled=${this.readonly}
        @change=${this.#choose}
      ></inlay-select>
      <inlay-text-field
        name="captchaUrl"
        type="url"
        autocomplete="off"
        label=${this.t('limits.captchaUrl')}
        hint=${this.t('limits.captchaUrlHint')}
        .value=${captchaUrl}
        ?readonly=${this.readonly}
        error=${this.faults.captchaUrl ?? ''}
        @input=${(event: Event) => this.#tell({ captchaUrl: (event.target as TextField).value })}
      ></inlay-text-field>
      ${
        this.readonly
          ? nothing
          : html`<inlay-text-field
              name="captchaSecret"
              type="password"
              autocomplete="off"
              label=${this.t('limits.captchaSecret')}
              placeholder=${this.kept ? this.t('sso.secretKept') : ''}
              hint=${this.kept ? this.t('sso.secretKeptHint') : ''}
              .value=${captchaSecret}
              error=${this.faults.captchaSecret ?? ''}
              @input=${(event: Event) => this.#tell({ captchaSecret: (event.target as TextField).value })}
            ></inlay-text-field>`
      }
      <div>
        <h3>${this.t('limits.page')}</h3>
        <p>${this.t('limits.pageText')}</p>
        <inlay-copy-field value=${captchaSnippet}></inlay-copy-field>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-captcha-fields': CaptchaFields;
  }
}
