import type { Requirement } from '../../shared/match.ts';
import { findSkills, type SkillMention } from '../skills/find-skills.ts';
import { getTaxonomy, listImplied } from '../skills/taxonomy.ts';
import { anyCue, experienceCue, knowledgeCue } from './cues.ts';
import { findDegrees } from './read-degrees.ts';
import { findLanguages } from './read-languages.ts';
import { findPlace } from './read-place.ts';
import { readSubject } from './read-subject.ts';
import { readYears } from './read-years.ts';
import { findStudyFields } from './study-fields.ts';

/** What one clause asks for, before it is weighed. */
export type ClauseFinding = Pick<Requirement, 'kind' | 'label'> &
  Partial<Pick<Requirement, 'skillIds' | 'skillMode' | 'years' | 'level' | 'subject'>>;

/** A longer clause says more than the language it names. */
const longestName = 50;

/** Reads one clause. `trusted`: it stands in a part headed as requirements. */
export function readClause(clause: string, trusted: boolean): ClauseFinding[] {
  const years = readYears(clause);
  const degree = years ? undefined : readEducation(clause);
  const named = findSkills(clause);
  const languages = readLanguageWish(clause, trusted, named);
  const mentions = dropExamples(
    clause,
    named.filter((mention) => !isInside(mention, languages?.spans ?? [])),
  );
  const certificates = mentions.filter(({ skillId }) => implies(skillId, 'certificates'));
  const soft = mentions.filter(({ skillId }) => implies(skillId, 'soft-skills'));
  const hard = mentions.filter(
    (mention) =>
      !certificates.includes(mention) && !soft.includes(mention) && !certified(mention, certificates),
  );
  const place = findPlace(clause);
  const found: ClauseFinding[] = [];
  if (degree) found.push(degree);
  if (languages) found.push(languages.finding);
  // "A degree in education or a PGCE" is one wish.
  const orDegree = degree !== undefined && anyCue.test(clause);
  if (certificates.length > 0 && !orDegree) found.push(aboutSkills('certificate', clause, certificates));
  if (place) found.push({ kind: 'location', label: place, subject: place });
  if (years || (experienceCue.test(clause) && !degree)) {
    const experience = readExperience(clause, hard, years);
    if (experience && certificates.length === 0) found.push(experience);
  } else if (hard.length > 0 && !degree && !place) found.push(aboutSkills('skill', clause, hard));
  if (found.length === 0 && soft.length > 0)
    found.push({ ...aboutSkills('skill', clause, soft), kind: 'other' });
  return found;
}

/** In "message queues (Kafka or RabbitMQ)" the brackets hold examples; without anything before them they hold the wish. */
function dropExamples(clause: string, mentions: readonly SkillMention[]): SkillMention[] {
  const brackets = [...clause.matchAll(/[(（][^()（）]*[)）]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outside = mentions.filter((mention) => !isInside(mention, brackets));
  return outside.length > 0 ? outside : [...mentions];
}

const implies = (id: string, ancestor: string): boolean =>
  id !== ancestor && listImplied(getTaxonomy(), id).has(ancestor);

/** A skill that a certificate in the same clause already vouches for. */
const certified = ({ skillId }: SkillMention, certificates: readonly SkillMention[]): boolean =>
  certificates.some((one) => implies(one.skillId, skillId));

const isInside = ({ start, end }: SkillMention, spans: readonly { start: number; end: number }[]): boolean =>
  spans.some((span) => start < span.end && span.start < end);

function aboutSkills(kind: Requirement['kind'], clause: string, mentions: readonly SkillMention[]) {
  const ids = [...new Set(mentions.map(({ skillId }) => skillId))];
  const names = mentions.map(({ start, end }) => clause.slice(start, end).replace(/\s+/g, ' '));
  const label = [...new Set(names)].join(', ');
  const any = ids.length > 1 && isChoice(clause, mentions);
  return { kind, label, skillIds: ids, ...(any ? { skillMode: 'any' as const } : {}) };
}

/** "React, Vue or Angular" and "cloud platforms such as AWS" ask for one; "Python and SQL" asks for both. */
function isChoice(clause: string, mentions: readonly SkillMention[]): boolean {
  const between = mentions
    .slice(1)
    .map((mention, index) => clause.slice(mentions[index]!.end, mention.start))
    .join(' ');
  return (
    anyCue.test(between) ||
    /^\s*\/\s*$/.test(between) ||
    /[(（][^)）]*$/.test(between.split(/[,，]/)[0] ?? '')
  );
}

function readExperience(
  clause: string,
  hard: readonly SkillMention[],
  years: ReturnType<typeof readYears>,
): ClauseFinding | undefined {
  const span = years ? { years: years.years } : {};
  if (hard.length > 0) return { ...aboutSkills('experience', clause, hard), ...span };
  const about = years ? clause.slice(0, years.start) + clause.slice(years.end) : clause;
  const subject = readSubject(about);
  if (subject.length === 0 && !years) return undefined;
  return {
    kind: 'experience',
    label: clause,
    ...span,
    ...(subject.length > 0 ? { subject: subject.join(' ') } : {}),
  };
}

function readEducation(clause: string): ClauseFinding | undefined {
  const degrees = findDegrees(clause);
  if (degrees.length === 0) return undefined;
  const general = degrees.every(({ start, end }) => /^(degree|studium)$/i.test(clause.slice(start, end)));
  if (general && knowledgeCue.test(clause) && !/\p{L}/u.test(clause.slice(0, degrees[0]!.start)))
    return undefined;
  const order = ['school', 'vocational', 'bachelor', 'master', 'doctorate'];
  const least = degrees.reduce((low, next) =>
    order.indexOf(next.level) < order.indexOf(low.level) ? next : low,
  );
  const fields = findStudyFields(clause);
  return {
    kind: 'education',
    label: clause,
    level: least.level,
    ...(fields.length > 0 ? { subject: fields.join(' ') } : {}),
  };
}

/** "Portuguese employment law" and "French cuisine" speak of a country, not of its language. */
const describes = (clause: string, { start, end }: Span, named: readonly SkillMention[]): boolean =>
  named.some(
    (skill) =>
      (skill.start <= start && skill.end > end) ||
      (skill.start > end && /^\s+$/.test(clause.slice(end, skill.start))),
  );

interface Span {
  readonly start: number;
  readonly end: number;
}

function readLanguageWish(clause: string, trusted: boolean, named: readonly SkillMention[]) {
  const all = findLanguages(clause).filter((mention) => !describes(clause, mention, named));
  const first = all[0];
  if (!first) return undefined;
  const bare = trusted && clause.replace(/[\s,.]+/g, ' ').length <= 40;
  const cue =
    /kenntnisse|spoken|written|speak|language|sprache|sprech|idioma|hablado|nivel|langue|parl[ée]|niveau|口语|语言|读写|听说|沟通/iu;
  if (!bare && !all.some(({ level }) => level) && !cue.test(clause)) return undefined;
  const codes = [...new Set(all.map(({ code }) => code))];
  const level = all.find((mention) => mention.level)?.level;
  const any = codes.length > 1 && anyCue.test(clause.slice(first.end, all.at(-1)!.start));
  const finding: ClauseFinding = {
    kind: 'language',
    label:
      clause.length <= longestName
        ? clause
        : all.map(({ start, end }) => clause.slice(start, end)).join(', '),
    subject: codes.join(' '),
    ...(level ? { level } : {}),
    ...(any ? { skillMode: 'any' as const } : {}),
  };
  return { finding, spans: all };
}
