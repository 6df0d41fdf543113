import type { Message } from '../../shared/match.ts';
import type { Cv } from './cv.ts';
import { credit, type Judge, type Judgement, notShown, say } from './judgement.ts';
import { findStanding, type SkillStanding } from './skill-standing.ts';

/** A certificate is held by naming it; what one can do is shown in use, and a bare list earns half. */
const worth = {
  certificate: { used: 1, named: 1, near: 0.5, none: 0 },
  skill: { used: 1, named: 0.5, near: 0.4, none: 0 },
} as const;

/** Judges skills and certificates: one naming counts, a hundred count no more. */
export const judgeSkills: Judge = (cv, requirement) => {
  const scale = requirement.kind === 'certificate' ? worth.certificate : worth.skill;
  const all = findStanding(cv, requirement);
  const any = requirement.skillMode === 'any';
  const best = [...all].sort((a, b) => scale[b.level] - scale[a.level])[0];
  if (!best || best.level === 'none') return notShown(requirement, 0.1);
  const counted = any ? [best] : all;
  const earned = counted.reduce((sum, { level }) => sum + scale[level], 0) / counted.length;
  const places = counted.flatMap(({ mentions }) => mentions.slice(0, 1));
  const share = earned >= 1 ? 1 : Math.min(0.75, Math.max(0.25, earned));
  return credit(cv, requirement, places, { credit: share, ...explain(cv, counted, scale) });
};

function explain(
  cv: Cv,
  counted: readonly SkillStanding[],
  scale: (typeof worth)[keyof typeof worth],
): Pick<Judgement, 'reason'> & { related?: string[] } {
  const near = counted.filter(({ level }) => level === 'near');
  const related = near.map((standing) => cvName(cv, standing));
  const full = counted.filter(({ level }) => scale[level] === 1);
  if (counted.some(({ level }) => level === 'none')) return { reason: sayPart(cv, counted), related };
  if (near.length > 0) {
    return {
      reason: say('skill_near', { skill: nameAll(near), related: [...new Set(related)].join(', ') }),
      related,
    };
  }
  if (full.length < counted.length) {
    const listed = counted.filter(({ level }) => level === 'named');
    return { reason: say('skill_listed_only', { skill: nameAll(listed) }) };
  }
  const implied = counted.filter(({ skillId, mentions }) => !mentions.some((one) => one.skillId === skillId));
  if (implied.length > 0) {
    const through = implied.map((standing) => cvName(cv, standing)).join(', ');
    return { reason: say('skill_implied', { skill: nameAll(implied), related: through }) };
  }
  const used = counted.every(({ level }) => level === 'used');
  return { reason: say(used ? 'skill_used' : 'skill_named', { skill: nameAll(counted) }) };
}

/** Names what is shown, what is only near and what is not there; what is near is never told as shown. */
export function sayPart(cv: Cv, standings: readonly SkillStanding[]): Message {
  const near = standings.filter(({ level }) => level === 'near');
  const shown = standings.filter(({ level }) => level === 'used' || level === 'named');
  const missing = nameAll(standings.filter(({ level }) => level === 'none'));
  if (near.length === 0) return say('skills_partly', { shown: nameAll(shown), missing });
  const related = [...new Set(near.map((standing) => cvName(cv, standing)))].join(', ');
  if (shown.length === 0) return say('skills_near_only', { near: nameAll(near), related, missing });
  return say('skills_near_partly', { shown: nameAll(shown), near: nameAll(near), related, missing });
}

export const nameAll = (standings: readonly SkillStanding[]): string =>
  standings.map(({ name }) => name).join(', ');

export function cvName(cv: Cv, { mentions }: SkillStanding): string {
  const mention = mentions[0];
  return mention ? cv.text.slice(mention.start, mention.end).replace(/\s+/g, ' ') : '';
}
