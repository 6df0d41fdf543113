import { createHash } from 'node:crypto';
import type { Batch, BatchFile } from '../../collections/index.ts';
import type { BatchCounts, BatchFileState, BatchFileView, BatchView } from '../../shared/batch.ts';
import { readCvSettings } from '../../shared/settings.ts';
import { blindFileName } from '../blind/blind-analysis.ts';
import type { CvServices } from '../services.ts';
import { batchNotFound } from './errors.ts';

type Stores = Pick<CvServices, 'collections'>;

export async function findBatch(id: string, { collections }: Stores): Promise<Batch> {
  const batch = await collections.batches.get(id);
  if (!batch) throw batchNotFound();
  return batch;
}

/** All files of a batch, in the order in which they were given. */
export async function listFiles(batchId: string, { collections }: Stores): Promise<BatchFile[]> {
  const files: BatchFile[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, page } = await collections.batch_files.list({
      where: { batchId },
      order: 'oldest',
      limit: 1_000,
      cursor,
    });
    files.push(...data);
    if (page.next === null) return files;
    cursor = page.next;
  }
}

/** What no two files of a tenant share: the same content for the same position is read once. */
export function nameClaim(contentHash: string, position: { id: string; version: number } | null): string {
  const parts = [contentHash, position?.id ?? null, position?.version ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The number of each file of a batch, by its id. */
export const numberFiles = (files: readonly Pick<BatchFile, 'id'>[]): Map<string, number> =>
  new Map(files.map(({ id }, index) => [id, index + 1]));

export function countFiles(files: readonly Pick<BatchFile, 'state'>[]): BatchCounts {
  const count = (state: BatchFileState) => files.filter((file) => file.state === state).length;
  return {
    total: files.length - count('double'),
    awaited: count('awaited'),
    arrived: count('arrived'),
    queued: count('queued'),
    done: count('done'),
    failed: count('failed'),
    known: count('known'),
    cancelled: count('cancelled'),
    double: count('double'),
  };
}

export function presentBatch(batch: Batch, files: readonly Pick<BatchFile, 'state'>[]): BatchView {
  const { id, positionId, positionTitle, jobId, createdAt } = batch;
  const counts = countFiles(files);
  const isOpen = counts.awaited + counts.arrived + counts.queued > 0;
  return { id, positionId, positionTitle, state: isOpen ? 'open' : 'done', jobId, counts, createdAt };
}

/**
 * A file's name mostly is a person's: what was given in blind mode shows its number in the batch until that person is
 * revealed. What was refused unopened became nobody's CV, and its name says which file to mend.
 */
export function presentFile(
  file: BatchFile,
  number: number,
  { settings }: Pick<CvServices, 'settings'>,
  step: string | null = null,
): BatchFileView {
  const isHidden = file.contentHash !== '' && (file.blind ?? readCvSettings(settings).blindByDefault);
  const { id, name, size, contentHash, state, documentId, subjectId, analysisId, error, updatedAt } = file;
  return {
    ...{
      id,
      name: isHidden ? blindFileName(name).replace('CV', `CV ${number}`) : name,
      size,
      sha256: contentHash,
      state,
      step,
    },
    ...{ documentId, subjectId, analysisId, error, updatedAt },
  };
}
