import { isAppError, type JobRun, job, Type } from 'inlay/sdk';
import type { BatchFile } from '../../collections/index.ts';
import { countFinished } from '../../shared/batch.ts';
import { createAnalysis } from '../analyses/create-analysis.ts';
import type { CvServices } from '../services.ts';
import { eachAtOnce } from './each-at-once.ts';
import { startSlice } from './ensure-running.ts';
import { countFiles, listFiles } from './files.ts';

/** It holds one of the few places that a tenant's jobs have, so it works in slices and lets others in between. */
const sliceMs = 20_000;
const tickMs = 400;
/** Between two looks while enough is under way to last for longer: a look reads the whole list. */
const longTickMs = 1500;
const enoughUnderWay = 20;
/** Analyses under way at once: far below what the queue takes, enough to last until the next slice. */
const mostUnderWay = 60;
/** Between two looks at the clock and at what came of the others. */
const mostAtOnce = 20;
/** Each is begun by a dozen short questions to the database, most of which is waiting. */
const lanes = 5;
/** An analysis may have ended before its file knew of it. */
const doubtMs = 2000;
const mostDoubts = 20;

/** Reads the files of a batch a few at a time, until none waits. A repeat finds what was begun before. */
export const runBatch = job({
  input: Type.Object({ batchId: Type.String() }),
  attempts: 20,
  run: async ({ batchId }, services: CvServices, run: JobRun) => {
    const until = Date.now() + sliceMs;
    for (;;) {
      run.signal.throwIfAborted();
      const batch = await services.collections.batches.get(batchId);
      if (!batch) return null;
      const files = await listFiles(batchId, services);
      const counts = countFiles(files);
      await run.progress(counts.total > 0 ? countFinished(counts) / counts.total : 1, 'reading');
      if (counts.arrived + counts.queued === 0) return { ...counts };
      if (Date.now() > until) {
        await startSlice(batch, services);
        return { ...counts };
      }
      await settleDoubts(files, services);
      const room = Math.min(mostAtOnce, mostUnderWay - counts.queued);
      const fed = await feed(files, batch.positionId, room, services);
      const pause = counts.queued + fed > enoughUnderWay ? longTickMs : tickMs;
      if (fed < mostAtOnce) await new Promise((wake) => setTimeout(wake, pause));
    }
  },
});

/** Begins the analyses of files that have arrived; tells of how many. */
async function feed(
  files: readonly BatchFile[],
  positionId: string | null,
  room: number,
  services: CvServices,
): Promise<number> {
  const next = files.filter(({ state }) => state === 'arrived').slice(0, Math.max(0, room));
  let fed = 0;
  let isFull = false;
  await eachAtOnce(next, lanes, async (file) => {
    // The queue is full: what waits here is safe, and its turn comes.
    if (isFull) return;
    if (await begin(file, positionId, services)) fed += 1;
    else isFull = true;
  });
  return fed;
}

async function begin(file: BatchFile, positionId: string | null, services: CvServices): Promise<boolean> {
  const { batch_files: store } = services.collections;
  try {
    const started = await createAnalysis({ documentId: file.documentId!, positionId }, services);
    const { id: analysisId, jobId, state } = started;
    await store.update(file.id, { analysisId, jobId, state: state === 'completed' ? 'done' : 'queued' });
  } catch (error) {
    if (isAppError(error) && error.status === 429) return false;
    // The module is being upgraded or switched off: the whole job waits.
    if (isAppError(error) && error.status === 503) throw error;
    services.log.warn('A file of a batch could not be begun.', { fileId: file.id, ...tellFailure(error) });
    await store.update(file.id, { state: 'failed', error: tellFailure(error) });
  }
  return true;
}

/** One file that fails must not stop the others. */
const tellFailure = (error: unknown) =>
  isAppError(error)
    ? { code: error.code, message: error.message }
    : { code: 'jobs.failed', message: 'Something went wrong on our side. Try again later.' };

/** Asks after analyses that should have told of their end by now: a job that died tells nothing. */
async function settleDoubts(files: readonly BatchFile[], { collections, jobs }: CvServices): Promise<void> {
  const since = new Date(Date.now() - doubtMs).toISOString();
  const doubted = files.filter(({ state, updatedAt }) => state === 'queued' && updatedAt < since);
  await eachAtOnce(doubted.slice(0, mostDoubts), lanes, async ({ id, jobId }) => {
    const facts = jobId ? await jobs.get(jobId) : undefined;
    if (facts?.state === 'queued' || facts?.state === 'running') return;
    await collections.batch_files.update(
      id,
      facts?.state === 'completed'
        ? { state: 'done', error: null }
        : { state: 'failed', error: facts?.error ?? tellFailure(undefined) },
    );
  });
}
