import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SentinelSeries } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';

type Drift = SentinelSeries['drift'][number];

const [width, height] = [600, 140];

/** How the scores of the last days lie beside those of before: ten pairs of bars, the sentence, and the table behind. */
@customElement('console-drift-chart')
export class DriftChart extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-3);
      }
      svg {
        display: block;
        inline-size: 100%;
        max-inline-size: 720px;
        block-size: 140px;
        border-block-end: 1px solid var(--inlay-line-strong);
      }
      .before {
        fill: var(--inlay-line-strong);
      }
      .now {
        fill: var(--inlay-accent);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--inlay-space-1) var(--inlay-space-4);
        font-size: var(--inlay-font-size-s);
      }
      .legend span {
        display: inline-flex;
        align-items: center;
        gap: var(--inlay-space-2);
      }
      i {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 3px;
        background: var(--inlay-line-strong);
      }
      i.now {
        background: var(--inlay-accent);
      }
      summary {
        min-block-size: 32px;
        color: var(--inlay-accent-strong);
        font-size: var(--inlay-font-size-s);
        cursor: pointer;
      }
      table {
        border-collapse: collapse;
        font-size: var(--inlay-font-size-s);
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 2px var(--inlay-space-5) 2px 0;
        font-weight: 400;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) drift!: Drift;

  protected override render(): TemplateResult {
    const { prompt, index, limit, baselineCount, recentCount } = this.drift;
    const isFar = index !== null && limit !== null && index > limit;
    const number = (each: number): string => this.texts.number(each, { maximumFractionDigits: 2 });
    const said =
      index === null
        ? this.t('ai.drift.tooFew', { baseline: baselineCount, recent: recentCount })
        : this.t(isFar ? 'ai.drift.far' : 'ai.drift.near', {
            index: number(index),
            limit: number(limit ?? 0),
          });
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('ai.drift.title', { prompt })}</h2>
      <p>${isFar ? html`<span class="badge bad">${this.t('ai.check.drift')}</span> ` : nothing}${said}</p>
      ${index === null ? nothing : this.#renderPicture(said)}
    </section>`;
  }

  #renderPicture(said: string): TemplateResult {
    const { baseline, recent, baselineCount, recentCount } = this.drift;
    const top = Math.max(0.01, ...baseline, ...recent) * 1.05;
    const step = width / Math.max(1, baseline.length);
    const bar = (share: number, x: number, look: string) =>
      svg`<rect class=${look} x=${x} width=${step * 0.36} y=${height - (share / top) * height} height=${(share / top) * height} />`;
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label=${said}>
        ${baseline.map((share, at) => svg`${bar(share, at * step + step * 0.12, 'before')}${bar(recent[at] ?? 0, at * step + step * 0.5, 'now')}`)}
      </svg>
      <div class="legend">
        <span><i></i>${this.t('ai.drift.before', { count: baselineCount })}</span>
        <span><i class="now"></i>${this.t('ai.drift.now', { count: recentCount })}</span>
      </div>
      <details>
        <summary>${this.t('limits.asTable')}</summary>
        <table>
          <thead><tr><th scope="col">${this.t('ai.drift.scores')}</th><th scope="col">${this.t('ai.drift.shareBefore')}</th><th scope="col">${this.t('ai.drift.shareNow')}</th></tr></thead>
          <tbody>
            ${baseline.map((share, at) => html`<tr><th scope="row">${this.#nameBin(at)}</th><td>${this.#share(share)}</td><td>${this.#share(recent[at] ?? 0)}</td></tr>`)}
          </tbody>
        </table>
      </details>`;
  }

  #share = (value: number): string =>
    this.texts.number(value, { style: 'percent', maximumFractionDigits: 1 });

  #nameBin(at: number): string {
    const { edges } = this.drift;
    const write = (edge: number | undefined): string =>
      edge === undefined ? '…' : this.texts.number(edge, { maximumFractionDigits: 2 });
    return `${write(edges[at - 1])} – ${write(edges[at])}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-drift-chart': DriftChart;
  }
}
