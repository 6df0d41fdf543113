import { requestIdOf, WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import type { DataTable, Sort } from 'inlay/widgets/data-table';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { api } from '../shared/api.ts';
import { cellStyles } from './ranking/cell.styles.ts';
import { compareStyles } from './ranking/compare.styles.ts';
import { Compare, mostCompared } from './ranking/compare.ts';
import { drawFilters } from './ranking/draw-filters.ts';
import { filterRows, noFilter, type RankingFilter } from './ranking/filter-rows.ts';
import { Inside } from './ranking/inside.ts';
import { drawCard, listColumns } from './ranking/list-columns.ts';
import { rankingStyles } from './ranking/ranking.styles.ts';
import { RankingData } from './ranking/ranking-data.ts';
import type { RankedRow } from './ranking/read-rows.ts';
import { Reanalysis } from './ranking/reanalysis.ts';
import { VerdictHint } from './ranking/verdict-hint.ts';
import { Weighing } from './ranking/weighing.ts';
import { editorStyles } from './requirements/editor.styles.ts';
import { RequirementsEditor } from './requirements/requirements-editor.ts';
import { sheet } from './shared/sheet.styles.ts';

/** The same CV, also once it has been analysed anew. */
const keyOf = ({ documentId }: RankedRow): string => documentId;

/** All CVs of a position: in an order for reading, to be filtered, weighed otherwise and held against each other. */
export default class Ranking extends WidgetElement<typeof api> {
  static override styles = [tokens, sheet, cellStyles, rankingStyles, compareStyles, editorStyles];

  @state() private filter: RankingFilter = noFilter;
  @state() private selected: readonly string[] = [];
  @state() private sort: Sort | undefined = { key: 'result', direction: 'descending' };
  @state() private isSaving = false;

  readonly #data = new RankingData(this);
  readonly #editor = new RequirementsEditor(this, () => this.#data.load());
  readonly #weighing = new Weighing(this, (weights) => this.#editor.saveWeights(weights));
  readonly #reanalysis = new Reanalysis(this, () => this.#data.refresh());
  readonly #hint = new VerdictHint(this);
  readonly #compare = new Compare(this, () => void this.#focusTable());
  readonly #inside = new Inside(this, {
    find: (analysisId) => this.#data.rows.find((row) => row.analysisId === analysisId),
    comeBack: (row) => void this.#comeBack(row),
  });
  #columns: { key: unknown; list: ReturnType<typeof listColumns> } | undefined;
  #last = '';
  /** Told once to the browser's own record of times. */
  #timed = new Set<string>();

  #open = (row: RankedRow): void => {
    this.#hint.hide();
    if (row.state === 'completed' || row.state === 'failed') void this.#inside.openReport(row);
  };

  #reveal = async (row: RankedRow): Promise<void> => {
    try {
      await this.api.call('POST /analyses/:id/reveal', { id: row.analysisId });
      await this.#data.refreshRow(row.id);
    } catch (error) {
      this.notify(this.explain(error), 'danger');
    }
  };

  #saveCsv = async (): Promise<void> => {
    this.isSaving = true;
    try {
      await this.files.download(`/positions/${this.launch.positionId}/standings.csv`);
    } catch (error) {
      this.notify(this.explain(error), 'danger');
    } finally {
      this.isSaving = false;
    }
  };

  /** From the report, or because files have come in: what has changed meanwhile is shown. */
  async #comeBack(row: RankedRow | undefined): Promise<void> {
    if (!row) return this.#data.refresh();
    this.#last = keyOf(row);
    await this.#focusTable();
    await this.#data.refreshRow(row.id).catch(() => this.#data.load());
  }

  async #focusTable(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const table = this.renderRoot.querySelector<DataTable>('inlay-data-table');
    await table?.updateComplete;
    if (this.#last) await table?.focusRow(this.#last);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { rows, isComplete } = this.#data;
    if (rows.length > 0) this.#mark('first-rows');
    if (isComplete) this.#mark('all-rows');
  }

  /** Once the rows are on the screen, for whoever measures a slow page. */
  #mark(name: string): void {
    if (this.#timed.has(name)) return;
    this.#timed.add(name);
    requestAnimationFrame(() => setTimeout(() => performance.mark(`cv-analysis.${name}`)));
  }

  protected override render(): TemplateResult {
    const isHidden = this.#inside.isReport || this.#compare.isOpen;
    return html`<div class="ranking" aria-busy=${this.#data.state === 'loading'}>
      ${this.#inside.renderReport()} ${this.#compare.isOpen ? this.#compare.render() : nothing}
      <div class="list" ?hidden=${isHidden}>${this.#renderList()}</div>
      ${this.#editor.render()} ${this.#hint.render(this.t, this.#data.requirements)}
    </div>`;
  }

  #renderList(): TemplateResult {
    const { t } = this;
    const { state, error, load } = this.#data;
    switch (state) {
      case 'loading':
        return html`<inlay-skeleton lines="8"></inlay-skeleton>`;
      case 'no-position':
        return html`<inlay-empty-state heading=${t('ranking.noPosition')}>${t('ranking.noPositionText')}</inlay-empty-state>`;
      case 'failed':
        return html`<inlay-error-card
          retryable
          .reason=${this.explain(error)}
          .reference=${requestIdOf(error) ?? ''}
          @inlay-retry=${load}
        ></inlay-error-card>`;
      case 'ready':
        return this.#renderReady();
    }
  }

  #renderReady(): TemplateResult {
    const { rows, requirements, pending } = this.#data;
    const weighed = this.#weighing.weigh(rows, requirements);
    const shown = filterRows(weighed, this.filter, requirements);
    const outdated = rows.filter(({ flags }) => flags.includes('outdated')).length;
    return html`${this.#renderHead()} ${this.#inside.renderUpload()}
      ${this.#reanalysis.render(outdated, pending)} ${this.#weighing.render(requirements)}
      ${
        rows.length === 0
          ? this.#renderEmpty()
          : html`${drawFilters(this.t, {
              filter: this.filter,
              rows: weighed,
              shown: shown.length,
              requirements,
              onChange: (filter) => {
                this.filter = filter;
              },
            })}
            ${this.#renderTable(shown)}`
      }`;
  }

  #renderHead(): TemplateResult {
    const { t } = this;
    const { rows, pending, facts } = this.#data;
    const count = this.selected.length;
    return html`<header class="bar">
      <div>
        <h2 tabindex="-1">${t('report.list', { position: facts?.positionTitle ?? '' })}</h2>
        <p class="quiet">${t('report.listHint', { count: rows.length })}</p>
        <p class="quiet" role="status">${pending > 0 ? t('ranking.pending', { count: pending }) : nothing}</p>
      </div>
      <div class="actions">
        ${
          count > 0
            ? html`<inlay-button
                size="s"
                variant="primary"
                ?disabled=${count < 2 || count > mostCompared}
                @click=${() => void this.#openComparison()}
                >${t('ranking.compare', { count })}</inlay-button
              >`
            : nothing
        }
        <inlay-button size="s" @click=${this.#inside.toggleUpload}>${t('ranking.add')}</inlay-button>
        <inlay-button size="s" @click=${this.#weighing.toggle}>${t('weights.title')}</inlay-button>
        <inlay-button size="s" @click=${this.#editor.open}>${t('requirements.title')}</inlay-button>
        <inlay-button size="s" ?loading=${this.isSaving} ?disabled=${rows.length === 0} @click=${this.#saveCsv}
          >${t('ranking.csv')}</inlay-button
        >
      </div>
      ${count > mostCompared || count === 1 ? html`<p class="quiet compare-hint" role="status">${t('ranking.compareHint')}</p>` : nothing}
    </header>`;
  }

  #renderEmpty(): TemplateResult {
    const { t } = this;
    if (this.#data.isFilling) {
      return html`<div role="status"><p>${t('ranking.filling')}</p><inlay-skeleton lines="4"></inlay-skeleton></div>`;
    }
    return html`<inlay-empty-state icon="file" heading=${t('report.empty')}>
      ${t('ranking.emptyText')}
      <inlay-button slot="actions" variant="primary" @click=${this.#inside.toggleUpload}>${t('ranking.add')}</inlay-button>
    </inlay-empty-state>`;
  }

  #renderTable(rows: readonly RankedRow[]): TemplateResult {
    const { t } = this;
    const isBlind = this.#data.rows.some(({ flags }) => flags.includes('blind'));
    const look = {
      requirements: this.#data.requirements,
      isBlind,
      hasFlags: this.#data.rows.some(({ flags }) => flags.some((flag) => flag !== 'blind')),
      onReveal: (row: RankedRow) => void this.#reveal(row),
    };
    return html`<inlay-data-table
      virtual
      openable
      selection="many"
      label=${t('report.list', { position: this.#data.facts?.positionTitle ?? '' })}
      .columns=${this.#listColumns(look)}
      .rows=${rows}
      .rowKey=${keyOf}
      .selected=${this.selected}
      .sort=${this.sort}
      .card=${(row: RankedRow) => drawCard(t, row, look)}
      .cellStyles=${cellStyles}
      @inlay-sort-changed=${({ detail }: CustomEvent<Sort | undefined>) => {
        this.sort = detail;
      }}
      @inlay-selection-changed=${({ detail }: CustomEvent<{ selected: string[] }>) => {
        this.selected = detail.selected;
      }}
      @inlay-row-opened=${({ detail }: CustomEvent<{ row: RankedRow }>) => this.#open(detail.row)}
      @pointerover=${this.#hint.onEnter}
      @pointerleave=${this.#hint.onLeave}
      @focusin=${this.#hint.onEnter}
      @focusout=${this.#hint.onLeave}
      @keydown=${this.#onKey}
    >
      <inlay-empty-state slot="empty" heading=${t('ranking.noneShown')}>
        <inlay-button
          slot="actions"
          @click=${() => {
            this.filter = noFilter;
          }}
          >${t('ranking.clear')}</inlay-button
        >
      </inlay-empty-state>
    </inlay-data-table>`;
  }

  /** The same columns as long as they mean the same: the table sorts anew for other ones. */
  #listColumns(look: Parameters<typeof listColumns>[1]): ReturnType<typeof listColumns> {
    const key = JSON.stringify([
      look.requirements.map(({ id }) => id),
      look.isBlind,
      look.hasFlags,
      this.t.locale,
    ]);
    if (this.#columns?.key !== key) this.#columns = { key, list: listColumns(this.t, look) };
    return this.#columns.list;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#hint.hide();
  };

  async #openComparison(): Promise<void> {
    const byKey = new Map(this.#data.rows.map((row) => [keyOf(row), row.analysisId]));
    await this.#compare.open(this.selected.flatMap((key) => byKey.get(key) ?? []));
  }
}
