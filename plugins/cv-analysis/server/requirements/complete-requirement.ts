import type { Requirement } from '../../shared/match.ts';
import type { RequirementEdit } from '../../shared/requirements.ts';
import { type ClauseFinding, readClause } from '../match/read-clause.ts';
import { findLanguages } from '../match/read-languages.ts';
import { findPlace } from '../match/read-place.ts';
import { readSubject } from '../match/read-subject.ts';
import { findStudyFields } from '../match/study-fields.ts';
import { findSkills } from '../skills/find-skills.ts';

/** What rules look for; a person does not write it. */
type Sought = Partial<Pick<Requirement, 'skillIds' | 'skillMode' | 'subject'>>;

/** Makes a requirement of what a person wrote; `before` is the one that they changed, if there was one. */
export function completeRequirement(
  { kind, importance, label, weight, years, level, skillMode }: RequirementEdit,
  before: Requirement | undefined,
  id: string,
): Requirement {
  const isSame = before?.kind === kind && before.label === label;
  const { skillMode: usual, ...sought } = isSame ? pickSought(before) : readSought(kind, label);
  const mode = skillMode ?? usual;
  return {
    id,
    kind,
    importance,
    text: before?.text ?? label,
    label,
    ...sought,
    ...(mode === 'any' && { skillMode: mode }),
    ...(years !== undefined && kind === 'experience' && { years }),
    ...(level !== undefined && { level }),
    weight,
  };
}

const pickSought = ({ skillIds, skillMode, subject }: Requirement): Sought => ({
  ...(skillIds && { skillIds }),
  ...(skillMode && { skillMode }),
  ...(subject && { subject }),
});

/** What the rules would look for if the position said it in these words. */
function readSought(kind: Requirement['kind'], label: string): Sought {
  const read = readClause(label, true).find((finding: ClauseFinding) => finding.kind === kind);
  if (read) return pickSought({ ...read, id: '', text: '', importance: 'must', weight: 0 });
  if (kind === 'language') return named([...new Set(findLanguages(label).map(({ code }) => code))]);
  if (kind === 'education') return named(findStudyFields(label));
  if (kind === 'location') return { subject: findPlace(label) ?? label };
  const skillIds = [...new Set(findSkills(label).map(({ skillId }) => skillId))];
  if (skillIds.length > 0) return { skillIds };
  return named(readSubject(label));
}

const named = (words: readonly string[]): Sought => (words.length > 0 ? { subject: words.join(' ') } : {});
