import type { Traits } from '../../collections/index.ts';

/** Somebody whose CV shows much the same, and by what. */
export interface Similar {
  readonly traits: Traits;
  /** Skills that both show, what few people show first. */
  readonly shared: readonly string[];
}

/** Fewer skills in common say nothing. */
const fewestShared = 2;
/** Of how near two people are, this much is for what they can, the rest for how long they have done it. */
const skillShare = 0.85;
/** Years that lie so far apart have nothing in common. */
const widestYears = 10;

/**
 * Finds the people whose CVs show most of the same skills. A skill that few people show says more than one that all have;
 * skills that only one of the two shows count against it. The same people always give the same answer.
 */
export function findSimilar(own: Traits, others: readonly Traits[], most: number): Similar[] {
  const people = newestOfEach(others.filter(({ subjectId }) => subjectId !== own.subjectId));
  const rarity = measureRarity([own, ...people]);
  const ownSkills = new Set(own.skills);
  return people
    .map((traits) => {
      const shared = traits.skills.filter((skill) => ownSkills.has(skill)).sort(byRarity(rarity));
      return { traits, shared, nearness: measureNearness(own, traits, shared, rarity) };
    })
    .filter(({ shared }) => shared.length >= fewestShared)
    .sort((a, b) => b.nearness - a.nearness || (a.traits.id < b.traits.id ? -1 : 1))
    .slice(0, most)
    .map(({ traits, shared }) => ({ traits, shared }));
}

function newestOfEach(all: readonly Traits[]): Traits[] {
  const newest = new Map<string, Traits>();
  for (const traits of all) {
    const known = newest.get(traits.subjectId);
    if (!known || known.analysisId < traits.analysisId) newest.set(traits.subjectId, traits);
  }
  return [...newest.values()];
}

/** The logarithm of one in how many people shows a skill: 0 where everybody does. */
function measureRarity(people: readonly Traits[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { skills } of people)
    for (const skill of skills) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  return new Map([...counts].map(([skill, count]) => [skill, Math.log((1 + people.length) / count)]));
}

const byRarity = (rarity: ReadonlyMap<string, number>) => (a: string, b: string) =>
  rarity.get(b)! - rarity.get(a)! || (a < b ? -1 : 1);

function measureNearness(
  own: Traits,
  other: Traits,
  shared: readonly string[],
  rarity: ReadonlyMap<string, number>,
): number {
  const weigh = (skills: readonly string[]) => skills.reduce((sum, skill) => sum + rarity.get(skill)!, 0);
  const common = weigh(shared);
  const all = weigh(own.skills) + weigh(other.skills) - common;
  const skills = all > 0 ? common / all : 0;
  if (own.years === null || other.years === null) return skills * skillShare;
  const years = 1 - Math.min(1, Math.abs(own.years - other.years) / widestYears);
  return skills * skillShare + years * (1 - skillShare);
}
