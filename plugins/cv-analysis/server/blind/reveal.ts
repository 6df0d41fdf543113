import { type InputOf, isAppError, type OutputOf } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { Reveal } from '../../shared/analysis.ts';
import type { api } from '../../shared/api.ts';
import { describePerson } from '../analyses/describe-person.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { presentToMember } from '../analyses/views.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';
import { noteTraits } from '../similar/note-traits.ts';
import { concealDocument } from './conceal-document.ts';
import { isBlind } from './is-blind.ts';
import { listOfPerson } from './list-of-person.ts';

type Contract = (typeof api)['POST /analyses/:id/reveal'];

/** Ends blind mode for a person, in all analyses of theirs. The first to do it is noted, on the record and as an event. */
export async function revealAnalysis(
  { id }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const analysis = await findAnalysis(id, services);
  if (!isBlind(analysis)) return presentToMember(analysis);
  const revealed = await noteReveal(analysis, services);
  for (const each of await listOfPerson(analysis.subjectId, services))
    if (isBlind(each)) await show(each, revealed, services);
  return presentToMember(await findAnalysis(id, services));
}

/** Of two at once one makes the note and tells of it; the other one goes by that note. */
async function noteReveal(
  { id, subjectId, documentId, positionId }: Analysis,
  { caller, clock, collections, events }: CvServices,
): Promise<Reveal> {
  const memberId = caller.kind === 'member' ? caller.memberId : caller.kind;
  const at = clock.now().toISOString();
  try {
    await collections.reveals.create({ subjectId, memberId, at });
  } catch (error) {
    const isSecond = isAppError(error) && error.code === 'collections.duplicate';
    const [first] = isSecond ? (await collections.reveals.list({ where: { subjectId }, limit: 1 })).data : [];
    if (!first) throw error;
    return { at: first.at, memberId: first.memberId };
  }
  const data = { analysisId: id, documentId, positionId, memberId };
  await events.emit('analysis.revealed', { subjectId, data });
  return { at, memberId };
}

async function show(analysis: Analysis, revealed: Reveal, services: CvServices): Promise<void> {
  const { analyses, batch_files: files } = services.collections;
  const shown = await analyses.update(analysis.id, { revealed });
  if (!shown) return;
  await noteStanding(shown, services);
  await noteTraits(shown, services);
  await describePerson(shown, services);
  await concealDocument(shown, services);
  const { data } = await files.list({ where: { analysisId: shown.id }, limit: 100 });
  for (const file of data) await files.update(file.id, { blind: false });
}
