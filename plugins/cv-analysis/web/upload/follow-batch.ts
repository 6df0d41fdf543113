import type { BatchView } from '../../shared/batch.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import type { Line } from './line.ts';
import { pause } from './pause.ts';
import type { RowList } from './row-list.ts';

/** News of the job come quicker than a list of hundreds is worth asking for: the longer it is, the more it costs. */
const soonestMs = 800;
const soonestMsOfEach = 2;
/** Where no job runs: files still arrive, perhaps from another window. */
const latestMs = 4000;

interface Following {
  readonly widget: CvWidget;
  readonly rows: RowList;
  readonly line: Line;
  readonly signal: AbortSignal;
  readonly onBatch: (batch: BatchView) => void;
}

/** Asks how far a batch is whenever there are news of it, until nothing is to come. */
export class BatchFollower {
  readonly #parts: Following;
  readonly #ended = new AbortController();
  readonly #signal: AbortSignal;
  #watched: string | undefined;
  #wake: () => void = () => {};

  constructor(parts: Following) {
    this.#parts = parts;
    this.#signal = AbortSignal.any([parts.signal, this.#ended.signal]);
  }

  /** Something was told to the server that changes the batch. */
  nudge(): void {
    this.#wake();
  }

  /** Resolves when the batch is done, or the signal is aborted. Errors: the server's. */
  async follow(id: string): Promise<void> {
    const { widget, rows, line, signal, onBatch } = this.#parts;
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
        const isWhole = changedSince === undefined;
        if (isWhole && batch.state === 'done') return;
        // A change that took the server long is older than it looks: what was missed is asked for with all the rest.
        const isBehind = batch.state === 'done' || countDone(rows) !== batch.counts.done;
        changedSince = isBehind && !isWhole ? undefined : asOf;
        if (changedSince !== undefined) await this.#wait(batch.jobId);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#ended.abort();
    }
  }

  /** Resolves at the next news, not at once and not too late. */
  async #wait(jobId: string | null): Promise<void> {
    if (jobId !== null && jobId !== this.#watched) this.#watch(jobId);
    const told = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const late = pause(latestMs, this.#signal);
    const soonest = Math.min(latestMs, soonestMs + soonestMsOfEach * this.#parts.rows.all.length);
    await Promise.all([pause(soonest, this.#signal), Promise.race([told, late])]);
    this.#parts.signal.throwIfAborted();
  }

  /** A batch is worked on in slices, one job after the other; the next look finds the one that is at work then. */
  #watch(jobId: string): void {
    this.#watched = jobId;
    const wake = () => this.#wake();
    this.#parts.widget.jobs.watch(jobId, { onProgress: wake, signal: this.#signal }).then(wake, wake);
  }
}

const countDone = ({ all }: RowList): number =>
  all.filter(({ fileId, state }) => fileId && state === 'done').length;
