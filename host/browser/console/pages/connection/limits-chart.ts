import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SiteLimits } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { listUsageDays, type UsageDay } from './usage-days.ts';

const [width, height] = [600, 120];
const step = width / 30;

/** How much of a site's daily limit was used in the last 30 days: a picture, its sum in words, and the table behind. */
@customElement('console-limits-chart')
export class LimitsChart extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-2);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 120px;
        border-block-end: 1px solid var(--inlay-line-strong);
      }
      rect {
        fill: var(--inlay-accent);
      }
      rect.full {
        fill: var(--inlay-negative);
      }
      line {
        stroke: var(--inlay-negative);
        stroke-width: 1.5;
        stroke-dasharray: 6 4;
        vector-effect: non-scaling-stroke;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: var(--inlay-space-3);
        color: var(--inlay-text-quiet);
        font-size: var(--inlay-font-size-xs);
      }
      summary {
        min-block-size: 32px;
        color: var(--inlay-accent-strong);
        font-size: var(--inlay-font-size-s);
        font-weight: 500;
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
      td {
        text-align: end;
      }
      thead th {
        color: var(--inlay-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) usage: SiteLimits['usage'] = [];
  @property({ attribute: false }) perDay = 0;

  #date(day: string, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }): string {
    return this.texts.date(day, { ...options, timeZone: 'UTC' });
  }

  protected override render(): TemplateResult {
    const days = listUsageDays(this.usage);
    const peak = days.reduce((most, day) => (day.launches > most.launches ? day : most));
    if (peak.launches === 0) return html`<p class="quiet">${this.t('limits.usageNone')}</p>`;
    const full = days.filter(({ launches }) => launches >= this.perDay).length;
    const said = this.t('limits.usageText', {
      launches: days.reduce((sum, { launches }) => sum + launches, 0),
      date: this.#date(peak.day),
      peak: peak.launches,
      limit: this.perDay,
    });
    return html`
      <p>${said}${full > 0 ? html` ${this.t('limits.usageFull', { count: full })}` : nothing}</p>
      ${this.#renderPicture(days, peak.launches, said)}
      <div class="ends" aria-hidden="true">
        <span>${this.#date(days[0]!.day)}</span><span>${this.#date(days.at(-1)!.day)}</span>
      </div>
      ${this.#renderTable(days)}
    `;
  }

  /** The limit is drawn where it is near enough that the bars can still be seen below it. */
  #renderPicture(days: readonly UsageDay[], peak: number, said: string): TemplateResult {
    const showsLimit = this.perDay <= peak * 4;
    const top = Math.max(peak, showsLimit ? this.perDay : 0) * 1.08;
    const y = (count: number): number => height - (count / top) * height;
    const bars = days.map(({ launches }, at): SVGTemplateResult => {
      const isFull = launches >= this.perDay;
      return svg`<rect class=${isFull ? 'full' : ''} x=${at * step + 2} width=${step - 4} y=${y(launches)} height=${height - y(launches)} />`;
    });
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label=${said}>
        ${bars}
        ${showsLimit ? svg`<line x1="0" x2=${width} y1=${y(this.perDay)} y2=${y(this.perDay)} />` : nothing}
      </svg>
      ${
        showsLimit
          ? html`<p class="quiet small" aria-hidden="true">– – ${this.t('limits.limitLine', { limit: this.perDay })}</p>`
          : nothing
      }`;
  }

  #renderTable(days: readonly UsageDay[]): TemplateResult {
    return html`<details>
      <summary>${this.t('limits.asTable')}</summary>
      <table>
        <thead>
          <tr><th scope="col">${this.t('limits.day')}</th><th scope="col">${this.t('limits.launches')}</th></tr>
        </thead>
        <tbody>
          ${days
            .toReversed()
            .map(
              ({ day, launches }) =>
                html`<tr><th scope="row">${this.#date(day)}</th><td>${this.texts.number(launches)}</td></tr>`,
            )}
        </tbody>
      </table>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-limits-chart': LimitsChart;
  }
}
