import { AppError, requestIdOf, WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/dropzone';
import 'inlay/widgets/error-card';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { api } from '../shared/api.ts';
import { acceptedFiles, largestFile } from './shared/accepted-files.ts';
import { sheet } from './shared/sheet.styles.ts';
import { drawRow } from './upload/draw-row.ts';
import { drawSummary } from './upload/draw-summary.ts';
import { type Row, sortRows } from './upload/row.ts';
import { findWindow } from './upload/row-window.ts';
import { uploadStyles } from './upload/upload.styles.ts';
import { UploadRun } from './upload/upload-run.ts';

/** Room for rows that are not drawn. A strict page takes no inline style, but a picture's height. */
const drawGap = (height: number): TemplateResult =>
  html`<svg class="gap" width="1" height=${height} aria-hidden="true"></svg>`;

/** A screen reader hears how far it is from time to time, not with each file. */
const saidEveryMs = 10_000;

/**
 * Takes many CVs at once, for a position or for none: files, folders and ZIPs.
 *
 * @fires cv-analysis-batch-completed - Every file came to its end; `detail` is `{ batchId, done, failed, known }`.
 */
export default class Upload extends WidgetElement<typeof api> {
  static override styles = [tokens, sheet, uploadStyles];

  @state() private onlyFailed = false;
  @state() private scrolled = 0;
  @query('.list') private list!: HTMLElement | null;

  readonly #run = new UploadRun(this);
  #said = '';
  #saidAt = 0;

  #onFiles = (event: CustomEvent<{ files: File[] }>): void => {
    this.onlyFailed = false;
    void this.#run.take(event.detail.files);
  };

  #onScroll = (): void => {
    this.scrolled = this.list?.scrollTop ?? 0;
  };

  /** Does what was asked for; what the server says against it is shown above the widget. */
  async #attempt(deed: Promise<void>): Promise<void> {
    await deed.catch((error: unknown) => this.notify(this.explain(error), 'danger'));
  }

  #open = ({ subjectId }: Row): void => this.navigate(`/console/candidates/${subjectId}`);

  protected override render(): TemplateResult {
    const { t } = this;
    const { problem, rows } = this.#run;
    return html`<div class="upload">
      <inlay-dropzone label=${t('upload.label')} multiple folders @inlay-files-added=${this.#onFiles}>
        ${t('upload.hint', {
          kinds: t.list(acceptedFiles.split(',').map((ending) => ending.slice(1).toUpperCase())),
          size: t.bytes(largestFile),
        })}
      </inlay-dropzone>
      ${
        problem
          ? html`<inlay-error-card .reason=${this.explain(problem)} .reference=${requestIdOf(problem) ?? ''}></inlay-error-card>`
          : nothing
      }
      ${this.#run.loading ? html`<inlay-skeleton lines="2"></inlay-skeleton>` : nothing}
      ${rows.length > 0 ? this.#renderBatch(rows) : this.#renderEmpty()}
      <p class="visually-hidden" role="status">${this.#say()}</p>
    </div>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    return this.#run.loading ? nothing : html`<p class="quiet">${this.t('upload.empty')}</p>`;
  }

  #renderBatch(rows: readonly Row[]): TemplateResult {
    const { tally, line, isSending, isDone } = this.#run;
    const shown = this.onlyFailed ? rows.filter(({ state }) => state === 'failed') : sortRows(rows);
    return html`${drawSummary(this.t, {
      ...{ tally, line, isSending, isDone, onlyFailed: this.onlyFailed },
      onCancel: () => void this.#attempt(this.#run.cancel()),
      onRetry: () => void this.#attempt(this.#run.retry()),
      onFilter: () => {
        this.onlyFailed = !this.onlyFailed;
      },
      onClear: () => this.#run.clear(),
    })}
    ${this.#renderList(shown)}`;
  }

  #renderList(rows: readonly Row[]): TemplateResult {
    const { first, last, before, after } = findWindow(rows.length, this.scrolled, 480);
    const actions = {
      count: rows.length,
      explain: ({ code, message }: NonNullable<Row['error']>) =>
        this.explain(new AppError(code, 422, message)),
      onRetry: ({ key }: Row) => void this.#attempt(this.#run.retry(key)),
      onCancel: ({ key }: Row) => void this.#attempt(this.#run.cancel(key)),
      onOpen: this.#open,
    };
    return html`<div class="list" tabindex="0" role="group" aria-label=${this.t('upload.files')} @scroll=${this.#onScroll}>
      ${drawGap(before)}
      <ul>
        ${repeat(
          rows.slice(first, last),
          ({ key }) => key,
          (row, index) => drawRow(this.t, row, { ...actions, place: first + index }),
        )}
      </ul>
      ${drawGap(after)}
    </div>`;
  }

  #say(): string {
    const { rows, isDone, tally } = this.#run;
    const { finished, total, failed } = tally;
    if (rows.length === 0) this.#said = '';
    else if (isDone || Date.now() - this.#saidAt > saidEveryMs) {
      this.#said = this.t(isDone ? 'upload.sayDone' : 'upload.say', { finished, total, failed });
      this.#saidAt = Date.now();
    }
    return this.#said;
  }
}
