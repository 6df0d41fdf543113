import { type InputOf, isAppError, type OutputOf, type Position } from 'inlay/sdk';
import type { Batch, BatchFile } from '../../collections/index.ts';
import { mostBatchFiles } from '../../shared/batch.ts';
import type { batchApi } from '../../shared/batch-api.ts';
import { documentNotFound, positionNotFound } from '../analyses/errors.ts';
import type { CvServices } from '../services.ts';
import { ensureRunning } from './ensure-running.ts';
import { nothingGiven, tooManyFiles } from './errors.ts';
import { findBatch, listFiles, numberFiles, presentBatch, presentFile } from './files.ts';
import { noteUnsent } from './note-unsent.ts';
import { type Given, registerFile } from './register.ts';

type Contract = (typeof batchApi)['POST /analyses/batch'];
type Input = InputOf<Contract>;

/** Begins a batch or adds to one. */
export async function createBatch(input: Input, services: CvServices): Promise<OutputOf<Contract>> {
  const { files = [], documentIds = [], unsent = [] } = input;
  const given = files.length + documentIds.length + unsent.length;
  if (given === 0) throw nothingGiven();
  const documents: Given[] = [];
  for (const id of documentIds) documents.push(await findGiven(id, services));
  const { batch, position } = await openBatch(input, services);
  const there = new Map((await listFiles(batch.id, services)).map((file) => [file.id, file]));
  if (there.size + given > mostBatchFiles) throw tooManyFiles(mostBatchFiles);
  const taken: BatchFile[] = [];
  for (const each of [...files.map((file): Given => ({ ...file, document: null })), ...documents]) {
    const file = await registerFile(each, { batch, position }, services);
    there.set(file.id, file);
    taken.push(file);
  }
  const noted: BatchFile[] = [];
  for (const each of unsent) {
    const file = await noteUnsent(each, batch, there.values(), services);
    there.set(file.id, file);
    noted.push(file);
  }
  const isRead = taken.some(({ state }) => state === 'arrived');
  const current = isRead ? await ensureRunning(batch, services) : batch;
  const numbers = numberFiles([...there.values()]);
  const present = (file: BatchFile) => presentFile(file, numbers.get(file.id)!, services);
  return {
    batch: presentBatch(current, [...there.values()]),
    files: taken.map(present),
    unsent: noted.map(present),
  };
}

async function findGiven(id: string, { documents }: CvServices): Promise<Given> {
  const document = await documents.get(id);
  if (!document) throw documentNotFound();
  const { name, size, sha256 } = document;
  return { name, size, sha256, document };
}

async function openBatch(
  { batchId, key, positionId }: Input,
  services: CvServices,
): Promise<{ batch: Batch; position: Position | null }> {
  const { launch, positions } = services;
  const known = batchId === undefined ? undefined : await findBatch(batchId, services);
  const wanted = known
    ? known.positionId
    : positionId === undefined
      ? (launch?.positionId ?? null)
      : positionId;
  const position = wanted === null ? null : ((await positions.get(wanted)) ?? null);
  if (wanted !== null && !position) throw positionNotFound();
  return { batch: known ?? (await makeBatch(key ?? crypto.randomUUID(), position, services)), position };
}

async function makeBatch(
  key: string,
  position: Position | null,
  { collections: { batches } }: CvServices,
): Promise<Batch> {
  const find = async () => (await batches.list({ where: { key }, limit: 1 })).data[0];
  const known = await find();
  if (known) return known;
  try {
    return await batches.create({
      key,
      positionId: position?.id ?? null,
      positionTitle: position?.title ?? null,
      slice: 0,
      jobId: null,
    });
  } catch (error) {
    const other = isAppError(error) && error.code === 'collections.duplicate' ? await find() : undefined;
    if (!other) throw error;
    return other;
  }
}
