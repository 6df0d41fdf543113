import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SsoCheck } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';

/** What a look at a provider came to: a line for each thing that a sign-in needs, in words. */
@customElement('console-sso-check-list')
export class SsoCheckList extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--inlay-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr);
        gap: 0 var(--inlay-space-3);
      }
      .mark {
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        border-radius: 50%;
        background: var(--inlay-positive-quiet);
        color: var(--inlay-positive);
        font-size: var(--inlay-font-size-s);
        font-weight: 700;
      }
      .hint .mark {
        background: var(--inlay-caution-quiet);
        color: var(--inlay-caution);
      }
      .fault .mark {
        background: var(--inlay-negative-quiet);
        color: var(--inlay-negative);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 600;
      }
      .found {
        color: var(--inlay-text-quiet);
        font-size: var(--inlay-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly SsoCheck[] = [];

  /** Our own sentence for it; the server's English one where a newer server says something new. */
  #say(key: string, otherwise: string): string {
    const text = this.t(key);
    return text === key ? otherwise : text;
  }

  protected override render(): TemplateResult {
    return html`<ul aria-label=${this.t('sso.checkResult')}>
      ${this.steps.map((step) => this.#renderStep(step))}
    </ul>`;
  }

  #renderStep({ name, ok, code, detail, advice }: SsoCheck): TemplateResult {
    const state = ok ? (advice === null ? 'good' : 'hint') : 'fault';
    const mark = { good: '✓', hint: '?', fault: '!' }[state];
    return html`<li class=${state}>
      <span class="mark" aria-hidden="true">${mark}</span>
      <div>
        <p>
          <b>${this.#say(`sso.check.${name}`, name)}</b>
          <span class="visually-hidden">(${this.t(`sso.check.${state}`)})</span>
        </p>
        ${advice === null ? nothing : html`<p>${this.#say(`sso.advice.${name}.${code}`, advice)}</p>`}
        ${state === 'good' ? nothing : html`<p class="found" lang="en">${detail}</p>`}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso-check-list': SsoCheckList;
  }
}
