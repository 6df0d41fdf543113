import type { Analysis } from '../../collections/index.ts';
import { isBlind } from '../blind/is-blind.ts';
import type { CvServices } from '../services.ts';

/** Names the person by what their CV says, for the whole console: so not while nobody may know who it is. */
export async function describePerson(analysis: Analysis, { subjects }: CvServices): Promise<void> {
  if (isBlind(analysis) || !analysis.profile) return;
  const { name, email } = analysis.profile.basics;
  const facts = { ...(name && { displayName: name }), ...(email && { email }) };
  await subjects.describe(analysis.subjectId, facts);
}
