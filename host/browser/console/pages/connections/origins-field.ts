import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { maxOrigins, type OriginLine, readOrigins } from './read-origins.ts';

/**
 * Asks for the addresses of a site, one a line, and shows at once how each will be understood.
 * @fires input - The text changed; read `value`.
 */
@customElement('console-origins-field')
export class OriginsField extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: 2px;
        margin: var(--inlay-space-2) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--inlay-font-size-s);
        overflow-wrap: anywhere;
      }
      li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr);
      }
      .good {
        color: var(--inlay-positive);
      }
      .good::before {
        content: '✓';
      }
      .bad {
        color: var(--inlay-negative);
      }
      .bad::before {
        content: '✕';
      }
    `,
  ];

  @property() value = '';
  @property() label = '';
  @property() hint = '';
  /** What is wrong with the field as a whole. */
  @property() error = '';

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('inlay-text-field')?.focus(options);
  }

  #onInput = (event: Event): void => {
    this.value = (event.target as TextField).value;
  };

  protected override render(): TemplateResult {
    const lines = readOrigins(this.value);
    const told = lines.filter(({ written, origin }) => origin !== written);
    return html`
      <inlay-text-field
        multiline
        rows="3"
        label=${this.label || this.t('connection.origins')}
        hint=${this.hint || this.t('connection.originsHint')}
        placeholder="https://jobs.example"
        .value=${this.value}
        error=${lines.length > maxOrigins ? this.t('origins.tooMany', { count: maxOrigins }) : this.error}
        @input=${this.#onInput}
      ></inlay-text-field>
      <div role="status">${told.length > 0 ? html`<ul>${told.map((line) => this.#renderLine(line))}</ul>` : nothing}</div>
    `;
  }

  #renderLine({ written, origin, fault }: OriginLine): TemplateResult {
    return origin
      ? html`<li class="good"><span>${this.t('origins.read', { written, origin })}</span></li>`
      : html`<li class="bad"><span><b>${written}</b> – ${this.t(fault!)}</span></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-origins-field': OriginsField;
  }
}
