import { isAppError } from 'inlay/sdk';
import type { Batch, BatchFile } from '../../collections/index.ts';
import type { UnsentFile } from '../../shared/batch.ts';
import { readCvSettings } from '../../shared/settings.ts';
import type { CvServices } from '../services.ts';

/**
 * Keeps in the list what will not be sent: what cannot be read with its reason, and the second file of the same content.
 * That one goes with the person of the first (see `receiveFile`).
 */
export async function noteUnsent(
  { key, name, size, sha256, error }: UnsentFile,
  batch: Batch,
  there: Iterable<BatchFile>,
  { collections, settings }: CvServices,
): Promise<BatchFile> {
  const store = collections.batch_files;
  const claim = `${batch.id} unsent ${key}`;
  const find = async () => (await store.list({ where: { claim }, limit: 1 })).data[0];
  const known = await find();
  if (known) return known;
  const twin = sha256 && [...there].find(({ contentHash, subjectId }) => contentHash === sha256 && subjectId);
  try {
    return await store.create({
      batchId: batch.id,
      claim,
      contentHash: sha256 ?? '',
      name,
      blind: readCvSettings(settings).blindByDefault,
      size,
      state: error ? 'failed' : 'double',
      subjectId: twin ? twin.subjectId : null,
      documentId: null,
      analysisId: null,
      jobId: null,
      error,
    });
  } catch (failure) {
    const isTaken = isAppError(failure) && failure.code === 'collections.duplicate';
    const other = isTaken ? await find() : undefined;
    if (!other) throw failure;
    return other;
  }
}
