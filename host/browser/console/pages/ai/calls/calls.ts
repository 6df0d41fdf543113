import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/select';
import { isAppError } from 'inlay/sdk/web';
import type { Column } from 'inlay/widgets/data-table';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { listCalls, listProviders, sumCosts } from '../../../../api/ai-calls.ts';
import type { AiCall, AiProvider } from '../../../../api/api-types.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { icon } from '../../../parts/icons.ts';
import { PagedList } from '../../../parts/paged-list.ts';
import { renderFailure } from '../../../parts/render-list.ts';
import { router } from '../../../shell/router.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import { writeMoney, writeTime } from '../figures.ts';
import { keepWide } from '../keep-wide.ts';
import { Names, nameKind, nameProvider } from '../names.ts';
import '../../settings/badge.ts';
import './call-details.ts';
import { type CallDetails, outcomeLook } from './call-details.ts';

type Row = AiCall & Readonly<Record<string, unknown>>;

const outcomes = ['ok', 'cached', 'failed', 'refused', 'unusable', 'cancelled', 'lost', 'running'] as const;

/** The ledger: each request that left for a model, the newest first. */
@customElement('console-ai-calls')
export class AiCallsPage extends AiPage {
  protected override readonly tab = 'calls';

  @state() private providers: readonly AiProvider[] = [];
  /** Those that have called anything of late, to choose from. */
  @state() private used: { readonly modules: readonly string[]; readonly prompts: readonly string[] } = {
    modules: [],
    prompts: [],
  };
  @query('console-call-details') private details!: CallDetails;

