import type { DocumentFacts } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';
import { receiveFile } from './change-batch.ts';
import { ensureRunning } from './ensure-running.ts';

/** Tells the files of batches how their analysis ended. */
export async function noteEnd({ id, state, error }: Analysis, { collections }: CvServices): Promise<void> {
  if (state !== 'completed' && state !== 'failed') return;
  const { data } = await collections.batch_files.list({ where: { analysisId: id }, limit: 100 });
  for (const file of data.filter((each) => each.state === 'queued'))
    await collections.batch_files.update(file.id, {
      state: state === 'completed' ? 'done' : 'failed',
      error,
    });
}

/**
 * True where the document belongs to a batch, which reads it in its turn. Takes it there also where the window that sent
 * it was closed before it could say so.
 */
export async function meetBatch(document: DocumentFacts, services: CvServices): Promise<boolean> {
  const { batches, batch_files: store } = services.collections;
  const { data } = await store.list({ where: { contentHash: document.sha256 }, limit: 20 });
  if (data.some(({ documentId }) => documentId === document.id)) return true;
  const awaiting = data.find(({ state }) => state === 'awaited');
  const batch = awaiting && (await batches.get(awaiting.batchId));
  if (!awaiting || !batch) return false;
  await receiveFile(awaiting, document, services);
  await ensureRunning(batch, services);
  return true;
}
