import type { Analysis } from '../../collections/index.ts';
import { readCvSettings } from '../../shared/settings.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';
import { noteTraits } from '../similar/note-traits.ts';
import { concealDocument } from './conceal-document.ts';
import { isBlind } from './is-blind.ts';
import { listOfPerson } from './list-of-person.ts';

/**
 * Whether a new analysis is blind. All of a person are alike: one that is open would tell who the others are about.
 * Those from before blind mode become blind with the new one, save where the person has been revealed.
 */
export async function joinBlind(
  subjectId: string,
  services: CvServices,
): Promise<Pick<Analysis, 'blind' | 'revealed'>> {
  const { analyses, reveals } = services.collections;
  const [reveal] = (await reveals.list({ where: { subjectId }, limit: 1 })).data;
  if (reveal) return { blind: true, revealed: { at: reveal.at, memberId: reveal.memberId } };
  const others = await listOfPerson(subjectId, services);
  const revealed = others.find((each) => each.revealed !== null)?.revealed;
  if (revealed) return { blind: true, revealed };
  const blind = readCvSettings(services.settings).blindByDefault || others.some(isBlind);
  if (!blind) return { blind, revealed: null };
  for (const { id } of others.filter((each) => !each.blind)) {
    const hidden = await analyses.update(id, { blind });
    if (!hidden) continue;
    await noteStanding(hidden, services);
    await noteTraits(hidden, services);
    await concealDocument(hidden, services);
  }
  return { blind, revealed: null };
}
