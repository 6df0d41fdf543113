import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import { Task } from '@lit/task';
import type { Column } from 'inlay/widgets/data-table';
import type { Select } from 'inlay/widgets/select';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sumCosts } from '../../../../api/ai-calls.ts';
import type { AiCostLine, AiCosts } from '../../../../api/api-types.ts';
import { icon } from '../../../parts/icons.ts';
import { renderFailure } from '../../../parts/render-list.ts';
import { saveBlob } from '../../../parts/save-blob.ts';
import { router } from '../../../shell/router.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import '../chart/day-chart.ts';
import { writeMoney, writeShare, writeShort, writeTime } from '../figures.ts';
import { keepWide } from '../keep-wide.ts';
import { Names } from '../names.ts';
import { renderTiles, tileStyles } from './cost-tiles.ts';
import {
  findBefore,
  findPeriod,
  findPeriodFault,
  listDays,
  type Period,
  type PeriodName,
  periods,
} from './period.ts';
import './period-picker.ts';
import type { PeriodNews } from './period-picker.ts';
import {
  findCalls,
  type Metric,
  makeLatency,
  makeSeries,
  metrics,
  mostSeries,
  nameKey,
  type Split,
  splits,
  writeMetric,
} from './split.ts';
import { writeCsv } from './write-csv.ts';

type Row = AiCostLine & Readonly<Record<string, unknown>>;

interface Sums {
  readonly lines: AiCosts;
  readonly daily: AiCosts;
  readonly days: AiCosts;
  readonly before: AiCosts;
}

const firstRows = 50;

/** What AI cost: sums, a chart by day, and the same figures as a table. */
@customElement('console-ai-costs')
export class AiCostsPage extends AiPage {
  static override styles = [...[AiPage.styles].flat(), tileStyles];

  protected override readonly tab = 'costs';

  @state() private showsAll = false;

