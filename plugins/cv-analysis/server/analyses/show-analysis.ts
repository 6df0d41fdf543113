import type { InputOf, OutputOf } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import { readCvSettings, tellErasureDay } from '../../shared/settings.ts';
import { forgetNotes } from '../notes/forget-notes.ts';
import { dropStanding } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';
import { dropTraits } from '../similar/note-traits.ts';
import { analysisNotFound, notFinished } from './errors.ts';
import { settleAnalysis } from './settle.ts';
import { presentToCandidate, presentToMember, showToMember } from './views.ts';

type Api = typeof api;

export async function showAnalysis(
  { id, view }: InputOf<Api['GET /analyses/:id']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /analyses/:id']>> {
  const analysis = await settleAnalysis(await findAnalysis(id, services), services);
  const toMember = services.caller.kind === 'member' && view !== 'candidate';
  if (toMember) {
    const erasedOn = tellErasureDay(analysis.createdAt, readCvSettings(services.settings));
    return { ...presentToMember(analysis), erasedOn };
  }
  return presentToCandidate(services.caller.kind === 'subject' ? analysis : showToMember(analysis));
}

export async function showText(
  { id }: InputOf<Api['GET /analyses/:id/text']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /analyses/:id/text']>> {
  const { state, text, pages } = showToMember(await findAnalysis(id, services));
  if (state !== 'completed') throw notFinished();
  return { text, pages };
}

/**
 * Deletes an analysis with all that was written about it: whoever it is about may ask for that at any time. That people
 * had decided stays to be seen as an event, in figures and without a word of what they wrote.
 */
export async function deleteAnalysis(
  { id }: InputOf<Api['DELETE /analyses/:id']>,
  services: CvServices,
): Promise<undefined> {
  const { caller, collections, events } = services;
  const analysis = await findAnalysis(id, services);
  const { subjectId, documentId, positionId } = analysis;
  const forgotten = await forgetNotes(id, services);
  await dropStanding(analysis, services);
  await dropTraits(analysis, services);
  if (!(await collections.analyses.delete(id))) throw analysisNotFound();
  const by = caller.kind;
  const memberId = caller.kind === 'member' ? caller.memberId : null;
  const data = { analysisId: id, documentId, positionId, by, memberId, ...forgotten };
  await events.emit('analysis.deleted', { subjectId, data });
}

export async function findAnalysis(id: string, { collections: { analyses } }: CvServices): Promise<Analysis> {
  const analysis = await analyses.get(id);
  if (!analysis) throw analysisNotFound();
  return analysis;
}
