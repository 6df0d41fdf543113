import { isAppError } from 'inlay/sdk/web';
import type { BatchView } from '../../shared/batch.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import type { Line } from './line.ts';
import { pause } from './pause.ts';
import type { RowList } from './row-list.ts';

/** News of the job come quicker than a list of hundreds is worth asking for. */
const soonestMs = 800;
/** Where no job runs: files still arrive, perhaps from another window. */
const latestMs = 4000;

interface Following {
  readonly widget: CvWidget;
  readonly rows: RowList;
  readonly line: Line;
  readonly signal: AbortSignal;
  readonly onBatch: (batch: BatchView) => void;
}

/** Asks how far a batch is whenever its job has news, until nothing is to come. */
export async function followBatch(id: string, parts: Following): Promise<void> {
  const { widget, rows, line, signal, onBatch } = parts;
  const news = new JobNews(widget, signal);
  let changedSince: string | undefined;
  try {
    for (;;) {
      const input = { id, ...(changedSince !== undefined && { changedSince }) };
      const { batch, files, asOf } = await line.send(() =>
        widget.api.call('GET /batches/:id/files', input, { signal }),
      );
      signal.throwIfAborted();
      rows.follow(files);
      onBatch(batch);
      changedSince = asOf;
      if (batch.state === 'done') return;
      await news.wait(batch.jobId);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    news.close();
  }
}

/** Watches one job after the other: a batch is worked on in slices. */
class JobNews {
  readonly #widget: CvWidget;
  readonly #abort = new AbortController();
  readonly #signal: AbortSignal;
  #watched: string | undefined;
  #wake: () => void = () => {};

  constructor(widget: CvWidget, signal: AbortSignal) {
    this.#widget = widget;
    this.#signal = AbortSignal.any([signal, this.#abort.signal]);
  }

  /** Resolves at the next news, not at once and not too late. */
  async wait(jobId: string | null): Promise<void> {
    if (jobId !== null && jobId !== this.#watched) this.#watch(jobId);
    const told = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.all([pause(soonestMs, this.#signal), Promise.race([told, pause(latestMs, this.#signal)])]);
    this.#signal.throwIfAborted();
  }

  close(): void {
    this.#abort.abort();
  }

  #watch(jobId: string): void {
    this.#watched = jobId;
    const onEnd = (error: unknown) => {
      // The next look finds the slice that comes after, or starts one.
      if (this.#watched === jobId && !isAppError(error)) this.#watched = undefined;
      this.#wake();
    };
    this.#widget.jobs
      .watch(jobId, { onProgress: () => this.#wake(), signal: this.#signal })
      .then(() => this.#wake(), onEnd);
  }
}
