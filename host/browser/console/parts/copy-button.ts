import 'inlay/widgets/button';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from '../../../../widgets/shared/copy-text.ts';
import { ConsoleElement } from './console-element.ts';
import { icon } from './icons.ts';

/** Copies a short text that stands beside it, and says so. */
@customElement('console-copy-button')
export class CopyButton extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: inline-block;
      }
      .icon {
        display: block;
      }
      .good {
        color: var(--inlay-positive);
      }
    `,
  ];

  /** What is copied. */
  @property() value = '';
  /** What it is, "Correlation id". */
  @property() label = '';

  @state() private result: 'copied' | 'failed' | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #copy = async (): Promise<void> => {
    this.result = (await copyText(this.value)) ? 'copied' : 'failed';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.result = undefined;
    }, 3000);
  };

  protected override render(): TemplateResult {
    const said = this.result ? this.t(`copy.${this.result}`, { text: this.value }) : '';
    return html`<inlay-button
        size="s"
        variant="quiet"
        label=${this.t('copy.what', { what: this.label })}
        title=${this.t('copy.what', { what: this.label })}
        @click=${this.#copy}
        ><span class=${this.result === 'copied' ? 'good' : ''}
          >${icon(this.result === 'copied' ? 'check' : 'copy')}</span
        ></inlay-button
      ><span class="visually-hidden" role="status">${said}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-copy-button': CopyButton;
  }
}
