import type { InputOf, OutputOf } from 'inlay/sdk';
import type { api } from '../../shared/api.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { presentToMember } from '../analyses/views.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';
import { noteTraits } from '../similar/note-traits.ts';
import { isBlind } from './is-blind.ts';

type Contract = (typeof api)['POST /analyses/:id/reveal'];

/** Ends blind mode for one analysis. The first to do it is noted, on the record and as an event. */
export async function revealAnalysis(
  { id }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const { caller, clock, collections, events } = services;
  const analysis = await findAnalysis(id, services);
  if (!isBlind(analysis)) return presentToMember(analysis);
  const memberId = caller.kind === 'member' ? caller.memberId : caller.kind;
  const revealed = { at: clock.now().toISOString(), memberId };
  const { subjectId, documentId, positionId } = analysis;
  await events.emit('analysis.revealed', {
    subjectId,
    data: { analysisId: id, documentId, positionId, memberId },
  });
  const shown = (await collections.analyses.update(id, { revealed })) ?? { ...analysis, revealed };
  await noteStanding(shown, services);
  await noteTraits(shown, services);
  return presentToMember(shown);
}
