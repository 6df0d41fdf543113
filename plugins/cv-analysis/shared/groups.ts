import type { MatchReport, RequirementKind } from './match.ts';

/** Requirements of one kind, together. */
export interface RequirementGroup {
  readonly kind: RequirementKind;
  /** Share of the group's weight that is earned, 0 to 1. */
  readonly share: number;
  readonly met: number;
  readonly partly: number;
  readonly notShown: number;
  readonly count: number;
}

const kinds: readonly RequirementKind[] = [
  'skill',
  'experience',
  'education',
  'language',
  'certificate',
  'location',
  'other',
];

/** Sums up a report by kind of requirement; a kind that the position does not ask for is left out. */
export function groupVerdicts({
  requirements,
  verdicts,
}: Pick<MatchReport, 'requirements' | 'verdicts'>): RequirementGroup[] {
  return kinds.flatMap((kind) => {
    const own = requirements.flatMap((requirement, index) =>
      requirement.kind === kind ? [{ ...verdicts[index]!, weight: requirement.weight || 1 }] : [],
    );
    if (own.length === 0) return [];
    const count = (value: string) => own.filter(({ verdict }) => verdict === value).length;
    const weight = own.reduce((sum, each) => sum + each.weight, 0);
    const earned = own.reduce((sum, each) => sum + each.weight * each.credit, 0);
    return [
      {
        kind,
        share: earned / weight,
        met: count('met'),
        partly: count('partly'),
        notShown: count('not_shown'),
        count: own.length,
      },
    ];
  });
}

/** A radar needs three axes; with fewer, bars say more. */
export const fewestAxes = 3;

/** A corner of the radar: axes run clockwise from the top, `share` from the middle (0) to the rim (1). */
export function placeOnRadar(
  index: number,
  axes: number,
  share: number,
  radius: number,
): [x: number, y: number] {
  const angle = (index / axes) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(Math.cos(angle) * share * radius), round(Math.sin(angle) * share * radius)];
}
