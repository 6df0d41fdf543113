import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '../empty-state/empty-state.ts';
import '../error-card/error-card.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { spinnerStyles } from '../shared/spinner.styles.ts';
import { styled } from '../styled/styled.ts';
import { tokens } from '../tokens/tokens.ts';
import { type Column, describeGrid, type Row } from './column.ts';
import { dataTableStyles } from './data-table.styles.ts';
import { drawSortChoice } from './draw-sort-choice.ts';
import { RowWindow } from './row-window.ts';
import { moveBetweenRows, readRowKey, toggleKeys } from './selection.ts';
import { type Sort, type SortValue, sortRows } from './sort-rows.ts';

export type { Column, Row } from './column.ts';
export type { Sort, SortValue } from './sort-rows.ts';

/**
 * Rows in columns; at phone width each row becomes a card. The first column names the row.
 *
 * For thousands of rows there is `virtual`: the table scrolls within a height of its own and draws what is in view. All
 * rows are then `--inlay-row-size` high, cards `--inlay-card-size`, the table at most `--inlay-table-size`. It is one stop
 * of the tab key; arrow keys, Page up and down, Home and End move between rows, Enter opens one, x selects it.
 *
 * @slot empty - Instead of the rows, where there are none.
 * @slot loading - Instead of the spinner, before the first rows.
 * @slot error - Instead of the error card, where `error` is set.
 * @fires inlay-sort-changed - Another order was chosen; `detail` is a `Sort` or undefined. Prevent the default to sort at the source.
 * @fires inlay-selection-changed - Other rows are selected; `detail` is `{ selected: string[] }`.
 * @fires inlay-row-opened - A row was opened; `detail` is `{ key, row }`.
 * @fires inlay-retry - The reader asked to load the rows again.
 * @csspart table - The table.
 * @csspart row - One row.
 */
@define('inlay-data-table')
export class DataTable<R extends Row = Row> extends LitElement {
  static override styles = [tokens, spinnerStyles, dataTableStyles];

  /** What the table shows, for screen readers. */
  @property() label = '';
  /** The columns in their order; the first one names the row. */
  @property({ attribute: false }) columns: readonly Column<R>[] = [];
  /** The rows as they come from the source. */
  @property({ attribute: false }) rows: readonly R[] = [];
  /** The row's own key; its `id` where left out. */
  @property({ attribute: false }) rowKey: (row: R) => string = (row) => String(row.id);
  /** How many rows can be selected at once. */
  @property() selection: 'none' | 'one' | 'many' = 'none';
  /** Keys of the selected rows. */
  @property({ attribute: false }) selected: readonly string[] = [];
  /** The order the rows are shown in; theirs where left out. */
  @property({ attribute: false }) sort: Sort | undefined;
  /** Rows can be opened: their first cell is a button. */
  @property({ type: Boolean }) openable = false;
  /** Rows are on their way: a spinner where there are none yet, else the old ones, paler. */
  @property({ type: Boolean }) loading = false;
  /** Why the rows could not be loaded. */
  @property() error = '';
  /** Draws only the rows in view, for thousands of them. */
  @property({ type: Boolean }) virtual = false;
  /** What stands below the first column's value in a card of a `virtual` table; the other columns where left out. */
  @property({ attribute: false }) card: ((row: R) => unknown) | undefined;
  /** Styles of what columns and cards draw: those of the page do not reach into the table. */
  @property({ attribute: false }) cellStyles: CSSResult | undefined;

  @state() private sorted: readonly R[] = [];
  /** Which row of a virtual table has the focus, or had it last. */
  @state() private active = 0;
  @query('.scroller') private scroller!: HTMLElement | null;

  readonly #texts = new Localize(this);
  readonly #window = new RowWindow(this);
  #sortedAtSource = false;
  #chosen: ReadonlySet<string> = new Set();

  /** Puts the focus on a row of a `virtual` table, and scrolls to it. Nothing where there is no such row. */
  async focusRow(key: string): Promise<void> {
    const at = this.sorted.findIndex((row) => this.rowKey(row) === key);
    if (at >= 0) await this.#goTo(at);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.#chosen = new Set(this.selected);
    if (!changed.has('rows') && !changed.has('sort') && !changed.has('columns')) return;
    const activeKey = this.#keyAt(this.active);
    this.#sort();
    // The row that has the focus keeps it when others come; another order begins at its first one.
    const moved = changed.has('sort') ? 0 : this.sorted.findIndex((row) => this.rowKey(row) === activeKey);
    this.active = Math.max(0, moved);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const sheet = this.cellStyles?.styleSheet;
    if (changed.has('cellStyles') && sheet) this.shadowRoot!.adoptedStyleSheets.push(sheet);
    this.#window.follow(this.virtual ? this.scroller : null);
    if (this.virtual && changed.has('sort') && changed.get('sort') !== undefined) this.#window.rewind();
    else if (this.virtual && changed.has('rows')) this.#window.look();
  }

