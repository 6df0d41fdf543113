import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import type { Translator } from 'inlay/widgets/i18n';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { describeError } from './describe-error.ts';
import type { PagedList } from './paged-list.ts';

export interface ListLook<T extends { readonly id: string }> {
  readonly label: string;
  readonly renderRow: (item: T) => TemplateResult;
  readonly renderEmpty: () => TemplateResult;
}

/** Draws a list in whichever state it is. */
export function renderList<T extends { readonly id: string }>(
  list: PagedList<T>,
  t: Translator,
  { label, renderRow, renderEmpty }: ListLook<T>,
): TemplateResult {
  if (list.state === 'loading') return renderListSkeleton(t);
  if (list.state === 'failed') return renderFailure(list.error, t, () => list.reload());
  if (list.items.length === 0) return html`<div class="card">${renderEmpty()}</div>`;
  const loadMore = async (): Promise<void> => {
    try {
      await list.loadMore();
    } catch (error) {
      showToast(describeError(error, t).reason, { kind: 'negative' });
    }
  };
  return html`
    <ul class="rows" aria-label=${label}>
      ${repeat(list.items, ({ id }) => id, renderRow)}
    </ul>
    <p class="visually-hidden" role="status">${t('shown', { count: list.items.length })}</p>
    ${
      list.hasMore
        ? html`<div class="more">
            <inlay-button ?loading=${list.loadingMore} @click=${loadMore}>${t('loadMore')}</inlay-button>
          </div>`
        : nothing
    }
  `;
}

/** Keeps the place of a list's rows. */
export function renderListSkeleton(t: Translator): TemplateResult {
  return html`<div class="rows" aria-busy="true">
    <span class="visually-hidden" role="status">${t('loading')}</span>
    ${[1, 2, 3, 4].map(
      () => html`<div class="row bones">
        <inlay-skeleton shape="circle"></inlay-skeleton><inlay-skeleton lines="2"></inlay-skeleton>
      </div>`,
    )}
  </div>`;
}

/** Says why something could not be loaded, with the way to try again. */
export function renderFailure(error: unknown, t: Translator, retry: () => unknown): TemplateResult {
  const { reason, reference } = describeError(error, t);
  return html`<inlay-error-card
    reason=${reason}
    reference=${reference}
    retryable
    @inlay-retry=${() => void retry()}
  ></inlay-error-card>`;
}
