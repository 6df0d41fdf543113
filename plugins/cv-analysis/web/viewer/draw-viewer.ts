import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import type { Translator } from 'inlay/widgets/i18n';
import { icon } from 'inlay/widgets/icons';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerFacts } from '../../shared/viewer.ts';
import { drawPages } from './draw-pages.ts';
import { drawText } from './draw-text.ts';
import type { Mark } from './list-marks.ts';

/** What the viewer shows. */
export interface ViewerState {
  readonly facts: ViewerFacts | undefined;
  readonly text: string | undefined;
  readonly marks: readonly Mark[];
  readonly at: number;
  readonly page: number;
  readonly zoom: number | null;
  readonly isUndrawable: boolean;
  readonly isBeside: boolean;
  readonly hasPages: boolean;
  readonly showsPages: boolean;
  readonly error: unknown;
  explain(error: unknown): string;
}

/** What the reader may do in it. */
export interface ViewerActions {
  close(): void;
  retry(): void;
  step(by: 1 | -1): void;
  choose(index: number): void;
  turn(page: number): void;
  toggleText(): void;
  /** Larger, smaller, or 0 for the width that there is. */
  setZoom(direction: 1 | -1 | 0): void;
  noteScroll(): void;
  onKey(event: KeyboardEvent): void;
}

export function drawViewer(t: Translator, state: ViewerState, actions: ViewerActions): TemplateResult {
  return html`<div
    class="viewer ${state.isBeside ? 'beside' : ''}"
    role="region"
    aria-label=${t('viewer.title')}
    @keydown=${actions.onKey}
  >
    ${drawTools(t, state, actions)} ${drawAt(t, state)} ${drawWhy(t, state)} ${drawContent(t, state, actions)}
  </div>`;
}

function drawTools(t: Translator, state: ViewerState, actions: ViewerActions): TemplateResult {
  const { marks, at, hasPages, showsPages, isBeside } = state;
  const all = marks.length;
  const press = (label: string, content: unknown, deed: () => void, disabled = false) => html`<inlay-button
    size="s"
    variant="quiet"
    label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${deed}
    >${content}</inlay-button
  >`;
  return html`<div class="viewer-tools" role="group" aria-label=${t('viewer.tools')}>
    <span class="tools">
      ${press(t('viewer.previous'), html`<span class="up">${icon('chevron-down')}</span>`, () => actions.step(-1), all === 0)}
      <span class="figures">${t('viewer.count', { at: t.number(at + 1), all: t.number(all) })}</span>
      ${press(t('viewer.next'), icon('chevron-down'), () => actions.step(1), all === 0)}
    </span>
    ${showsPages ? drawPaging(t, state, actions) : nothing}
    ${
      showsPages
        ? html`<span class="tools">
            ${press(t('viewer.smaller'), '−', () => actions.setZoom(-1))}
            ${press(t('viewer.larger'), '+', () => actions.setZoom(1))}
            ${press(t('viewer.fit'), '↔', () => actions.setZoom(0), state.zoom === null)}
          </span>`
        : nothing
    }
    <span class="tools end">
      ${
        hasPages
          ? html`<inlay-button size="s" variant="quiet" @click=${actions.toggleText}
              >${t(showsPages ? 'viewer.asText' : 'viewer.asPages')}</inlay-button
            >`
          : nothing
      }
      ${isBeside ? press(t('viewer.close'), icon('close'), actions.close) : nothing}
    </span>
  </div>`;
}

function drawPaging(t: Translator, { page, facts }: ViewerState, { turn }: ViewerActions): TemplateResult {
  const last = facts?.pages.length ?? 1;
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const wanted = Math.min(Math.max(Math.round(input.valueAsNumber) || page, 1), last);
    input.value = String(wanted);
    turn(wanted);
  };
  return html`<label class="tools paging">
    <span class="visually-hidden">${t('viewer.page')}</span>
    <input type="number" min="1" max=${last} .value=${String(page)} @change=${onChange} />
    <span class="figures">${t('viewer.ofPages', { pages: t.number(last) })}</span>
  </label>`;
}

/** Says in words which passage is looked at, for those too who do not see the mark. */
function drawAt(t: Translator, { marks, at }: ViewerState): TemplateResult {
  const mark = marks[at];
  const words = mark ? sayMark(t, mark) : t(marks.length > 0 ? 'viewer.hint' : 'viewer.none');
  return html`<p class="viewer-at quiet" role="status">${words}</p>`;
}

function sayMark(t: Translator, { labels, verdict, page }: Mark): string {
  const at = t('viewer.pageNumber', { page: t.number(page) });
  return labels.length > 0 ? `${labels.join(', ')}: ${t(`match.verdict.${verdict}`)} · ${at}` : at;
}

/** Why there are no pages. */
function drawWhy(t: Translator, { facts, isUndrawable }: ViewerState): TemplateResult | typeof nothing {
  const why = isUndrawable ? 'undrawable' : facts?.noPages;
  return why ? html`<inlay-notice kind="info">${t(`viewer.why.${why}`)}</inlay-notice>` : nothing;
}

function drawContent(t: Translator, state: ViewerState, actions: ViewerActions): TemplateResult {
  const { error, facts, text, marks, at, showsPages } = state;
  if (error) {
    return html`<inlay-error-card
      retryable
      .reason=${state.explain(error)}
      @inlay-retry=${actions.retry}
    ></inlay-error-card>`;
  }
  if (facts && showsPages) return drawPages(t, { ...state, facts }, actions);
  if (text !== undefined) return drawText(t, { text, marks, at }, actions);
  return html`<inlay-skeleton lines="8" aria-busy="true"></inlay-skeleton>`;
}