  #keyAt(at: number): string | undefined {
    const row = this.sorted[at];
    return row && this.rowKey(row);
  }

  #sort(): void {
    const column = this.columns.find(({ key }) => key === this.sort?.key);
    this.sorted =
      this.sort && column && !this.#sortedAtSource
        ? sortRows(this.rows, this.#valueOf(column), this.sort.direction, this.#texts.t.locale)
        : this.rows;
  }

  #valueOf(column: Column<R>): (row: R) => SortValue {
    return column.value ?? ((row) => row[column.key] as SortValue);
  }

  #sortBy(next: Sort | undefined): void {
    this.#sortedAtSource = !emit(this, 'inlay-sort-changed', next);
    this.sort = next;
  }

  #turnSort(key: string): void {
    const down = this.sort?.key === key && this.sort.direction === 'ascending';
    this.#sortBy({ key, direction: down ? 'descending' : 'ascending' });
  }

  #select(selected: readonly string[]): void {
    this.selected = selected;
    emit(this, 'inlay-selection-changed', { selected: [...selected] });
  }

  #open(row: R): void {
    emit(this, 'inlay-row-opened', { key: this.rowKey(row), row });
  }

  async #goTo(at: number): Promise<void> {
    this.active = at;
    this.#window.reveal(at);
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(`tbody tr[aria-rowindex="${at + 2}"]`)
      ?.focus({ preventScroll: true });
  }

  #onRowKey = (event: KeyboardEvent): void => {
    const element = event.composedPath().find((node) => node instanceof HTMLTableRowElement);
    const at = Number((element as HTMLElement | undefined)?.ariaRowIndex ?? 0) - 2;
    const row = this.sorted[at];
    if (!row) return;
    const asked = readRowKey(event, { at, count: this.sorted.length, page: this.#window.page });
    if (asked === undefined || (asked === 'select' && this.selection === 'none')) return;
    event.preventDefault();
    if (asked === 'open') this.#open(row);
    else if (asked === 'select') this.#toggle(this.rowKey(row));
    else void this.#goTo(asked);
  };

  #toggle(key: string): void {
    this.#select(this.selection === 'many' ? toggleKeys(this.selected, key) : [key]);
  }

  /** A press anywhere on the row opens it, but not one that meant something inside the row. */
  #onRowClick(event: Event, row: R): void {
    if (!this.openable || String(window.getSelection()) !== '') return;
    const inner = event
      .composedPath()
      .slice(0, event.composedPath().indexOf(event.currentTarget!))
      .some((node) => node instanceof Element && node.matches('a, button, input, label, select, [tabindex]'));
    if (this.virtual) this.active = this.sorted.indexOf(row);
    if (!inner) this.#open(row);
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    if (this.error) {
      return html`<slot name="error"><inlay-error-card reason=${this.error} retryable></inlay-error-card></slot>`;
    }
    if (this.rows.length === 0) {
      return this.loading
        ? html`<slot name="loading"
            ><div class="state loading" role="status"><span class="spinner"></span>${t('tableLoading')}</div></slot
          >`
        : html`<div class="state"><slot name="empty"><inlay-empty-state></inlay-empty-state></slot></div>`;
    }
    const classes = [
      this.loading ? 'reloading' : '',
      this.openable ? 'openable' : '',
      this.selection === 'none' ? '' : 'choosable-rows',
      this.virtual ? 'virtual' : '',
      this.virtual && this.#window.isNarrow ? 'cards' : '',
    ];
    return html`
      ${this.#renderTools()}
      <div class="scroller">
        <table
          part="table"
          role=${this.virtual ? 'grid' : 'table'}
          class=${classes.filter(Boolean).join(' ')}
          aria-label=${this.label || nothing}
          aria-busy=${this.loading ? 'true' : nothing}
          aria-rowcount=${this.virtual ? this.sorted.length + 1 : nothing}
          aria-multiselectable=${this.virtual && this.selection === 'many' ? 'true' : nothing}
          ${styled(this.virtual ? describeGrid(this.columns, this.#size) : {})}
        >
          <thead role="rowgroup" class=${this.selection === 'many' ? 'choosable' : ''}>
            <tr role="row">
              ${this.#renderHeadChoice()} ${this.columns.map((column) => this.#renderHead(column))}
            </tr>
          </thead>
          <tbody role="rowgroup" @keydown=${this.virtual ? this.#onRowKey : moveBetweenRows}>
            ${repeat(
              this.virtual ? this.#window.listDrawn(this.sorted.length, this.active) : this.sorted.keys(),
              (at) => this.#keyAt(at),
              (at) => this.#renderRow(this.sorted[at]!, at),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  get #size() {
    return { count: this.sorted.length, isChoosable: this.selection !== 'none' };
  }

  #renderTools(): TemplateResult {
    const { t } = this.#texts;
    const count = this.selected.length;
    return html`
      ${drawSortChoice(t, this.columns, this.sort, (sort) => this.#sortBy(sort))}
      <div class="tools ${count > 0 ? 'selected' : ''}" role="status">
        ${this.selection === 'many' && count > 0 ? t('tableSelected', { count }) : nothing}
      </div>
    `;
  }

  #renderHeadChoice(): TemplateResult | typeof nothing {
    if (this.selection === 'none') return nothing;
    if (this.selection === 'one') return html`<td role="cell" class="choice"></td>`;
    const { t } = this.#texts;
    const all = this.rows.length > 0 && this.rows.every((row) => this.#chosen.has(this.rowKey(row)));
    return html`<th role="columnheader" class="choice" data-label=${t('tableSelectAll')}>
      <label
        ><input
          type="checkbox"
          aria-label=${t('tableSelectAll')}
          .checked=${all}
          .indeterminate=${!all && this.selected.length > 0}
          @change=${() => this.#select(all ? [] : this.rows.map((row) => this.rowKey(row)))}
      /></label>
    </th>`;
  }

  #renderHead(column: Column<R>): TemplateResult {
    const direction = this.sort?.key === column.key ? this.sort.direction : undefined;
    const look = direction === undefined ? 'sort' : direction === 'ascending' ? 'sort-up' : 'sort-down';
    return html`<th role="columnheader" scope="col" class=${column.align ?? ''} aria-sort=${direction ?? nothing}>
      ${
        column.sortable
          ? html`<button type="button" class="sorter" @click=${() => this.#turnSort(column.key)}>
              ${column.label}${icon(look)}
            </button>`
          : column.label
      }
    </th>`;
  }

  #renderRow(row: R, at: number): TemplateResult {
    const key = this.rowKey(row);
    const selected = this.#chosen.has(key);
    const inGrid = this.virtual;
    const cells = inGrid && this.card && this.#window.isNarrow ? this.columns.slice(0, 1) : this.columns;
    return html`<tr
      role="row"
      part="row"
      aria-selected=${this.selection === 'none' ? nothing : String(selected)}
      aria-rowindex=${inGrid ? at + 2 : nothing}
      tabindex=${inGrid ? (at === this.active ? 0 : -1) : nothing}
      ${styled(inGrid ? { '--_at': String(at) } : {})}
      @click=${(event: Event) => this.#onRowClick(event, row)}
    >
      ${this.selection === 'none' ? nothing : this.#renderChoice(row, key, selected)}
      ${cells.map((column, index) => this.#renderCell(row, column, index === 0))}
    </tr>`;
  }

  #renderCell(row: R, column: Column<R>, isMain: boolean): TemplateResult {
    const content = column.render ? column.render(row) : row[column.key];
    const isCard = isMain && this.virtual && this.#window.isNarrow;
    return html`<td
      role=${this.virtual ? 'gridcell' : 'cell'}
      class="${column.align ?? ''} ${isMain ? 'main' : ''}"
      data-label=${column.label}
    >
      ${
        isMain && this.openable
          ? html`<button
              type="button"
              class="opener"
              tabindex=${this.virtual ? -1 : nothing}
              @click=${() => this.#open(row)}
            >
              ${content}
            </button>`
          : html`<div>${content}</div>`
      }
      ${isCard && this.card ? html`<div class="more">${this.card(row)}</div>` : nothing}
    </td>`;
  }

  #renderChoice(row: R, key: string, selected: boolean): TemplateResult {
    const [first] = this.columns;
    const name = first ? String(this.#valueOf(first)(row) ?? key) : key;
    return html`<td role=${this.virtual ? 'gridcell' : 'cell'} class="choice">
      <label
        ><input
          type=${this.selection === 'many' ? 'checkbox' : 'radio'}
          name="row"
          tabindex=${this.virtual ? -1 : nothing}
          aria-label=${this.#texts.t('tableSelectRow', { row: name })}
          .checked=${live(selected)}
          @change=${() => this.#toggle(key)}
      /></label>
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-data-table': DataTable;
  }
  interface HTMLElementEventMap {
    'inlay-sort-changed': CustomEvent<Sort | undefined>;
    'inlay-selection-changed': CustomEvent<{ selected: string[] }>;
    'inlay-row-opened': CustomEvent<{ key: string; row: Row }>;
  }
}
