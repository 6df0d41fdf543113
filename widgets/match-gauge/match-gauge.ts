import { html, LitElement, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { define } from '../shared/define.ts';
import { tokens } from '../tokens/tokens.ts';
import { drawArc, placeOnArc } from './arc.ts';
import { matchGaugeStyles } from './match-gauge.styles.ts';

const bands = ['matchLow', 'matchPart', 'matchGood', 'matchHigh'] as const;

/** A range wider than this says too little for a word. */
const widest = 40;

const nameBand = (low: number, high: number): string =>
  high - low > widest ? 'matchUnsure' : bands[Math.min(3, Math.floor((low + high) / 50))]!;

/**
 * Shows how well a document meets a position as a range on an arc, since one exact number would claim more than is
 * known. The words below say the same without the picture; no colour means good or bad.
 *
 * @csspart picture - The arc.
 * @csspart range - The range in figures.
 * @csspart band - The range in words.
 */
@define('inlay-match-gauge')
export class MatchGauge extends LitElement {
  static override styles = [tokens, matchGaugeStyles];

  /** The lower end, from 0 to 100. */
  @property({ type: Number }) low = 0;
  /** The upper end, from 0 to 100. */
  @property({ type: Number }) high = 0;
  /** What is measured; "Overall match" in the page's language where left out. */
  @property() label: string | undefined;

  /** What the range comes to, in a few words; chosen from the range where left out. */
  @property() words: string | undefined;

  readonly #texts = new Localize(this);

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const [from, to] = [this.low, this.high].map(keepInRange).sort((a, b) => a - b) as [number, number];
    const low = Math.floor(from);
    const high = Math.ceil(to);
    const band = this.words ?? t(nameBand(from, to));
    return html`<figure role="img" aria-label=${t('matchExplained', { low, high, band })}>
      <svg part="picture" viewBox="0 0 200 110" aria-hidden="true">
        <path class="track" d=${drawArc(0, 100)} />
        ${[25, 50, 75].map(drawTick)}
        <path class="interval" d=${drawArc(from, Math.max(to, from + 0.5))} />
      </svg>
      <div class="scale" aria-hidden="true"><span>${t.number(0)}</span><span>${t.number(100)}</span></div>
      <div class="words" aria-hidden="true">
        <span class="label">${this.label ?? t('matchLabel')}</span>
        <span part="range" class="range">${t('matchRange', { low, high })}</span>
        <span part="band" class="band">${band}</span>
      </div>
    </figure>`;
  }
}

const keepInRange = (value: number): number =>
  Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0;

function drawTick(share: number): TemplateResult<2> {
  const [x1, y1] = placeOnArc(share, 66);
  const [x2, y2] = placeOnArc(share, 71);
  return svg`<line class="tick" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-match-gauge': MatchGauge;
  }
}
