import { isAppError } from 'inlay/sdk';
import type { Analysis, Standing } from '../../collections/index.ts';
import type { DecisionChoice } from '../../shared/notes.ts';
import type { CvServices } from '../services.ts';
import { describeStanding } from './describe-standing.ts';

/** Brings the row of an analysis up to what the analysis says now; where it was done anew, the row of before goes. */
export async function noteStanding(analysis: Analysis, services: CvServices): Promise<void> {
  const described = describeStanding(analysis);
  if (!described) return;
  const { standings } = services.collections;
  const rows = await listRows(analysis, services);
  const own = rows.find(({ analysisId }) => analysisId === analysis.id);
  if (own) await standings.update(own.id, described);
  else await add({ ...described, decision: null }, services);
  if (analysis.state !== 'completed') return;
  // Ids are in the order of time: a run that began earlier and ends later replaces nothing.
  for (const { id, analysisId } of rows) if (analysisId < analysis.id) await standings.delete(id);
}

async function add(
  row: Parameters<CvServices['collections']['standings']['create']>[0],
  services: CvServices,
) {
  const { standings } = services.collections;
  try {
    await standings.create(row);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'collections.duplicate') throw error;
    // Written by another process a moment ago; what is said here is newer.
    const { analysisId, documentId, positionId } = row;
    const other = (await listRows({ documentId, positionId }, services)).find(
      (each) => each.analysisId === analysisId,
    );
    if (other) await standings.update(other.id, row);
  }
}

/** Takes the row of an analysis out, before the analysis goes; an earlier result of the same CV stands again. */
export async function dropStanding(analysis: Analysis, services: CvServices): Promise<void> {
  const { analyses, standings } = services.collections;
  for (const { id, analysisId } of await listRows(analysis, services))
    if (analysisId === analysis.id) await standings.delete(id);
  const { documentId, positionId } = analysis;
  if (positionId === null) return;
  const { data } = await analyses.list({ where: { documentId, positionId }, limit: 20 });
  const earlier = data.find(({ id, state }) => id !== analysis.id && state === 'completed');
  if (earlier) await noteStanding(earlier, services);
}

/** Notes what a person decided, so that lists can show it. */
export async function noteDecision(
  analysis: Pick<Analysis, 'id' | 'documentId' | 'positionId'>,
  decision: DecisionChoice,
  services: CvServices,
): Promise<void> {
  for (const { id, analysisId } of await listRows(analysis, services))
    if (analysisId === analysis.id) await services.collections.standings.update(id, { decision });
}

/** All rows of one document for one position. */
async function listRows(
  { documentId, positionId }: Pick<Analysis, 'documentId' | 'positionId'>,
  { collections: { standings } }: CvServices,
): Promise<Standing[]> {
  if (positionId === null) return [];
  return (await standings.list({ where: { documentId, positionId }, limit: 100 })).data;
}
