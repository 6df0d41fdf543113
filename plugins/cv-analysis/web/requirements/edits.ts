import type { Requirement, RequirementKind } from '../../shared/match.ts';
import type { RequirementEdit, RequirementSet } from '../../shared/requirements.ts';

/** A requirement in the hands of a recruiter. `key` tells two new ones apart. */
export interface Draft {
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: RequirementKind;
  readonly importance: Requirement['importance'];
  readonly label: string;
  readonly weight: number;
  readonly years: number | undefined;
  readonly level: string | undefined;
  readonly skillMode: 'any' | 'all' | undefined;
  /** Several skills are asked for, so that one or all of them may be meant. */
  readonly hasSkills: boolean;
  /** The sentence it was read from. */
  readonly source: string;
}

export const kinds = [
  'skill',
  'experience',
  'education',
  'language',
  'certificate',
  'location',
  'other',
] as const satisfies readonly RequirementKind[];

export const levelsOf: Partial<Record<RequirementKind, readonly string[]>> = {
  language: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'],
  education: ['school', 'vocational', 'bachelor', 'master', 'doctorate'],
};

export const draftOf = ({
  id,
  kind,
  importance,
  label,
  weight,
  years,
  level,
  skillMode,
  skillIds = [],
  text,
}: Requirement): Draft => ({
  key: id,
  id,
  kind,
  importance,
  label,
  weight,
  years,
  level,
  skillMode,
  hasSkills: skillIds.length > 1,
  source: text,
});

let count = 0;

/** An empty one. */
export function newDraft(): Draft {
  count += 1;
  return {
    key: `new-${count}`,
    id: undefined,
    kind: 'skill',
    importance: 'must',
    label: '',
    weight: 3,
    years: undefined,
    level: undefined,
    skillMode: undefined,
    hasSkills: false,
    source: '',
  };
}

/** What the server takes: years and a level only where the kind has them. */
export function toEdit({
  id,
  kind,
  importance,
  label,
  weight,
  years,
  level,
  skillMode,
}: Draft): RequirementEdit {
  const isLevel = level !== undefined && (levelsOf[kind]?.includes(level) ?? false);
  return {
    ...(id !== undefined && { id }),
    kind,
    importance,
    label: label.trim(),
    weight,
    ...(years !== undefined && kind === 'experience' && { years }),
    ...(isLevel && { level: level as NonNullable<RequirementEdit['level']> }),
    ...(skillMode && { skillMode }),
  };
}

/** The set with other weights, as the server takes it. */
export const withWeights = (
  { positionId: id, positionVersion, revision, requirements }: RequirementSet,
  weights: Readonly<Record<string, number>>,
) => ({
  id,
  positionVersion,
  revision,
  requirements: requirements.map((each) =>
    toEdit({ ...draftOf(each), weight: weights[each.id] ?? each.weight }),
  ),
});
