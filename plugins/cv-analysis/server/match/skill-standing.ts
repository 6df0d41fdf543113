import type { Requirement } from '../../shared/match.ts';
import { findSkills } from '../skills/find-skills.ts';
import { getTaxonomy } from '../skills/taxonomy.ts';
import type { Cv, CvMention } from './cv.ts';
import { isWithin } from './ranges.ts';

/** How a CV stands to one skill. `used`: in a job, project or voluntary work; `named`: only listed. */
export interface SkillStanding {
  readonly skillId: string;
  /** As the position calls it. */
  readonly name: string;
  readonly level: 'used' | 'named' | 'near' | 'none';
  /** The best place first. */
  readonly mentions: readonly CvMention[];
}

export function findStanding(cv: Cv, requirement: Requirement): SkillStanding[] {
  const names = new Map<string, string>();
  for (const text of [requirement.label, requirement.text]) {
    for (const { skillId, start, end } of findSkills(text)) {
      if (!names.has(skillId)) names.set(skillId, text.slice(start, end));
    }
  }
  return (requirement.skillIds ?? []).map((id) => {
    const name = names.get(id) ?? getTaxonomy().skills.get(id)?.label ?? id;
    const standing = standingOf(cv, id);
    const isPaper = requirement.kind === 'certificate' && standing.level === 'none';
    return { skillId: id, name, ...(isPaper ? standingOfPaper(cv, id) : standing) };
  });
}

function standingOf(cv: Cv, id: string): Pick<SkillStanding, 'level' | 'mentions'> {
  const shown = rank(
    id,
    cv.mentions.filter(({ implied }) => implied.has(id)),
  );
  const best = shown[0];
  if (best) return { level: best.used ? 'used' : 'named', mentions: shown };
  const neighbours = getTaxonomy().near.get(id) ?? new Set();
  const near = cv.mentions.filter(({ implied }) => [...implied].some((one) => neighbours.has(one)));
  return near.length > 0 ? { level: 'near', mentions: rank(id, near) } : { level: 'none', mentions: [] };
}

/** A certificate of the same trade under another name is near: "Level 2 Food Hygiene" for a food handler's. */
function standingOfPaper(cv: Cv, id: string): Pick<SkillStanding, 'level' | 'mentions'> {
  const trades =
    getTaxonomy()
      .skills.get(id)
      ?.parents.filter((parent) => parent !== 'certificates') ?? [];
  const papers = [...cv.fields].flatMap(([path, range]) => (paperName.test(path) ? [range] : []));
  const near = cv.mentions.filter(
    (mention) => isWithin(mention, papers) && trades.some((trade) => mention.implied.has(trade)),
  );
  return near.length > 0 ? { level: 'near', mentions: rank(id, near) } : { level: 'none', mentions: [] };
}

const paperName = /^\/certificates\/\d+\/name$/;

/** Use before lists, the skill itself before what implies it, the latest job first, then reading order. */
function rank(id: string, mentions: readonly CvMention[]): CvMention[] {
  const key = (mention: CvMention): number[] => [
    mention.used ? 0 : 1,
    mention.skillId === id ? 0 : 1,
    -(mention.entry?.span?.to ?? 0),
    mention.start,
  ];
  return mentions
    .map((mention) => ({ mention, key: key(mention) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ mention }) => mention);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
