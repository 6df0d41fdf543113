import { createHash } from 'node:crypto';
import type { MatchReport, Requirement, RequirementKind, Verdict } from '../../shared/match.ts';
import { type Cv, type CvInput, readCv } from './cv.ts';
import { judgeEducation } from './judge-education.ts';
import { judgeExperience } from './judge-experience.ts';
import { judgeLanguage } from './judge-language.ts';
import { judgeLocation } from './judge-location.ts';
import { judgeOther } from './judge-other.ts';
import { judgePhrase } from './judge-phrase.ts';
import { judgeSkills } from './judge-skills.ts';
import type { Judge, Judgement } from './judgement.ts';
import { readUnsure, weighVerdicts } from './overall.ts';
import { listNotShown, suggestQuestions } from './questions.ts';
import { readSeniority } from './seniority.ts';
import { listSignals } from './signals/list-signals.ts';
import { drawTimeline, listFlags } from './timeline.ts';

/** Raised with every change of the rules or the taxonomy that may change a result. */
export const engineVersion = '1.3.0';

export interface MatchInput extends CvInput {
  readonly requirements: readonly Requirement[];
}

const judges: Readonly<Record<RequirementKind, Judge>> = {
  skill: judgeSkills,
  certificate: judgeSkills,
  experience: judgeExperience,
  education: judgeEducation,
  language: judgeLanguage,
  location: judgeLocation,
  other: judgeOther,
};

/**
 * Holds a CV against the requirements of a position. Pure: the same input gives the same report, byte for byte.
 * Names, contact, age, gender, schools, employers' names and breaks are never read for the result.
 */
export function matchProfile(input: MatchInput): MatchReport {
  const cv = readCv(input);
  const requirements = [...input.requirements];
  const judgements = requirements.map((requirement) => checkQuotes(cv, judge(cv, requirement)));
  const verdicts = requirements.map(({ id }, index) => present(id, judgements[index]!));
  return {
    overall: weighVerdicts(requirements, verdicts, readUnsure(cv)),
    requirements,
    verdicts,
    gaps: listGaps(requirements, verdicts),
    timeline: drawTimeline(cv),
    seniority: readSeniority(cv),
    flags: [...listFlags(cv), ...listSignals(cv, input.attempts ?? [])],
    questions: suggestQuestions(requirements, verdicts),
    notShown: listNotShown(cv, requirements, verdicts),
    engine: { name: 'builtin', version: engineVersion },
    inputHash: hashInput(input),
  };
}

/** What a recruiter typed and no table of ours knows is judged by its words. */
function judge(cv: Cv, requirement: Requirement): Judgement {
  const { kind, skillIds, subject } = requirement;
  const bySkill = (kind === 'skill' || kind === 'certificate') && !skillIds?.length;
  if (bySkill || (kind === 'language' && !subject)) return judgePhrase(cv, requirement);
  return judges[kind](cv, requirement);
}

/** The last fence: a quote that does not stand at its place takes its credit with it. */
function checkQuotes({ text }: Cv, judgement: Judgement): Judgement {
  const evidence = judgement.evidence.filter(({ start, end, quote }) => text.slice(start, end) === quote);
  if (evidence.length > 0 || judgement.credit === 0) return { ...judgement, evidence };
  return { ...judgement, verdict: 'not_shown', credit: 0, evidence };
}

function present(
  requirementId: string,
  { verdict, credit, doubt, reason, evidence, related }: Judgement,
): Verdict {
  return {
    requirementId,
    verdict,
    credit: Math.round(credit * 100) / 100,
    doubt: Math.round(doubt * 100) / 100,
    reason,
    evidence: [...evidence],
    ...(related ? { related: [...new Set(related)] } : {}),
  };
}

function listGaps(requirements: readonly Requirement[], verdicts: readonly Verdict[]): string[] {
  return requirements
    .map(({ id, weight }, index) => ({ id, lost: weight * (1 - verdicts[index]!.credit), index }))
    .filter(({ lost, index }) => lost > 0 && verdicts[index]!.verdict !== 'met')
    .sort((a, b) => b.lost - a.lost || a.index - b.index)
    .map(({ id }) => id);
}

function hashInput(input: MatchInput): string {
  const { profile, text, pages, requirements, now, position = '', attempts = [] } = input;
  const made = [profile, text, pages, requirements, now.slice(0, 7), position, attempts];
  const content = JSON.stringify([engineVersion, ...made]);
  return createHash('sha256').update(content).digest('hex');
}
