import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { define } from '../shared/define.ts';
import { type Styles, styled } from '../styled/styled.ts';
import { tokens } from '../tokens/tokens.ts';
import { chooseYears, findBreaks, readMonth, type Span, spanOf, type TimelineEntry } from './spans.ts';
import { timelineStyles } from './timeline.styles.ts';

export type { TimelineEntry } from './spans.ts';

interface Lane extends Span {
  entry: TimelineEntry;
}

const laneHeight = 44;
const footHeight = 28;

/**
 * A career as bars over the years, newest first, with the same facts as a table behind it. Time between entries is
 * drawn as a plain dotted line: it says how long, not that anything is wrong.
 *
 * @csspart picture - The drawing.
 * @csspart table - The table.
 */
@define('inlay-timeline')
export class Timeline extends LitElement {
  static override styles = [tokens, timelineStyles];

  /** The entries in any order; one whose start cannot be read is in the table only. */
  @property({ attribute: false }) entries: readonly TimelineEntry[] = [];
  /** From how many months on, time between entries is shown. */
  @property({ type: Number, attribute: 'break-months' }) breakMonths = 3;
  /** The month that "today" means, such as `2026-05`; the present one where left out. */
  @property() today: string | undefined;

  @state() private lanes: readonly Lane[] = [];
  @state() private breaks: readonly Span[] = [];

  readonly #texts = new Localize(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries') && !changed.has('breakMonths') && !changed.has('today')) return;
    const now = readMonth(this.today ?? new Date().toISOString().slice(0, 7))!;
    this.lanes = this.entries
      .flatMap((entry) => {
        const span = spanOf(entry, now);
        return span ? [{ entry, ...span }] : [];
      })
      .sort((a, b) => b.to - a.to || b.from - a.from);
    this.breaks = findBreaks(this.lanes, this.breakMonths);
  }

  protected override render(): TemplateResult {
    if (this.entries.length === 0) return html``;
    return html`
      ${this.lanes.length > 0 ? this.#renderPicture() : nothing}
      <details ?open=${this.lanes.length === 0}>
        <summary>${this.#texts.t('timelineShowTable')}</summary>
        <div class="scroller">${this.#renderTable()}</div>
      </details>
    `;
  }

  #renderPicture(): TemplateResult {
    const whole: Span = {
      from: Math.min(...this.lanes.map(({ from }) => from)),
      to: Math.max(...this.lanes.map(({ to }) => to)),
    };
    const length = whole.to - whole.from;
    const at = (month: number): number => Number((((month - whole.from) / length) * 100).toFixed(3));
    const bottom = this.lanes.length * laneHeight;
    const years = chooseYears(whole, 6);
    return html`<div
      part="picture"
      class="picture"
      role="img"
      aria-label="${this.#texts.t('timelineLabel')}: ${this.lanes.map(({ entry }) => this.#nameEntry(entry)).join('; ')}"
      ${styled({ 'block-size': `${bottom + footHeight}px` })}
    >
      <svg aria-hidden="true">
        ${years.map((year) => svg`<line class="grid" x1="${at(year * 12)}%" x2="${at(year * 12)}%" y1="0" y2=${bottom + 4} />`)}
        ${this.lanes.map(
          ({ entry, from, to }, lane) =>
            svg`<rect class=${entry.kind ?? 'work'} x="${at(from)}%" width="${at(to) - at(from)}%" y=${lane * laneHeight + 24} height="10" rx="5" />`,
        )}
        ${this.breaks.map(({ from, to }) => {
          const lane = this.lanes.findLastIndex((each) => each.from === to);
          const y = lane * laneHeight + 29;
          return svg`<line class="break" x1="${at(from)}%" x2="${at(to)}%" y1=${y} y2=${y} />`;
        })}
      </svg>
      ${this.lanes.map(({ entry, from, to }, lane) => this.#renderName(entry, at(from), at(to), lane))}
      ${years.map((year) => this.#renderYear(year, at(year * 12), bottom + 6))}
    </div>`;
  }

  /** A bar that begins in the right half has its name end where it ends, so that the name has room. */
  #renderName(entry: TimelineEntry, from: number, to: number, lane: number): TemplateResult {
    const place: Styles =
      from <= 50
        ? { 'inset-inline-start': `${from}%`, 'max-inline-size': `${100 - from}%` }
        : { 'inset-inline-end': `${100 - to}%`, 'max-inline-size': `${to}%` };
    return html`<span class="text" aria-hidden="true" ${styled({ ...place, 'inset-block-start': `${lane * laneHeight}px` })}
      >${entry.title}${entry.place ? html` <span class="where">· ${entry.place}</span>` : nothing}</span
    >`;
  }

  #renderYear(year: number, at: number, top: number): TemplateResult {
    const edge = at < 4 ? 'first' : at > 96 ? 'last' : '';
    return html`<span
      class="text year ${edge}"
      aria-hidden="true"
      ${styled({ 'inset-inline-start': `${at}%`, 'inset-block-start': `${top}px` })}
      ><span>${year}</span></span
    >`;
  }

  #nameEntry(entry: TimelineEntry): string {
    const { t } = this.#texts;
    const when = `${this.#writeMonth(entry.start)} – ${entry.end === undefined ? t('timelineNow') : this.#writeMonth(entry.end)}`;
    return [entry.title, entry.place, when].filter(Boolean).join(', ');
  }

  /** A date as the page's language writes it; one that is none, as it stands. */
  #writeMonth(date: string): string {
    const month = readMonth(date);
    if (month === undefined || /^\d{4}$/.test(date.trim())) return date;
    return this.#writeIndex(month);
  }

  #writeIndex(month: number): string {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1);
    return this.#texts.t.date(day, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  }

  #renderTable(): TemplateResult {
    const { t } = this.#texts;
    const drawn = new Set(this.lanes.map(({ entry }) => entry));
    const rows = [
      ...this.lanes.map(({ entry, from }) => ({ from, row: this.#renderRow(entry) })),
      ...this.breaks.map((gap) => ({ from: gap.from, row: this.#renderBreak(gap) })),
    ].sort((a, b) => b.from - a.from);
    const unread = this.entries.filter((entry) => !drawn.has(entry)).map((entry) => this.#renderRow(entry));
    return html`<table part="table">
      <thead>
        <tr>
          ${['timelineWhat', 'timelineWhere', 'timelineFrom', 'timelineTo'].map((key) => html`<th scope="col">${t(key)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ row }) => row)} ${unread}
      </tbody>
    </table>`;
  }

  #renderRow(entry: TimelineEntry): TemplateResult {
    return html`<tr>
      <th scope="row">${entry.title}</th>
      <td>${entry.place ?? ''}</td>
      <td>${this.#writeMonth(entry.start)}</td>
      <td>${entry.end === undefined ? this.#texts.t('timelineNow') : this.#writeMonth(entry.end)}</td>
    </tr>`;
  }

  #renderBreak({ from, to }: Span): TemplateResult {
    const { t } = this.#texts;
    return html`<tr class="gap-row">
      <th scope="row">${t('timelineBreak')}</th>
      <td>${t('timelineMonths', { count: to - from })}</td>
      <td>${this.#writeIndex(from)}</td>
      <td>${this.#writeIndex(to - 1)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-timeline': Timeline;
  }
}
