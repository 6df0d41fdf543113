import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import { Task } from '@lit/task';
import type { Column } from 'inlay/widgets/data-table';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SentinelAlert, SentinelSeries } from '../../../../api/api-types.ts';
import { closeAlert, listAlerts, readSeries } from '../../../../api/prompt-calls.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { PagedList } from '../../../parts/paged-list.ts';
import { renderFailure, renderList } from '../../../parts/render-list.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import '../chart/day-chart.ts';
import { findPeriod, listDays } from '../costs/period.ts';
import { writeMoney, writeShare, writeTime } from '../figures.ts';
import { keepWide } from '../keep-wide.ts';
import { Names } from '../names.ts';
import './drift-chart.ts';
import './sentinel-settings.ts';
import {
  addUp,
  failureNames,
  makeFailureSeries,
  makeSentinelSeries,
  type SentinelChart,
  sentinelCharts,
} from './sums.ts';

type Alerts = 'open' | 'closed';
const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** What is looked at of live answers: alerts, how things go from day to day, and how far scores have moved. */
@customElement('console-ai-sentinel')
export class AiSentinelPage extends AiPage {
  static override styles = [
    ...[AiPage.styles].flat(),
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .name {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .what {
        gap: var(--inlay-space-1);
      }
      @media (max-width: 719px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        .end {
          justify-content: start;
        }
      }
    `,
  ];

  protected override readonly tab = 'sentinel';

  @state() private alertState: Alerts = 'open';
  @state() private chart: SentinelChart = 'failures';
  @state() private about = '';
  @state() private closing = '';

  readonly #names = new Names(this);
  readonly #alerts = new PagedList<SentinelAlert>(this, async (cursor) =>
    this.mayLook
      ? listAlerts({ state: this.alertState, limit: 25, ...(cursor && { cursor }) })
      : { data: [], page: { next: null, limit: 0 } },
  );
  readonly #series = new Task(this, {
    task: async (): Promise<SentinelSeries | undefined> =>
      this.mayLook ? readSeries(findPeriod('30')) : undefined,
    args: () => [],
  });

  async #close({ id }: SentinelAlert): Promise<void> {
    if (this.closing) return;
    this.closing = id;
    try {
      await closeAlert(id);
      this.#alerts.change((items) => items.filter((each) => each.id !== id));
      showToast(this.t('ai.alert.closed'), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.closing = '';
    }
  }

  #showAlerts(which: Alerts): void {
    this.alertState = which;
    void this.#alerts.reload();
  }

  protected override renderBody(): TemplateResult {
    return html`<div class="stack">
      ${this.#renderAlerts()} ${this.#renderCharts()}
      <console-sentinel-settings ?readonly=${!rights.manageAi()}></console-sentinel-settings>
    </div>`;
  }

  #renderAlerts(): TemplateResult {
    return html`<section class="stack" aria-labelledby="alerts">
      <div class="sub">
        <h2 id="alerts">${this.t('ai.alerts')}</h2>
        <div class="filters">
          <inlay-select
            label=${this.t('ai.alerts.show')}
            .choices=${(['open', 'closed'] as const).map((value) => ({ value, label: this.t(`ai.alerts.${value}`) }))}
            .value=${this.alertState}
            @change=${(event: Event) => this.#showAlerts((event.target as Select).value as Alerts)}
          ></inlay-select>
        </div>
      </div>
      ${renderList(this.#alerts, this.texts, {
        label: this.t('ai.alerts'),
        renderRow: (alert) => this.#renderAlert(alert),
        renderEmpty: () => this.#renderNone(),
      })}
    </section>`;
  }

  /** That all is well is said only once it is known that nothing failed in the period. */
  #renderNone(): TemplateResult {
    const data = this.#series.value?.data;
    const isWell = data?.every(({ failed }) => failed === 0) ?? false;
    const which = this.alertState === 'closed' ? 'closed' : isWell ? 'open' : 'failed';
    return html`<inlay-empty-state icon=${isWell ? 'check-circle' : 'info'} heading=${this.t(`ai.alerts.none.${which}`)}>${which === 'closed' ? nothing : this.t('ai.alerts.noneText')}</inlay-empty-state>`;
  }

  #explain({ kind, value, limit, samples }: SentinelAlert): string {
    const number = (each: number): string => this.texts.number(each, { maximumFractionDigits: 2 });
    const share = (each: number): string =>
      this.texts.number(each, { style: 'percent', maximumFractionDigits: 1 });
    if (kind === 'canary') return this.t('ai.alertText.canary', { value, cases: samples });
    if (kind === 'drift') return this.t('ai.alertText.drift', { value: number(value), limit: number(limit) });
    return this.t('ai.alertText.share', { value: share(value), limit: share(limit), samples });
  }

  #renderAlert(alert: SentinelAlert): TemplateResult {
    const { id, kind, module, prompt, version, rolledBackTo, createdAt, closedAt, closedBy, state } = alert;
    return html`<li>
      <div class="row">
        <span class="what">
          <span class="buttons"><span class="badge ${state === 'open' ? 'bad' : ''}">${this.t(`ai.check.${kind}`)}</span><a class="name" href="/console/ai/prompts/${module}/${prompt}">${prompt}@${version}</a></span>
          <span class="small">${this.#explain(alert)}</span>
          ${rolledBackTo ? html`<span class="small">${this.t('ai.alert.rolledBack', { version: rolledBackTo })}</span>` : nothing}
          <span class="facts-line">
            <span>${this.#names.module(module, this.texts)}</span><span>${this.texts.date(createdAt, moment)}</span>
            ${closedAt ? html`<span>${this.t(closedBy ? 'ai.alert.closedBy' : 'ai.alert.ended', { name: closedBy ?? '', date: this.texts.date(closedAt, moment) })}</span>` : nothing}
          </span>
        </span>
        <span class="end">
          ${
            state === 'open' && rights.manageAi()
              ? html`<inlay-button size="s" label="${this.t('ai.alert.close')}: ${prompt}, ${this.t(`ai.check.${kind}`)}" ?loading=${this.closing === id} @click=${() => this.#close(alert)}>${this.t('ai.alert.close')}</inlay-button>`
              : nothing
          }
        </span>
      </div>
    </li>`;
  }

  #renderCharts(): TemplateResult {
    const { value, error } = this.#series;
    if (!value) {
      return error
        ? renderFailure(error, this.texts, () => this.#series.run())
        : html`<div class="card" aria-busy="true"><inlay-skeleton lines="6"></inlay-skeleton></div>`;
    }
    if (value.data.length === 0) {
      return html`<section class="card" aria-labelledby="seen">
        <h2 id="seen">${this.t('ai.sentinel.seen')}</h2>
        <inlay-empty-state heading=${this.t('ai.sentinel.none')}>${this.t('ai.sentinel.noneText')}</inlay-empty-state>
      </section>`;
    }
    const prompts = [...new Set(value.data.map(({ module, prompt }) => `${module}/${prompt}`))].sort();
    const data = this.about
      ? value.data.filter(({ module, prompt }) => `${module}/${prompt}` === this.about)
      : value.data;
    const days = listDays(value);
    const { chart } = this;
    const isFailures = chart === 'failures';
    const series = isFailures
      ? makeFailureSeries(data, days, (name) => this.t(`ai.check.${name}`))
      : makeSentinelSeries(data, days, chart, (key) => this.t(`ai.sentinel.line.${key}`));
    const drift = value.drift.filter(
      ({ module, prompt }) => !this.about || `${module}/${prompt}` === this.about,
    );
    return html`<section class="card stack" aria-labelledby="seen">
        <div class="sub">
          <h2 id="seen">${this.t(`ai.sentinel.chart.${this.chart}`)}</h2>
          <div class="filters">
            <inlay-select
              label=${this.t('ai.show')}
              .choices=${sentinelCharts.map((name) => ({ value: name, label: this.t(`ai.sentinel.show.${name}`) }))}
              .value=${this.chart}
              @change=${(event: Event) => {
                this.chart = (event.target as Select).value as SentinelChart;
              }}
            ></inlay-select>
            <inlay-select
              label=${this.t('ai.splitBy.prompt')}
              .choices=${[{ value: '', label: this.t('ai.all') }, ...prompts.map((each) => ({ value: each, label: each }))]}
              .value=${this.about}
              @change=${(event: Event) => {
                this.about = (event.target as Select).value;
              }}
            ></inlay-select>
          </div>
        </div>
        ${
          series.some(({ values }) => values.some((each) => each))
            ? html`<console-day-chart
                label=${this.t(`ai.sentinel.chart.${this.chart}`)}
                kind=${isFailures ? 'bars' : 'lines'}
                least=${isFailures ? 1 : 0}
                .days=${days}
                .series=${series}
                .format=${(each: number) => this.#write(each)}
              ></console-day-chart>`
            : html`<p class="quiet">${this.t(isFailures ? 'ai.sentinel.noFailures' : 'ai.sentinel.noFigures')}</p>`
        }
      </section>
      ${this.#renderTable(data)}
      ${drift.map((each) => html`<console-drift-chart .drift=${each}></console-drift-chart>`)}`;
  }

  #write(value: number): string {
    if (this.chart === 'latency' && value > 0) return writeTime(this.texts, value);
    if (this.chart === 'cost') return writeMoney(this.texts, value);
    return this.texts.number(value, { maximumFractionDigits: 2 });
  }

  #renderTable(data: SentinelSeries['data']): TemplateResult {
    const rows = addUp(data);
    type Row = (typeof rows)[number] & Readonly<Record<string, unknown>>;
    const columns: Column<Row>[] = [
      { key: 'key', label: this.t('ai.splitBy.prompt'), sortable: true, render: ({ key }) => keepWide(key) },
      {
        key: 'samples',
        label: this.t('ai.sentinel.samples'),
        align: 'end',
        sortable: true,
        render: ({ samples }) => this.texts.number(samples),
      },
      {
        key: 'failed',
        label: this.t('ai.sentinel.failed'),
        align: 'end',
        sortable: true,
        render: ({ failed, samples }) =>
          `${this.texts.number(failed)} (${writeShare(this.texts, failed, samples)})`,
      },
      {
        key: 'failures',
        label: this.t('ai.sentinel.why'),
        render: ({ failures }) => {
          const listed = failureNames
            .filter((name) => (failures[name] ?? 0) > 0)
            .map((name) => `${this.t(`ai.check.${name}`)} ${this.texts.number(failures[name] ?? 0)}`);
          return listed.length > 0 ? this.texts.list(listed) : '–';
        },
      },
      {
        key: 'meanCost',
        label: this.t('ai.sentinel.line.meanCost'),
        align: 'end',
        sortable: true,
        render: ({ meanCost }) => writeMoney(this.texts, meanCost),
      },
      {
        key: 'medianMs',
        label: this.t('ai.column.medianMs'),
        align: 'end',
        sortable: true,
        render: ({ medianMs }) => writeTime(this.texts, medianMs),
      },
    ];
    return html`<inlay-data-table label=${this.t('ai.sentinel.seen')} .columns=${columns} .rows=${rows as readonly Row[]} .rowKey=${({ key }: Row) => key}></inlay-data-table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-sentinel': AiSentinelPage;
  }
}
