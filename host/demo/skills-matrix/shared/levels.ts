/** 0 none, 1 learning, 2 with help, 3 alone, 4 can teach it. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** From this level on somebody counts for a skill. */
export const levelAlone = 3;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** By skill id; a skill that is not there is level 0. */
  readonly levels: Readonly<Record<string, number>>;
}

export interface Skill {
  readonly id: string;
  readonly name: string;
}

/** How many people have each level of a skill, by level. */
export function countLevels(people: readonly Person[], skillId: string): number[] {
  const counts = levels.map(() => 0);
  for (const { levels: own } of people) counts[own[skillId] ?? 0]! += 1;
  return counts;
}

/** How many can do it alone. */
export const countAble = (people: readonly Person[], skillId: string): number =>
  countLevels(people, skillId)
    .slice(levelAlone)
    .reduce((sum, count) => sum + count, 0);
