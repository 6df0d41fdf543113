import { type DocumentFacts, isAppError, type Position } from 'inlay/sdk';
import type { Batch, BatchFile } from '../../collections/index.ts';
import type { NewBatchFile } from '../../shared/batch.ts';
import { readCvSettings } from '../../shared/settings.ts';
import type { CvServices } from '../services.ts';
import { nameClaim } from './files.ts';

/** A file as it is given to a batch: announced by its content, or a document that is there. */
export interface Given extends NewBatchFile {
  readonly document: Pick<DocumentFacts, 'id' | 'subjectId'> | null;
}

interface Place {
  readonly batch: Batch;
  readonly position: Position | null;
}

type Facts = Omit<BatchFile, 'id' | 'createdAt' | 'updatedAt'>;

/** Takes one file into a batch. The same content for the same position is one file, whoever gives it how often. */
export async function registerFile(given: Given, place: Place, services: CvServices): Promise<BatchFile> {
  const { batch_files: store } = services.collections;
  const claim = nameClaim(given.sha256, place.position);
  const find = async () => (await store.list({ where: { claim }, limit: 1 })).data[0];
  const owner = await find();
  if (owner) return meetOwner(owner, given, place, services);
  const facts = describe(given, place, claim, services);
  const analysed = await findAnalysed(given, place, services);
  try {
    return await store.create({ ...facts, ...analysed });
  } catch (error) {
    // Two windows announced it at once; the other one was first.
    const other = isAppError(error) && error.code === 'collections.duplicate' ? await find() : undefined;
    if (!other) throw error;
    return meetOwner(other, given, place, services);
  }
}

const arrival = ({ document }: Given) => ({
  state: document ? ('arrived' as const) : ('awaited' as const),
  documentId: document?.id ?? null,
  subjectId: document?.subjectId ?? null,
});

const describe = (given: Given, { batch }: Place, claim: string, { settings }: CvServices): Facts => ({
  batchId: batch.id,
  claim,
  contentHash: given.sha256,
  name: given.name,
  blind: readCvSettings(settings).blindByDefault,
  size: given.size,
  ...arrival(given),
  analysisId: null,
  jobId: null,
  error: null,
});

/** Somebody gave the same content before. What nothing came of begins anew here; all else is only told. */
async function meetOwner(
  owner: BatchFile,
  given: Given,
  { batch, position }: Place,
  services: CvServices,
): Promise<BatchFile> {
  const store = services.collections.batch_files;
  const waits = owner.state === 'awaited' || owner.state === 'failed';
  if (waits) {
    const change = { batchId: batch.id, ...arrival(given), analysisId: null, jobId: null, error: null };
    return (await store.update(owner.id, change)) ?? owner;
  }
  if (owner.batchId === batch.id) return owner;
  const claim = `${batch.id} ${owner.claim}`;
  const [told] = (await store.list({ where: { claim }, limit: 1 })).data;
  if (told) return told;
  const { documentId, subjectId, analysisId } = owner;
  const facts = describe(given, { batch, position }, claim, services);
  return store.create({ ...facts, state: 'known', documentId, subjectId, analysisId });
}

/** The same content may have come by another way than a batch. */
async function findAnalysed(
  { sha256 }: Given,
  { position }: Place,
  { collections: { analyses } }: CvServices,
): Promise<Pick<BatchFile, 'state' | 'documentId' | 'subjectId' | 'analysisId'> | undefined> {
  const positionId = position?.id ?? null;
  const { data } = await analyses.list({ where: { contentHash: sha256, positionId }, limit: 5 });
  const same = data.find(
    ({ positionVersion, state }) => positionVersion === (position?.version ?? null) && state !== 'failed',
  );
  if (!same) return undefined;
  const { id: analysisId, documentId, subjectId } = same;
  return { state: 'known', documentId, subjectId, analysisId };
}
