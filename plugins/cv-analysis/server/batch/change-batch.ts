import type { InputOf, OutputOf } from 'inlay/sdk';
import type { BatchFile } from '../../collections/index.ts';
import type { BatchFileState, BatchView } from '../../shared/batch.ts';
import type { batchApi } from '../../shared/batch-api.ts';
import type { CvServices } from '../services.ts';
import { eachAtOnce } from './each-at-once.ts';
import { ensureRunning } from './ensure-running.ts';
import { changedMeanwhile } from './errors.ts';
import { findBatch, listFiles, presentBatch } from './files.ts';

type Api = typeof batchApi;

/** Files that are noted at the same time. */
const lanes = 5;

/** Notes what became of files that were announced. What is noted already, or was given up meanwhile, stays. */
export async function noteArrivals(
  { id, files: told }: InputOf<Api['POST /batches/:id/arrivals']>,
  services: CvServices,
): Promise<OutputOf<Api['POST /batches/:id/arrivals']>> {
  const { collections, documents } = services;
  await findBatch(id, services);
  await eachAtOnce(told, lanes, async ({ id: fileId, documentId, error }) => {
    const file = await collections.batch_files.get(fileId);
    if (file?.state !== 'awaited' || file.batchId !== id) return;
    const document = documentId === undefined ? undefined : await documents.get(documentId);
    // A file is known by its content: another document in its place would stand for that content ever after.
    if (document && document.sha256 !== file.contentHash)
      await collections.batch_files.update(fileId, { state: 'failed', error: changedMeanwhile });
    else if (document) await receiveFile(file, document, services);
    else if (error) await collections.batch_files.update(fileId, { state: 'failed', error });
  });
  return goOn(id, services);
}

/** An announced file is there. Names of the same content in its batch are of the same person. */
export async function receiveFile(
  { id, batchId, contentHash }: BatchFile,
  document: { readonly id: string; readonly subjectId: string },
  { collections }: CvServices,
): Promise<void> {
  const { id: documentId, subjectId } = document;
  await collections.batch_files.update(id, { state: 'arrived', documentId, subjectId, error: null });
  const { data } = await collections.batch_files.list({ where: { batchId, contentHash }, limit: 100 });
  for (const twin of data.filter(({ state }) => state === 'double'))
    await collections.batch_files.update(twin.id, { subjectId });
}

export async function retryFiles(
  { id, fileIds }: InputOf<Api['POST /batches/:id/retry']>,
  services: CvServices,
): Promise<OutputOf<Api['POST /batches/:id/retry']>> {
  await changeFiles(id, fileIds, ['failed'], services, ({ documentId }) => ({
    state: documentId === null ? 'awaited' : 'arrived',
    analysisId: null,
    jobId: null,
    error: null,
  }));
  return goOn(id, services);
}

export async function cancelFiles(
  { id, fileIds }: InputOf<Api['POST /batches/:id/cancel']>,
  services: CvServices,
): Promise<OutputOf<Api['POST /batches/:id/cancel']>> {
  await changeFiles(id, fileIds, ['awaited'], services, (file) => ({
    state: 'cancelled',
    // The same content may be given again later, in another batch.
    claim: `given up ${file.id}`,
  }));
  return goOn(id, services);
}

async function changeFiles(
  batchId: string,
  fileIds: readonly string[] | undefined,
  states: readonly BatchFileState[],
  services: CvServices,
  change: (file: BatchFile) => Partial<BatchFile>,
): Promise<void> {
  await findBatch(batchId, services);
  const wanted = (await listFiles(batchId, services)).filter(
    ({ id, state, contentHash }) =>
      // What was refused unopened is nothing to try again with.
      contentHash !== '' && states.includes(state) && (fileIds === undefined || fileIds.includes(id)),
  );
  for (const { id } of wanted) {
    // It may have arrived while the others were changed.
    const file = await services.collections.batch_files.get(id);
    if (file && states.includes(file.state)) await services.collections.batch_files.update(id, change(file));
  }
}

async function goOn(id: string, services: CvServices): Promise<BatchView> {
  const found = await findBatch(id, services);
  const files = await listFiles(id, services);
  const waits = files.some(({ state }) => state === 'arrived');
  return presentBatch(waits ? await ensureRunning(found, services) : found, files);
}
