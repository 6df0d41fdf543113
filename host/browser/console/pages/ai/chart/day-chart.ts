import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { dayChartStyles } from './day-chart.styles.ts';
import { chooseDays, listTicks } from './scale.ts';

/** One thing that is drawn over the days. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** One for each day; null where there is nothing to say. */
  readonly values: readonly (number | null)[];
  /** All that has no series of its own. */
  readonly isRest?: boolean;
}

const height = 260;
const foot = 26;
const head = 10;

/**
 * What happened on each day: stacked bars, or lines. Arrow keys and the pointer go from day to day and say its
 * figures; the table with the same figures stands elsewhere on the page.
 */
@customElement('console-day-chart')
export class DayChart extends ConsoleElement {
  static override styles = [tokens, dayChartStyles];

  /** Names the chart. */
  @property() label = '';
  /** Days of UTC, oldest first. */
  @property({ attribute: false }) days: readonly string[] = [];
  /** At most seven; the first stands at the bottom. */
  @property({ attribute: false }) series: readonly Series[] = [];
  @property() kind: 'bars' | 'lines' = 'bars';
  /** Writes a value. */
  @property({ attribute: false }) format: (value: number) => string = (value) => this.texts.number(value);
  /** What the steps of the scale are multiples of: 1 for what is counted, 0 for what is measured. */
  @property({ type: Number }) least = 0;
  /** A line across: a limit, a baseline. */
  @property({ attribute: false }) mark: { readonly value: number; readonly label: string } | undefined;

  @state() private width = 640;
  /** The day that is looked at. */
  @state() private at: number | undefined;

