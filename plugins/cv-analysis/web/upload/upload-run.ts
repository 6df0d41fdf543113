import { isAppError } from 'inlay/sdk/web';
import type { ReactiveController } from 'lit';
import type { BatchFileView, BatchView } from '../../shared/batch.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { FileAnnouncer } from './announce-files.ts';
import { BatchFollower } from './follow-batch.ts';
import { Line, type LineState } from './line.ts';
import { listSources } from './list-sources.ts';
import { isElsewhere, isFinal, isLocal, type Row, type Tally, tallyRows } from './row.ts';
import { RowList } from './row-list.ts';
import { FileSender } from './send-files.ts';

/** A member answers for the consent themselves. */
const byMember = { policyVersion: 'member' };
/** Of a batch that was done long ago nobody wants to be reminded. */
const freshMs = 12 * 3_600_000;

/** Takes many files from the hand to their end; what the server knows survives this window. */
export class UploadRun implements ReactiveController {
  /** Why nothing goes on: a session that is over, a position that is gone. */
  problem: unknown;
  loading = true;
  batch: BatchView | undefined;

  readonly #widget: CvWidget;
  #rows!: RowList;
  #line!: Line;
  #announcer!: FileAnnouncer;
  #sender!: FileSender;
  #abort = new AbortController();
  #key = '';
  #follower: BatchFollower | undefined;
  #tally: Tally | undefined;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#onLeave);
    this.#renew();
    void this.#resume();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#onLeave);
    this.#abort.abort();
  }

  get rows(): readonly Row[] {
    return this.#rows.all;
  }

  get tally(): Tally {
    this.#tally ??= tallyRows(this.rows);
    return this.#tally;
  }

  get line(): LineState {
    return this.#line.state;
  }

  /** Files of this window are still to be sent. */
  get isSending(): boolean {
    return this.rows.some(isLocal);
  }

  /** Nothing more will come of any file. */
  get isDone(): boolean {
    return this.rows.length > 0 && this.rows.every(isFinal);
  }

  /** Takes files in: into the batch that is open, or a new one. */
  async take(files: readonly File[]): Promise<void> {
    if (this.isDone) this.#renew();
    const { signal } = this.#abort;
    this.problem = undefined;
    const sources = await listSources(files);
    if (signal.aborted) return;
    this.#rows.add(sources);
    this.#announcer.run();
  }

  /** Tries a file again, or all that failed. */
  async retry(key?: number): Promise<void> {
    const failed = this.rows.filter(
      (row) => row.state === 'failed' && (key === undefined || row.key === key),
    );
    const announced = failed.filter(({ fileId, open, documentId }) => fileId && (open || documentId));
    for (const row of failed.filter(({ fileId, open }) => !fileId && open)) {
      const { sha256: _, ...rest } = row;
      this.#rows.remove(row.key);
      this.#rows.add([{ name: rest.name, size: rest.size, open: rest.open! }]);
    }
    this.#announcer.run();
    if (announced.length > 0) await this.#call('POST /batches/:id/retry', announced);
    for (const row of announced) {
      const state = row.documentId ? 'arrived' : 'waiting';
      this.#rows.change(row.key, { state, error: null });
    }
    this.#sender.run();
    this.#follow();
  }

  /** Stops what has not been sent yet: one file, or all. */
  async cancel(key?: number): Promise<void> {
    const chosen = this.rows.filter(
      (row) => (isLocal(row) || isElsewhere(row)) && (key === undefined || row.key === key),
    );
    this.#sender.stop(key);
    for (const row of chosen) this.#rows.change(row.key, { state: 'cancelled', sent: undefined });
    const announced = chosen.filter(({ fileId }) => fileId);
    if (announced.length > 0) await this.#call('POST /batches/:id/cancel', announced);
  }

  /** Puts the list away; what the server is at goes on. */
  clear(): void {
    this.#renew();
    this.#widget.requestUpdate();
  }

  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.isSending) event.preventDefault();
  };

  #changed = (): void => {
    this.#tally = undefined;
    this.#widget.requestUpdate();
  };

  /** A batch of its own, with nothing left of the one before. */
  #renew(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const isStopped = () => signal.aborted;
    const widget = this.#widget;
    this.batch = undefined;
    this.problem = undefined;
    this.#tally = undefined;
    this.#follower = undefined;
    this.#key = crypto.randomUUID();
    this.#rows = new RowList(this.#changed);
    this.#line = new Line(widget.context.baseUrl, signal, this.#changed);
    this.#sender = new FileSender({
      rows: this.#rows,
      line: this.#line,
      isStopped,
      upload: (file, once, onProgress, stop) =>
        widget.documents.upload(file, {
          consent: byMember,
          once,
          onProgress,
          signal: AbortSignal.any([signal, stop]),
        }),
      tell: async (files) => {
        const input = { id: this.batch!.id, files: [...files] };
        this.batch = await widget.api.call('POST /batches/:id/arrivals', input, { signal });
        this.#follow();
      },
    });
    this.#announcer = new FileAnnouncer({
      rows: this.#rows,
      isStopped,
      announce: (rows, unsent) => this.#announce(rows, unsent, signal),
      onReady: () => {
        this.#sender.run();
        this.#follow();
      },
    });
  }

  async #announce(
    rows: readonly Row[],
    kept: readonly Row[],
    signal: AbortSignal,
  ): Promise<{ files: readonly BatchFileView[]; unsent: readonly BatchFileView[] }> {
    const { positionId } = this.#widget.launch;
    const files = rows.map(({ name, size, sha256 }) => ({ name: name.slice(0, 255), size, sha256: sha256! }));
    const unsent = kept.map(({ key, name, size, sha256, error = null }) => ({
      key: `${this.#key}:${key}`,
      ...{ name: name.slice(0, 255), size, error, ...(sha256 && { sha256 }) },
    }));
    const place = this.batch ? { batchId: this.batch.id } : { key: this.#key, positionId };
    const answer = await this.#line.send(() =>
      this.#widget.api.call('POST /analyses/batch', { ...place, files, unsent }, { signal }),
    );
    this.batch = answer.batch;
    return answer;
  }

  async #call(
    route: 'POST /batches/:id/retry' | 'POST /batches/:id/cancel',
    rows: readonly Row[],
  ): Promise<void> {
    const { signal } = this.#abort;
    const ids = rows.map(({ fileId }) => fileId!);
    for (let at = 0; at < ids.length; at += 500) {
      const input = { id: this.batch!.id, fileIds: ids.slice(at, at + 500) };
      this.batch = await this.#line.send(() => this.#widget.api.call(route, input, { signal }));
    }
  }

  /** After a reload, and in another window: the batch of this position that is under way, or was until a moment ago. */
  async #resume(): Promise<void> {
    const { signal } = this.#abort;
    const { positionId } = this.#widget.launch;
    try {
      const input = { limit: 5, ...(positionId !== null && { positionId }) };
      const { data } = await this.#line.send(() => this.#widget.api.call('GET /batches', input, { signal }));
      const latest = data.find((batch) => batch.positionId === positionId && batch.counts.total > 0);
      const isFresh = latest && Date.now() - Date.parse(latest.createdAt) < freshMs;
      if (latest && (latest.state === 'open' || isFresh)) {
        this.batch = latest;
        this.#follow();
      }
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    } finally {
      this.loading = false;
      this.#changed();
    }
  }

  /** Follows the batch until nothing is to come; does so once however often it is asked. */
  #follow(): void {
    const { batch } = this;
    if (!batch) return;
    if (this.#follower) {
      this.#follower.nudge();
      return;
    }
    const { signal } = this.#abort;
    const [widget, rows, line] = [this.#widget, this.#rows, this.#line];
    const onBatch = (current: BatchView) => {
      this.batch = current;
      this.#changed();
    };
    this.#follower = new BatchFollower({ widget, rows, line, signal, onBatch });
    this.#follower
      .follow(batch.id)
      .catch((error: unknown) => {
        if (!signal.aborted) this.problem = error;
        // Another window may have taken the last file of this batch into its own.
        if (isAppError(error) && error.code === 'batches.not_found') this.#renew();
      })
      .finally(() => {
        if (signal.aborted) return;
        this.#follower = undefined;
        this.#tellDone();
        this.#changed();
        // Files may have been announced while the last answer was on its way.
        if (this.batch?.state === 'open' && !this.problem) this.#follow();
      });
  }

  #tellDone(): void {
    if (!this.isDone || !this.batch) return;
    const { done, failed, known } = this.tally;
    this.#widget.fire('batch-completed', { batchId: this.batch.id, done, failed, known });
  }
}
