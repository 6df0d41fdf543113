import { type InputOf, isAppError, type JobRun, job, type OutputOf, Type } from 'inlay/sdk';
import type { api } from '../../shared/api.ts';
import { createAnalysis } from '../analyses/create-analysis.ts';
import { eachAtOnce } from '../batch/each-at-once.ts';
import type { CvServices } from '../services.ts';
import { findPosition } from './edit-requirements.ts';
import { findRequirements, listRevisions } from './revisions.ts';

type Contract = (typeof api)['POST /positions/:id/reanalysis'];

/** Starts to analyse anew what was analysed with earlier requirements; asked twice, it is one piece of work. */
export async function startReanalysis(
  { id }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const position = await findPosition(id, services);
  const { id: revisionId } = await findRequirements(position, services);
  const started = await services.jobs.start(
    'reanalyse-position',
    { positionId: id },
    { key: `reanalyse:${revisionId}` },
  );
  return { jobId: started.id };
}

/** A page of analyses with their texts is large; a few at a time keep the memory small. */
const atOnce = 20;
/** Analyses that are begun at the same time. */
const lanes = 5;

/** Starts an analysis for each document that has only earlier ones. A repeat finds what was started before. */
export const reanalysePosition = job({
  input: Type.Object({ positionId: Type.String() }),
  timeoutSeconds: 600,
  run: async ({ positionId }, services: CvServices, run: JobRun) => {
    const position = await services.positions.get(positionId);
    if (!position) return null;
    const current = await findRequirements(position, services);
    const documents = await listOutdated(positionId, current, services, run);
    let started = 0;
    await eachAtOnce(documents, lanes, async (documentId) => {
      run.signal.throwIfAborted();
      await startAgain(documentId, positionId, services);
      started += 1;
      if (started % lanes === 0) await run.progress(started / documents.length, 'matching');
    });
    for (const { id, locked, replaced } of await listRevisions(positionId, services)) {
      if (locked && !replaced && id !== current.id)
        await services.collections.requirements.update(id, { replaced: true });
    }
    return { started: documents.length };
  },
});

async function listOutdated(
  positionId: string,
  current: { readonly positionVersion: number; readonly revision: number },
  { collections: { analyses } }: CvServices,
  run: JobRun,
): Promise<string[]> {
  const older = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    run.signal.throwIfAborted();
    const { data, page } = await analyses.list({ where: { positionId }, limit: atOnce, cursor });
    for (const { documentId, positionVersion, requirementsRevision } of data) {
      const isCurrent =
        positionVersion === current.positionVersion && requirementsRevision === current.revision;
      if (!isCurrent) older.add(documentId);
    }
    if (page.next === null) return [...older];
    cursor = page.next;
  }
}

async function startAgain(documentId: string, positionId: string, services: CvServices): Promise<void> {
  try {
    await createAnalysis({ documentId, positionId }, services);
  } catch (error) {
    // The document was deleted: what was said of it stays as it was.
    if (!isAppError(error) || error.status !== 404) throw error;
  }
}
