import { isAppError } from 'inlay/sdk';
import type { Batch } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';

/**
 * Sees to it that somebody reads what has arrived. Asked by two at once it starts one job, since both name it alike;
 * whoever looks at the batch asks again, so that a job that ended a moment too early is no harm.
 */
export async function ensureRunning(batch: Batch, services: CvServices): Promise<Batch> {
  const { log, jobs } = services;
  const job = batch.jobId ? await jobs.get(batch.jobId) : undefined;
  if (job?.state === 'queued' || job?.state === 'running') return batch;
  try {
    return await startSlice(batch, services);
  } catch (error) {
    if (!isAppError(error) || error.status !== 429) throw error;
    log.info('The queue is full; the batch goes on later.', { batchId: batch.id });
    return batch;
  }
}

/** Starts the next slice of the work on a batch. */
export async function startSlice(batch: Batch, { collections, jobs }: CvServices): Promise<Batch> {
  const slice = batch.slice + 1;
  const job = await jobs.start('run-batch', { batchId: batch.id }, { key: `${batch.id}:${slice}` });
  return (await collections.batches.update(batch.id, { slice, jobId: job.id })) ?? batch;
}
