import type { InputOf, OutputOf } from 'inlay/sdk';
import type { BatchFile } from '../../collections/index.ts';
import { type BatchView, mostBatchFiles } from '../../shared/batch.ts';
import type { batchApi } from '../../shared/batch-api.ts';
import type { CvServices } from '../services.ts';
import { ensureRunning } from './ensure-running.ts';
import { findBatch, listFiles, numberFiles, presentBatch, presentFile } from './files.ts';

type Api = typeof batchApi;

/** Analyses of one tenant run a few at a time, those that waited longest first. */
const mostAtWork = 5;
/** Files that are counted for one page of batches: then it ends, however few batches it has. */
const mostLooked = 2 * mostBatchFiles;
/** A change that was begun before the last answer may have become visible after it. */
const overlapMs = 5000;

export async function listBatches(
  { positionId, limit = 20, cursor }: InputOf<Api['GET /batches']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /batches']>> {
  const where = positionId === undefined ? {} : { positionId };
  const views: BatchView[] = [];
  let next: string | null = cursor ?? null;
  let looked = 0;
  do {
    // One by one, since a page may end after any of them.
    const found = await services.collections.batches.list({ where, limit: 1, cursor: next ?? undefined });
    for (const batch of found.data) {
      const files = await listFiles(batch.id, services);
      looked += files.length;
      views.push(presentBatch(batch, files));
    }
    next = found.page.next;
  } while (next !== null && views.length < limit && looked < mostLooked);
  return { data: views, page: { limit, next } };
}

export async function showBatch(
  { id }: InputOf<Api['GET /batches/:id']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /batches/:id']>> {
  return (await look(id, services)).view;
}

export async function showBatchFiles(
  { id, changedSince }: InputOf<Api['GET /batches/:id/files']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /batches/:id/files']>> {
  const { view, files } = await look(id, services);
  const steps = await findSteps(files, services);
  const numbers = numberFiles(files);
  const isNews = ({ id: fileId, updatedAt }: BatchFile) =>
    changedSince === undefined || updatedAt > changedSince || steps.has(fileId);
  const latest = Math.max(0, ...files.map(({ updatedAt }) => Date.parse(updatedAt)));
  return {
    batch: view,
    files: files
      .filter(isNews)
      .map((file) => presentFile(file, numbers.get(file.id)!, services, steps.get(file.id) ?? null)),
    asOf: new Date(Math.max(0, latest - overlapMs)).toISOString(),
  };
}

/** Whoever looks also finds out whether the work goes on. */
async function look(id: string, services: CvServices) {
  const found = await findBatch(id, services);
  const files = await listFiles(id, services);
  const waits = files.some(({ state }) => state === 'arrived' || state === 'queued');
  const batch = waits ? await ensureRunning(found, services) : found;
  return { view: presentBatch(batch, files), files };
}

async function findSteps(files: readonly BatchFile[], { jobs }: CvServices): Promise<Map<string, string>> {
  const first = files.filter(({ state, jobId }) => state === 'queued' && jobId).slice(0, mostAtWork);
  const facts = await Promise.all(first.map(({ jobId }) => jobs.get(jobId!)));
  return new Map(
    first.flatMap(({ id }, index) => {
      const { state, step } = facts[index] ?? {};
      return state === 'running' && step ? [[id, step] as const] : [];
    }),
  );
}
