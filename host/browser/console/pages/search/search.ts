import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/notice';
import { Task } from '@lit/task';
import type { Column } from 'inlay/widgets/data-table';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SearchCollections } from '../../../api/api-types.ts';
import { beginReindex, listSearchCollections } from '../../../api/search-calls.ts';
import { Poll } from '../../parts/poll.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rights } from '../../shell/session.ts';
import { AiPage } from '../ai/ai-page.ts';
import { Names } from '../ai/names.ts';

type Row = SearchCollections['collections'][number] & Readonly<Record<string, unknown>>;

/** What modules search, by which model, and how far the vectors of another one are. */
@customElement('console-search')
export class SearchPage extends AiPage {
  protected override readonly tab = 'search';

  @state() private isBeginning = false;

  readonly #names = new Names(this);
  readonly #found = new Task(this, {
    task: async () => (this.mayLook ? await listSearchCollections() : undefined),
    args: () => [],
  });

  constructor() {
    super();
    new Poll(
      this,
      () => this.#found.run(),
      () => this.#isWorking,
      3000,
    );
  }

  get #isWorking(): boolean {
    return this.#found.value?.collections.some(({ next }) => next !== null) ?? false;
  }

  /** Some answer by another model than the one that is wanted, and nobody works on it. */
  get #isBehind(): boolean {
    const { model, collections = [] } = this.#found.value ?? {};
    return Boolean(model) && collections.some((each) => each.next === null && each.model !== model);
  }

  #begin = async (): Promise<void> => {
    this.isBeginning = true;
    try {
      await beginReindex();
      await this.#found.run();
      showToast(this.t('search.begun'), { kind: 'positive' });
    } finally {
      this.isBeginning = false;
    }
  };

  protected override renderTools(): TemplateResult | typeof nothing {
    if (!rights.manageAi() || !this.#isBehind) return nothing;
    return html`<inlay-button variant="primary" ?loading=${this.isBeginning} @click=${this.#begin}
      >${this.t('search.begin')}</inlay-button
    >`;
  }

  protected override renderBody(): TemplateResult {
    const { value, error } = this.#found;
    if (!value) {
      return error
        ? renderFailure(error, this.texts, () => this.#found.run())
        : renderListSkeleton(this.texts);
    }
    const { model, collections } = value;
    return html`<div class="stack">
      <inlay-notice>
        ${model === null ? this.t('search.byWords') : this.t('search.byModel', { model })}
      </inlay-notice>
      ${
        collections.length > 0
          ? this.#renderTable(collections as readonly Row[])
          : html`<div class="card">
              <inlay-empty-state heading=${this.t('search.none')}>${this.t('search.noneText')}</inlay-empty-state>
            </div>`
      }
    </div>`;
  }

  #renderTable(rows: readonly Row[]): TemplateResult {
    const count = (key: 'documents' | 'passages' | 'vectors'): Column<Row> => ({
      key,
      label: this.t(`search.${key}`),
      align: 'end',
      sortable: true,
      render: (row) => this.texts.number(row[key]),
    });
    const columns: Column<Row>[] = [
      {
        key: 'collection',
        label: this.t('search.collection'),
        sortable: true,
        render: ({ collection, module }) =>
          html`${collection}<br /><small>${this.#names.module(module, this.texts)}</small>`,
      },
      count('documents'),
      count('passages'),
      count('vectors'),
      { key: 'model', label: this.t('search.model'), render: (row) => this.#renderModel(row) },
    ];
    return html`<inlay-data-table
      label=${this.t('ai.title.search')}
      .columns=${columns}
      .rows=${rows}
      .rowKey=${(row: Row) => `${row.module} ${row.collection}`}
    ></inlay-data-table>`;
  }

  #renderModel({ model, next }: Row): TemplateResult {
    const name = model ?? this.t('search.words');
    if (next === null) return html`${name}`;
    const percent = this.texts.number(next.done, { style: 'percent', maximumFractionDigits: 0 });
    return html`${name}<br /><small>${this.t('search.next', { model: next.model, percent })}</small>`;
  }
}