  readonly #names = new Names(this);
  readonly #list = new PagedList<AiCall>(this, async (cursor) => {
    if (!this.mayLook) return { data: [], page: { next: null, limit: 0 } };
    const { module, outcome, prompt, subject } = this.#filters;
    const page = await listCalls({
      limit: 50,
      ...(cursor && { cursor }),
      ...(module && { module }),
      ...(outcome && { outcome }),
      ...(prompt && { promptId: prompt }),
      ...(subject && { subjectId: subject }),
    });
    void this.#names.learnPeople(page.data.flatMap(({ subjectId }) => subjectId ?? []));
    return page;
  });

  get #filters() {
    const read = (key: string): string => this.query.get(key) ?? '';
    const outcome = outcomes.find((each) => each === read('outcome'));
    return { module: read('module'), outcome, prompt: read('prompt'), subject: read('subject') };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mayLook) void this.#learnChoices();
  }

  /** What there is to choose from; without it the list can still be read. */
  async #learnChoices(): Promise<void> {
    try {
      const [modules, prompts, providers] = await Promise.all([
        sumCosts({ by: 'module' }),
        sumCosts({ by: 'prompt' }),
        rights.manageAi() ? listProviders() : [],
      ]);
      this.providers = providers;
      this.used = {
        modules: modules.data.flatMap(({ key }) => key ?? []),
        prompts: [...new Set(prompts.data.flatMap(({ key }) => key?.slice(0, key.lastIndexOf('@')) ?? []))],
      };
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }

  protected override updated(changed?: PropertyValues<this>): void {
    super.updated();
    if (changed?.has('query') && changed.get('query') !== undefined)
      void this.#list.reload({ quietly: true });
  }

  #filter(key: string, value: string): void {
    const query = new URLSearchParams(this.query);
    if (value) query.set(key, value);
    else query.delete(key);
    router.setQuery(query);
    this.query = query;
  }

  #clear = (): void => {
    router.setQuery(new URLSearchParams());
    this.query = new URLSearchParams();
  };

  #nameProvider = ({ providerId, providerKind }: AiCall): string => {
    const known = this.providers.find(({ id }) => id === providerId);
    if (known) return nameProvider(known, this.texts);
    const kind = providerKind as AiProvider['kind'];
    return nameProvider({ id: providerId, kind, name: nameKind(kind, this.texts) }, this.texts);
  };

  protected override renderTools(): TemplateResult {
    return html`<inlay-button @click=${() => this.#list.reload({ quietly: true })}>${this.t('ai.refresh')}</inlay-button>`;
  }

  protected override renderBody(): TemplateResult {
    const list = this.#list;
    return html`<div class="stack">
      ${this.#renderFilters()}
      ${
        list.state === 'failed'
          ? renderFailure(list.error, this.texts, () => list.reload())
          : list.state === 'ready' && list.items.length === 0
            ? this.#renderEmpty()
            : this.#renderTable()
      }
      <console-call-details .names=${this.#names} .nameProvider=${this.#nameProvider}></console-call-details>
    </div>`;
  }

  #renderFilters(): TemplateResult {
    const { module, outcome, prompt, subject } = this.#filters;
    const choose = (
      key: string,
      label: string,
      value: string,
      choices: readonly { value: string; label: string }[],
    ) => {
      // What the address asks for can be chosen, too.
      const all =
        value && !choices.some((each) => each.value === value)
          ? [...choices, { value, label: value }]
          : choices;
      return html`<inlay-select
        label=${this.t(label)}
        .choices=${[{ value: '', label: this.t('ai.all') }, ...all]}
        .value=${value}
        @change=${(event: Event) => this.#filter(key, (event.target as Select).value)}
      ></inlay-select>`;
    };
    const modules = this.used.modules.map((value) => ({
      value,
      label: this.#names.module(value, this.texts),
    }));
    return html`<div class="filters" role="group" aria-label=${this.t('ai.filter')}>
      ${choose(
        'outcome',
        'ai.splitBy.outcome',
        outcome ?? '',
        outcomes.map((value) => ({ value, label: this.t(`ai.outcome.${value}`) })),
      )}
      ${choose('module', 'ai.splitBy.module', module, modules)}
      ${choose(
        'prompt',
        'ai.splitBy.prompt',
        prompt,
        this.used.prompts.map((value) => ({ value, label: value })),
      )}
      ${
        subject
          ? html`<inlay-button @click=${() => this.#filter('subject', '')}
              >${icon('close', 'start')}${this.#names.person(subject, this.texts)}</inlay-button
            >`
          : nothing
      }
    </div>`;
  }

  #renderTable(): TemplateResult {
    const list = this.#list;
    return html`<section>
      <inlay-data-table
        label=${this.t('ai.title.calls')}
        openable
        .columns=${this.#columns()}
        .rows=${list.items as readonly Row[]}
        ?loading=${list.state === 'loading'}
        @inlay-row-opened=${({ detail }: CustomEvent<{ row: Row }>) => this.details.show(detail.row)}
      ></inlay-data-table>
      <p class="visually-hidden" role="status">${list.state === 'ready' ? this.t('shown', { count: list.items.length }) : ''}</p>
      ${
        list.hasMore
          ? html`<div class="more">
              <inlay-button ?loading=${list.loadingMore} @click=${this.#loadMore}>${this.t('loadMore')}</inlay-button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #loadMore = async (): Promise<void> => {
    try {
      await this.#list.loadMore();
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    }
  };

  #columns(): readonly Column<Row>[] {
    const moment: Intl.DateTimeFormatOptions = {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    };
    return [
      {
        key: 'beganAt',
        label: this.t('ai.began'),
        render: ({ beganAt }) => keepWide(this.texts.date(beganAt, moment), 6),
      },
      {
        key: 'outcome',
        label: this.t('ai.splitBy.outcome'),
        render: ({ outcome }) =>
          html`<console-badge kind=${outcomeLook(outcome) || 'plain'}>${this.t(`ai.outcome.${outcome}`)}</console-badge>`,
      },
      {
        key: 'prompt',
        label: this.t('ai.calls.what'),
        render: ({ module, promptId, promptVersion, kind }) =>
          keepWide(
            html`${promptId ? `${promptId}@${promptVersion}` : this.t(`ai.callKind.${kind}`)}<br /><small
                >${this.#names.module(module, this.texts)}</small
              >`,
            10,
          ),
      },
      {
        key: 'model',
        label: this.t('ai.splitBy.model'),
        render: (call) => html`${call.model}<br /><small>${this.#nameProvider(call)}</small>`,
      },
      {
        key: 'tokens',
        label: this.t('ai.tokens'),
        align: 'end',
        render: ({ inputTokens, outputTokens }) => this.#writeTokens(inputTokens, outputTokens),
      },
      {
        key: 'cost',
        label: this.t('ai.cost'),
        align: 'end',
        render: ({ cost }) => writeMoney(this.texts, cost),
      },
      {
        key: 'tookMs',
        label: this.t('ai.took'),
        align: 'end',
        render: ({ tookMs }) => writeTime(this.texts, tookMs),
      },
    ];
  }

  #writeTokens(input: number | null, output: number | null): string {
    if (input === null && output === null) return '–';
    return `${this.texts.number(input ?? 0)}\u00a0→\u00a0${this.texts.number(output ?? 0)}`;
  }

  #renderEmpty(): TemplateResult {
    const isFiltered = [...this.query.keys()].length > 0;
    return html`<div class="card">
      <inlay-empty-state heading=${this.t(isFiltered ? 'ai.calls.noneSuch' : 'ai.calls.none')}>
        ${isFiltered ? nothing : this.t('ai.costs.noneText')}
        ${isFiltered ? html`<inlay-button slot="actions" @click=${this.#clear}>${this.t('ai.clearFilters')}</inlay-button>` : nothing}
      </inlay-empty-state>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-calls': AiCallsPage;
  }
}
