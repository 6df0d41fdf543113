import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../empty-state/empty-state.ts';
import '../error-card/error-card.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { spinnerStyles } from '../shared/spinner.styles.ts';
import { tokens } from '../tokens/tokens.ts';
import { dataTableStyles } from './data-table.styles.ts';
import { moveBetweenRows, toggleKeys } from './selection.ts';
import { type Sort, type SortValue, sortRows } from './sort-rows.ts';

export type { Sort, SortValue } from './sort-rows.ts';

/** A row: any record. The table reads nothing of it but what its columns name. */
export type Row = Readonly<Record<string, unknown>>;

/** A column of a table. */
export interface Column<R extends Row = Row> {
  /** Names the column, and the row's property where there is no `value`. */
  key: string;
  label: string;
  /** What is drawn; the value itself where left out. */
  render?: (row: R) => unknown;
  /** What is sorted by. */
  value?: (row: R) => SortValue;
  sortable?: boolean;
  /** `end` for figures. */
  align?: 'start' | 'end';
}

/**
 * Rows in columns; at phone width each row becomes a card. The first column names the row.
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

  @state() private sorted: readonly R[] = [];

  readonly #texts = new Localize(this);
  #sortedAtSource = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows') && !changed.has('sort') && !changed.has('columns')) return;
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

  /** A press anywhere on the row opens it, but not one that meant something inside the row. */
  #onRowClick(event: Event, row: R): void {
    if (!this.openable || String(window.getSelection()) !== '') return;
    const inner = event
      .composedPath()
      .slice(0, event.composedPath().indexOf(event.currentTarget!))
      .some((node) => node instanceof Element && node.matches('a, button, input, label, select, [tabindex]'));
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
    ];
    return html`
      ${this.#renderTools()}
      <div class="scroller">
        <table
          part="table"
          role="table"
          class=${classes.filter(Boolean).join(' ')}
          aria-label=${this.label || nothing}
          aria-busy=${this.loading ? 'true' : nothing}
        >
          <thead role="rowgroup" class=${this.selection === 'many' ? 'choosable' : ''}>
            <tr role="row">
              ${this.#renderHeadChoice()} ${this.columns.map((column) => this.#renderHead(column))}
            </tr>
          </thead>
          <tbody role="rowgroup" @keydown=${moveBetweenRows}>
            ${repeat(
              this.sorted,
              (row) => this.rowKey(row),
              (row) => this.#renderRow(row),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #renderTools(): TemplateResult {
    const { t } = this.#texts;
    const count = this.selected.length;
    const sortable = this.columns.filter((column) => column.sortable);
    const chosen = this.sort ? `${this.sort.direction} ${this.sort.key}` : '';
    const choose = (event: Event): void => {
      const [direction, ...key] = (event.target as HTMLSelectElement).value.split(' ');
      this.#sortBy(direction ? { key: key.join(' '), direction: direction as Sort['direction'] } : undefined);
    };
    const option = (value: string, text: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    return html`
      ${
        sortable.length > 0
          ? html`<label class="sort-choice"
              ><span>${t('tableSort')}</span
              ><select @change=${choose}>
                ${option('', t('tableSortNone'))}
                ${sortable.map(({ key, label }) => [
                  option(`ascending ${key}`, t('tableSortUp', { column: label })),
                  option(`descending ${key}`, t('tableSortDown', { column: label })),
                ])}
              </select></label
            >`
          : nothing
      }
      <div class="tools ${count > 0 ? 'selected' : ''}" role="status">
        ${this.selection === 'many' && count > 0 ? t('tableSelected', { count }) : nothing}
      </div>
    `;
  }

  #renderHeadChoice(): TemplateResult | typeof nothing {
    if (this.selection === 'none') return nothing;
    if (this.selection === 'one') return html`<td role="cell" class="choice"></td>`;
    const { t } = this.#texts;
    const all = this.rows.length > 0 && this.rows.every((row) => this.selected.includes(this.rowKey(row)));
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

  #renderRow(row: R): TemplateResult {
    const key = this.rowKey(row);
    const selected = this.selected.includes(key);
    return html`<tr
      role="row"
      part="row"
      aria-selected=${this.selection === 'none' ? nothing : String(selected)}
      @click=${(event: Event) => this.#onRowClick(event, row)}
    >
      ${this.selection === 'none' ? nothing : this.#renderChoice(row, key, selected)}
      ${this.columns.map((column, at) => {
        const content = column.render ? column.render(row) : row[column.key];
        return html`<td role="cell" class="${column.align ?? ''} ${at === 0 ? 'main' : ''}" data-label=${column.label}>
          ${
            at === 0 && this.openable
              ? html`<button type="button" class="opener" @click=${() => this.#open(row)}>${content}</button>`
              : html`<div>${content}</div>`
          }
        </td>`;
      })}
    </tr>`;
  }

  #renderChoice(row: R, key: string, selected: boolean): TemplateResult {
    const [first] = this.columns;
    const name = first ? String(this.#valueOf(first)(row) ?? key) : key;
    return html`<td role="cell" class="choice">
      <label
        ><input
          type=${this.selection === 'many' ? 'checkbox' : 'radio'}
          name="row"
          aria-label=${this.#texts.t('tableSelectRow', { row: name })}
          .checked=${selected}
          @change=${() => this.#select(this.selection === 'many' ? toggleKeys(this.selected, key) : [key])}
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
