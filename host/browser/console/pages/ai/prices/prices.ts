import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/notice';
import { Task } from '@lit/task';
import type { Column } from 'inlay/widgets/data-table';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { listClasses, listPrices, listProviders, removePrice } from '../../../../api/ai-calls.ts';
import type { AiClass, AiPrice, AiProvider } from '../../../../api/api-types.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { icon } from '../../../parts/icons.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { shortDate } from '../../../parts/short-date.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import { keepWide } from '../keep-wide.ts';
import { nameKind, nameProvider } from '../names.ts';
import './price-dialog.ts';
import type { Amount, PriceDialog } from './price-dialog.ts';

type Row = AiPrice & Readonly<Record<string, unknown>>;

interface Loaded {
  readonly prices: readonly AiPrice[];
  readonly providers: readonly AiProvider[];
  readonly classes: readonly AiClass[];
}

/** What models cost, from which day on: the organisation's own prices, and those that vendors published. */
@customElement('console-ai-prices')
export class AiPricesPage extends AiPage {
  protected override readonly tab = 'prices';
  protected override get mayLook(): boolean {
    return rights.manageAi();
  }

  @state() private asked: AiPrice | undefined;
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-price-dialog') private dialog!: PriceDialog;

  readonly #load = new Task(this, {
    task: async (): Promise<Loaded | undefined> => {
      if (!this.mayLook) return undefined;
      const [prices, providers, classes] = await Promise.all([listPrices(), listProviders(), listClasses()]);
      return { prices, providers, classes };
    },
    args: () => [],
  });

  #onAdded = (): void => {
    void this.#load.run();
    showToast(this.t('saved'), { kind: 'positive' });
  };

  #remove = async (): Promise<void> => {
    await removePrice(this.asked!.id!);
    await this.#load.run();
    showToast(this.t('ai.price.removed', { model: this.asked!.model }), { kind: 'positive' });
    void this.focusHeading();
  };

  get #own(): readonly AiProvider[] {
    return (this.#load.value?.providers ?? []).filter(({ owner }) => owner === 'tenant');
  }

  protected override renderTools(): TemplateResult | typeof nothing {
    if (this.#own.length === 0) return nothing;
    return html`<inlay-button variant="primary" @click=${() => this.dialog.ask()}
      >${icon('plus', 'start')}${this.t('ai.price.add')}</inlay-button
    >`;
  }

  protected override renderBody(): TemplateResult {
    const { value, error } = this.#load;
    if (!value) {
      return error
        ? renderFailure(error, this.texts, () => this.#load.run())
        : renderListSkeleton(this.texts);
    }
    const { prices, classes } = value;
    const own = prices.filter(({ source }) => source === 'tenant') as readonly Row[];
    const published = prices.filter(({ source }) => source === 'published') as readonly Row[];
    return html`<div class="stack">
      <section class="stack" aria-labelledby="own">
        <h2 id="own">${this.t('ai.price.own')}</h2>
        ${
          own.length > 0
            ? this.#renderTable(own, this.t('ai.price.own'), 'own')
            : html`<inlay-notice
                >${this.t(this.#own.length > 0 ? 'ai.price.noneOwn' : 'ai.price.noProvider')}</inlay-notice
              >`
        }
      </section>
      <section class="stack" aria-labelledby="published">
        <div class="words">
          <h2 id="published">${this.t('ai.price.published')}</h2>
          <p class="lead">${this.t('ai.price.publishedText')}</p>
        </div>
        ${this.#renderTable(published, this.t('ai.price.published'), 'published')}
      </section>
      <console-price-dialog
        .providers=${this.#own}
        .chosen=${classes.flatMap(({ choices }) => choices)}
        @console-price=${this.#onAdded}
      ></console-price-dialog>
      <console-confirm
        heading=${this.t('ai.price.removeTitle', { model: this.asked?.model ?? '' })}
        confirm-label=${this.t('ai.price.remove')}
        .deed=${this.#remove}
      >
        <p>${this.t('ai.price.removeText')}</p>
      </console-confirm>
    </div>`;
  }

  #nameOf = ({ providerId, kind }: AiPrice): string => {
    if (kind) return nameKind(kind, this.texts);
    const provider = this.#load.value?.providers.find(({ id }) => id === providerId);
    return provider ? nameProvider(provider, this.texts) : this.t('ai.provider.gone');
  };

  #renderTable(rows: readonly Row[], label: string, which: 'own' | 'published'): TemplateResult {
    const today = new Date().toISOString().slice(0, 10);
    const isNow = (row: AiPrice): boolean =>
      row.validFrom <= today &&
      !rows.some(
        (each) =>
          each.model === row.model &&
          this.#nameOf(each) === this.#nameOf(row) &&
          each.validFrom <= today &&
          each.validFrom > row.validFrom,
      );
    const amount = (key: Amount): Column<Row> => ({
      key,
      label: this.t(`ai.price.${key}`),
      align: 'end',
      sortable: true,
      render: (row) => (row[key] === 0 ? '–' : this.#write(row[key])),
    });
    // Columns in which nobody has a price are left out.
    const used = (['inputPerMillion', 'outputPerMillion'] as const).filter((key) =>
      rows.some((row) => row[key] > 0),
    );
    const hasSound = rows.some((row) => row.perMinute > 0 || row.perMillionCharacters > 0);
    const columns: Column<Row>[] = [
      {
        key: 'model',
        label: this.t('ai.splitBy.model'),
        sortable: true,
        render: (row) => keepWide(html`${row.model}<br /><small>${this.#nameOf(row)}</small>`, 11),
      },
      ...used.map(amount),
      ...(hasSound
        ? [{ key: 'sound', label: this.t('ai.price.sound'), align: 'end' as const, render: this.#writeSound }]
        : []),
      {
        key: 'validFrom',
        label: this.t('ai.price.from'),
        sortable: true,
        render: (row) =>
          html`${this.texts.date(row.validFrom, { ...shortDate, timeZone: 'UTC' })}${
            isNow(row)
              ? nothing
              : html`<br /><small>${this.t(row.validFrom > today ? 'ai.price.later' : 'ai.price.past')}</small>`
          }`,
      },
      ...(which === 'own'
        ? [
            {
              key: 'remove',
              label: this.t('remove'),
              align: 'end' as const,
              render: (row: Row) => this.#renderRemove(row),
            },
          ]
        : []),
    ];
    return html`<inlay-data-table
      label=${label}
      .columns=${columns}
      .rows=${rows}
      .rowKey=${(row: Row) => `${row.providerId ?? row.kind} ${row.model} ${row.validFrom}`}
    ></inlay-data-table>`;
  }

  #writeSound = ({ perMinute, perMillionCharacters }: AiPrice): string =>
    [
      ...(perMinute > 0 ? [this.t('ai.price.eachMinute', { price: this.#write(perMinute) })] : []),
      ...(perMillionCharacters > 0
        ? [this.t('ai.price.eachMillion', { price: this.#write(perMillionCharacters) })]
        : []),
    ].join(', ') || '–';

  #write = (dollars: number): string =>
    this.texts.number(dollars, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
    });

  #renderRemove(price: Row): TemplateResult {
    const label = `${this.t('remove')}: ${price.model}`;
    return html`<inlay-button
      size="s"
      label=${label}
      title=${label}
      @click=${() => {
        this.asked = price;
        this.confirm.ask();
      }}
      >${icon('trash')}</inlay-button
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-prices': AiPricesPage;
  }
}