  readonly #names = new Names(this);
  readonly #sums = new Task(this, {
    task: ([from, to, by]) => this.#load({ from, to }, by),
    args: () => [this.#period.from, this.#period.to, this.#split] as const,
    autoRun: true,
  });

  async #load(period: Period, by: Split): Promise<Sums | undefined> {
    if (!this.mayLook) return undefined;
    const [lines, daily, days, before] = await Promise.all([
      sumCosts({ ...period, by }),
      sumCosts({ ...period, by, daily: true, top: mostSeries }),
      sumCosts({ ...period, by: 'day' }),
      sumCosts({ ...findBefore(period), by: 'kind' }),
    ]);
    if (by === 'subject')
      void this.#names.learnPeople(lines.data.slice(0, 25).flatMap(({ key }) => key ?? []));
    return { lines, daily, days, before };
  }

  get #periodName(): PeriodName {
    return periods.find((name) => name === this.query.get('period')) ?? '30';
  }
  get #period(): Period {
    const name = this.#periodName;
    if (name !== 'own') return findPeriod(name);
    const own = { from: this.query.get('from') ?? '', to: this.query.get('to') ?? '' };
    return findPeriodFault(own) ? findPeriod('30') : own;
  }
  get #split(): Split {
    return splits.find((name) => name === this.query.get('by')) ?? 'module';
  }
  get #metric(): Metric {
    return metrics.find((name) => name === this.query.get('show')) ?? 'cost';
  }

  /** Kept in the address, so that it can be sent to somebody. */
  #change(values: Readonly<Record<string, string>>): void {
    const query = new URLSearchParams(this.query);
    for (const [key, value] of Object.entries(values)) query.set(key, value);
    router.setQuery(query);
    this.query = query;
    this.showsAll = false;
  }

  #onPeriod = ({ detail: { name, from, to } }: CustomEvent<PeriodNews>): void =>
    this.#change({ period: name, ...(name === 'own' && { from, to }) });

  protected override renderTools(): TemplateResult {
    return html`<console-period-picker
      name=${this.#periodName}
      .period=${this.#period}
      @console-period=${this.#onPeriod}
    ></console-period-picker>`;
  }

  protected override renderBody(): TemplateResult {
    return this.#sums.render({
      initial: () => this.#renderLoading(),
      pending: () => (this.#sums.value ? this.#renderSums(this.#sums.value, true) : this.#renderLoading()),
      error: (error) => renderFailure(error, this.texts, () => this.#sums.run()),
      complete: (sums) => (sums ? this.#renderSums(sums, false) : html``),
    }) as TemplateResult;
  }

  #renderLoading(): TemplateResult {
    return html`<div class="card" aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="8"></inlay-skeleton>
    </div>`;
  }

  #renderSums({ lines, daily, days, before }: Sums, isOld: boolean): TemplateResult {
    if (lines.totals.calls === 0 && !isOld) return this.#renderEmpty();
    return html`<div class="stack" aria-busy=${isOld ? 'true' : nothing}>
      ${renderTiles(lines.totals, before.totals, this.texts)}
      <section class="card stack" aria-labelledby="chart">
        <div class="sub">
          <h2 id="chart">${this.t(`ai.byDay.${this.#metric}`)}</h2>
          <div class="filters">${this.#renderSelect('show', 'ai.show', metrics, this.#metric)} ${this.#renderSelect('by', 'ai.splitBy', splits, this.#split)}</div>
        </div>
        ${this.#renderChart(lines, daily, days)}
        <p class="quiet small">${this.t('ai.utc')}</p>
      </section>
      ${this.#renderTable(lines, isOld)}
    </div>`;
  }

  #renderSelect(
    key: 'show' | 'by',
    label: string,
    values: readonly string[],
    chosen: string,
  ): TemplateResult {
    return html`<inlay-select
      label=${this.t(label)}
      .choices=${values.map((value) => ({ value, label: this.t(`${label}.${value}`) }))}
      .value=${chosen}
      @change=${(event: Event) => this.#change({ [key]: (event.target as Select).value })}
    ></inlay-select>`;
  }

  #nameOf = (line: Pick<AiCostLine, 'key' | 'isRest'>): string =>
    nameKey(this.#split, line, this.#names, this.texts);

  #renderChart({ from, to }: Period, daily: AiCosts, days: AiCosts): TemplateResult {
    const metric = this.#metric;
    const all = listDays({ from, to });
    const isLatency = metric === 'latency';
    const series = isLatency
      ? makeLatency(days, all, this.texts)
      : makeSeries(daily, { metric, days: all, name: this.#nameOf });
    if (series.length === 0) return html`<p class="quiet">${this.t('ai.chart.allZero')}</p>`;
    return html`<console-day-chart
      label=${this.t(`ai.byDay.${metric}`)}
      kind=${isLatency ? 'lines' : 'bars'}
      least=${metric === 'calls' || metric === 'tokens' ? 1 : 0}
      .days=${all}
      .series=${series}
      .format=${(value: number) => (isLatency && value > 0 ? writeTime(this.texts, value) : writeMetric(metric, value, this.texts))}
    ></console-day-chart>`;
  }

  #renderTable({ data, totals }: AiCosts, isOld: boolean): TemplateResult {
    const rows = (this.showsAll ? data : data.slice(0, firstRows)) as readonly Row[];
    const isOpenable = data.some(({ key }) => findCalls(this.#split, key));
    return html`<section class="stack" aria-labelledby="table">
      <div class="sub">
        <h2 id="table">${this.t('ai.tableBy', { split: this.t(`ai.splitBy.${this.#split}`) })}</h2>
        <inlay-button size="s" @click=${() => this.#save(data)}>${icon('download', 'start')}${this.t('ai.csv')}</inlay-button>
      </div>
      <inlay-data-table
        label=${this.t('ai.tableBy', { split: this.t(`ai.splitBy.${this.#split}`) })}
        .columns=${this.#columns(totals.cost)}
        .rows=${rows}
        .rowKey=${(row: Row) => `${row.key}`}
        ?openable=${isOpenable}
        ?loading=${isOld}
        @inlay-row-opened=${({ detail }: CustomEvent<{ row: Row }>) => this.#open(detail.row)}
      ></inlay-data-table>
      ${
        data.length > rows.length
          ? html`<div class="more">
              <inlay-button
                @click=${() => {
                  this.showsAll = true;
                }}
                >${this.t('ai.showAll', { count: data.length })}</inlay-button
              >
            </div>`
          : nothing
      }
    </section>`;
  }

  #open({ key }: Row): void {
    const href = findCalls(this.#split, key);
    if (href) void router.navigate(href);
  }

  #columns(whole: number): readonly Column<Row>[] {
    const figure = (key: keyof AiCostLine, render: (row: Row) => unknown): Column<Row> => ({
      key,
      label: this.t(`ai.column.${key}`),
      align: 'end',
      sortable: true,
      render,
    });
    const count = (key: 'calls' | 'cached' | 'failed') => figure(key, (row) => this.texts.number(row[key]));
    return [
      {
        key: 'key',
        label: this.t(`ai.splitBy.${this.#split}`),
        value: this.#nameOf,
        render: (row) => keepWide(this.#nameOf(row)),
        sortable: true,
      },
      figure('cost', ({ cost }) => writeMoney(this.texts, cost)),
      {
        key: 'share',
        label: this.t('ai.share'),
        align: 'end',
        render: ({ cost }) => writeShare(this.texts, cost, whole),
      },
      count('calls'),
      count('cached'),
      count('failed'),
      {
        key: 'tokens',
        label: this.t('ai.tokens'),
        align: 'end',
        sortable: true,
        value: ({ inputTokens, outputTokens }) => inputTokens + outputTokens,
        render: ({ inputTokens, outputTokens }) =>
          `${writeShort(this.texts, inputTokens)}\u00a0→\u00a0${writeShort(this.texts, outputTokens)}`,
      },
      figure('medianMs', ({ medianMs }) => writeTime(this.texts, medianMs)),
      figure('p95Ms', ({ p95Ms }) => writeTime(this.texts, p95Ms)),
    ];
  }

  /** Figures as they are, for a spreadsheet. */
  #save(data: readonly AiCostLine[]): void {
    const { from, to } = this.#period;
    const figures = [
      'cost',
      'estimated',
      'calls',
      'cached',
      'failed',
      'inputTokens',
      'outputTokens',
      'medianMs',
      'p95Ms',
    ] as const;
    const head = ['from', 'to', this.#split, 'id', ...figures];
    const rows = data.map((line) => [
      from,
      to,
      this.#nameOf(line),
      line.key,
      ...figures.map((each) => line[each]),
    ]);
    const text = `\ufeff${writeCsv([head, ...rows])}`;
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `ai-${this.#split}-${from}-${to}.csv`);
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="card">
      <inlay-empty-state heading=${this.t('ai.costs.none')}>
        ${this.t('ai.costs.noneText')}
        ${
          rights.manageAi()
            ? html`<inlay-button slot="actions" variant="primary" href="/console/ai/models">${this.t('ai.toModels')}</inlay-button>`
            : nothing
        }
        <inlay-button slot="actions" href="/console/candidates">${this.t('ai.toCandidates')}</inlay-button>
      </inlay-empty-state>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-costs': AiCostsPage;
  }
}