  #sizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0) this.width = width;
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('days') && this.at !== undefined && this.at >= this.days.length) this.at = undefined;
  }

  get #ticks(): readonly number[] {
    const each = this.days.map((_, at) => {
      const values = this.series.map(({ values }) => values[at] ?? 0);
      return this.kind === 'bars' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
    });
    const most = Math.max(0, ...each);
    // A limit far above would press everything to the ground.
    const mark = this.mark && this.mark.value <= most * 3 ? this.mark.value : 0;
    return listTicks(Math.max(most, mark), this.least);
  }

  #date(at: number, options: Intl.DateTimeFormatOptions): string {
    return this.texts.date(this.days[at]!, { ...options, timeZone: 'UTC' });
  }

  #onPointer = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const place = (event.clientX - box.left) / box.width;
    this.at = Math.min(this.days.length - 1, Math.max(0, Math.floor(place * this.days.length)));
  };

  #onKey = (event: KeyboardEvent): void => {
    const last = this.days.length - 1;
    const now = this.at ?? last + 1;
    const next: Record<string, number> = {
      ArrowLeft: Math.max(0, now - 1),
      ArrowRight: Math.min(last, (this.at ?? -1) + 1),
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.at = undefined;
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.at = to;
  };

  #leave = (): void => {
    this.at = undefined;
  };

  protected override render(): TemplateResult {
    const ticks = this.#ticks;
    const names = ticks.map((tick) => this.format(tick));
    const side = Math.max(36, ...names.map((name) => name.length * 7 + 12));
    const room = Math.max(60, this.width - side - 4);
    const top = ticks.at(-1)!;
    const y = (value: number): number => head + (height - head - foot) * (1 - value / top);
    const step = room / Math.max(1, this.days.length);
    return html`<figure>
      <div class="plot">
        <svg viewBox="0 0 ${this.width} ${height}" width=${this.width} height=${height} aria-hidden="true">
          ${ticks.map(
            (
              tick,
              index,
            ) => svg`<line class=${index === 0 ? 'ground' : 'grid'} x1=${side} x2=${this.width} y1=${y(tick)} y2=${y(tick)} />
              <text x=${side - 8} y=${y(tick) + 4} text-anchor="end">${names[index]}</text>`,
          )}
          ${chooseDays(this.days.length, room).map((at) => {
            // The name of the first day would stand out at the left, that of the last one at the right.
            const middle = side + (at + 0.5) * step;
            const x = Math.min(this.width - 24, Math.max(side + 14, middle));
            return svg`<text x=${x} y=${height - 6} text-anchor="middle">${this.#date(at, { day: 'numeric', month: 'short' })}</text>`;
          })}
          ${this.at === undefined ? nothing : svg`<rect class="here" x=${side + this.at * step} y=${head} width=${step} height=${height - head - foot} />`}
          <g transform="translate(${side} 0)">
            ${this.kind === 'bars' ? this.#renderBars(step, y) : this.#renderLines(step, y)}
          </g>
          ${
            this.mark && this.mark.value <= top
              ? svg`<line class="mark" x1=${side} x2=${this.width} y1=${y(this.mark.value)} y2=${y(this.mark.value)} />`
              : nothing
          }
        </svg>
        <div
          class="reader"
          .style=${`inset-inline-start:${side}px;inline-size:${room}px;block-size:${height - foot}px`}
          tabindex="0"
          role="group"
          aria-label=${this.label}
          aria-describedby="how"
          @pointermove=${this.#onPointer}
          @pointerdown=${this.#onPointer}
          @pointerleave=${this.#leave}
          @keydown=${this.#onKey}
          @blur=${this.#leave}
        ></div>
        ${this.at === undefined ? nothing : this.#renderTip(this.at, side + (this.at + 0.5) * step)}
      </div>
      <span id="how" class="visually-hidden">${this.t('ai.chart.how')}</span>
      <span class="visually-hidden" role="status">${this.at === undefined ? '' : this.#say(this.at)}</span>
      ${this.#renderLegend()}
    </figure>`;
  }

  #colourOf = (series: Series): string =>
    series.isRest ? 'rest' : `c${this.series.filter(({ isRest }) => !isRest).indexOf(series)}`;

  #renderBars(step: number, y: (value: number) => number): SVGTemplateResult[] {
    const gap = step > 8 ? Math.min(step * 0.22, 10) : step > 3 ? 1 : 0;
    return this.days.flatMap((_, at) => {
      let base = 0;
      return this.series.flatMap((each) => {
        const value = each.values[at] ?? 0;
        if (value <= 0) return [];
        const [from, to] = [y(base), y(base + value)];
        base += value;
        // What is there can be seen, however little it is.
        const tall = Math.max(from - to, 1);
        return [
          svg`<rect class="bar ${this.#colourOf(each)}" x=${at * step + gap / 2} width=${Math.max(step - gap, 0.5)} y=${from - tall} height=${tall} />`,
        ];
      });
    });
  }

  #renderLines(step: number, y: (value: number) => number): SVGTemplateResult[] {
    return this.series.map((each) => {
      const points = each.values.map((value, at) =>
        value === null ? undefined : ([(at + 0.5) * step, y(value)] as const),
      );
      const path = points
        .map((point, at) =>
          point ? `${points[at - 1] ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : '',
        )
        .join('');
      const dots = points.flatMap((point, at) => {
        const isAlone = point && !points[at - 1] && !points[at + 1];
        return point && (isAlone || at === this.at || step > 24) ? [point] : [];
      });
      return svg`<path class="line ${this.#colourOf(each)}" d=${path} />
        ${dots.map(([x, top]) => svg`<circle class="dot ${this.#colourOf(each)}" cx=${x} cy=${top} r="3.5" />`)}`;
    });
  }

  #figures(at: number): { series: Series; value: number }[] {
    return this.series
      .flatMap((series) => {
        const value = series.values[at];
        return value === null || value === undefined || (value === 0 && this.kind === 'bars')
          ? []
          : [{ series, value }];
      })
      .reverse();
  }

  #sum = (at: number): number => this.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);

  #say(at: number): string {
    const date = this.#date(at, { weekday: 'long', day: 'numeric', month: 'long' });
    const figures = this.#figures(at).map(({ series, value }) => `${series.label} ${this.format(value)}`);
    if (figures.length === 0) return `${date}: ${this.t('ai.chart.nothing')}`;
    const sum =
      this.kind === 'bars' && figures.length > 1
        ? [`${this.t('ai.total')} ${this.format(this.#sum(at))}`]
        : [];
    return `${date}: ${[...sum, ...figures].join(', ')}`;
  }

  #renderTip(at: number, x: number): TemplateResult {
    const figures = this.#figures(at);
    const isRight = x > this.width / 2;
    // As a property: the page's policy takes no attribute of style.
    const place = isRight ? `inset-inline-end:${this.width - x + 10}px` : `inset-inline-start:${x + 10}px`;
    return html`<div class="tip" .style=${place} aria-hidden="true">
      <b>${this.#date(at, { weekday: 'short', day: 'numeric', month: 'short' })}</b>
      ${
        figures.length === 0
          ? html`<span class="quiet">${this.t('ai.chart.nothing')}</span>`
          : figures.map(
              ({ series, value }) => html`<span class="fact"
                ><i class=${this.#colourOf(series)}></i><span class="name">${series.label}</span
                ><span class="value">${this.format(value)}</span></span
              >`,
            )
      }
      ${
        this.kind === 'bars' && figures.length > 1
          ? html`<span class="fact sum"
              ><i></i><span class="name">${this.t('ai.total')}</span
              ><span class="value">${this.format(this.#sum(at))}</span></span
            >`
          : nothing
      }
    </div>`;
  }

  #renderLegend(): TemplateResult | typeof nothing {
    const hasMark = this.mark !== undefined;
    if (this.series.length < 2 && !hasMark) return nothing;
    return html`<figcaption>
      ${this.series.map(
        (each) => html`<span class="entry"><i class=${this.#colourOf(each)}></i>${each.label}</span>`,
      )}
      ${hasMark ? html`<span class="entry"><i class="dash"></i>${this.mark!.label}</span>` : nothing}
    </figcaption>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-day-chart': DayChart;
  }
}
