import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { type IconName, icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { tokens } from '../tokens/tokens.ts';
import { verdictStyles } from './verdict.styles.ts';

/** How far a document shows that a requirement is met. `not-shown` says nothing about the person. */
export type VerdictValue = 'met' | 'partly' | 'not-shown';

const looks: Record<VerdictValue, { icon: IconName; text: string }> = {
  met: { icon: 'check-circle', text: 'verdictMet' },
  partly: { icon: 'half-circle', text: 'verdictPartly' },
  'not-shown': { icon: 'dash-circle', text: 'verdictNotShown' },
};

/**
 * Says in a word and a shape whether a requirement is met, so that colour is never the only sign.
 *
 * @slot - Other words than the usual ones.
 * @csspart badge - The whole badge.
 * @csspart icon - The shape.
 */
@define('inlay-verdict')
export class Verdict extends LitElement {
  static override styles = [tokens, verdictStyles];

  /** What is said. */
  @property() value: VerdictValue = 'not-shown';

  readonly #texts = new Localize(this);

  protected override render(): TemplateResult {
    const value = this.value in looks ? this.value : 'not-shown';
    const look = looks[value];
    return html`<span part="badge" class="badge ${value}"
      >${icon(look.icon)}<span><slot>${this.#texts.t(look.text)}</slot></span></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-verdict': Verdict;
  }
}
