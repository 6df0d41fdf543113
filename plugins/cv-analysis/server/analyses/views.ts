import type { Analysis } from '../../collections/index.ts';
import type {
  AnalysisSummary,
  CandidateAnalysis,
  MemberAnalysis,
  Overall,
  VerdictCounts,
} from '../../shared/analysis.ts';
import type { MatchReport } from '../../shared/match.ts';
import { blindAnalysis, blindFileName } from '../blind/blind-analysis.ts';
import { isBlind } from '../blind/is-blind.ts';

const presentFacts = (analysis: Analysis) => {
  const { id, documentId, fileName, positionId, positionTitle, state, jobId, error, createdAt } = analysis;
  return { id, documentId, fileName, positionId, positionTitle, state, jobId, error, createdAt };
};

/** What a member may see of it: blind while nobody has revealed who it is. */
export const showToMember = (analysis: Analysis): Analysis =>
  isBlind(analysis) ? blindAnalysis(analysis) : analysis;

export function presentSummary(analysis: Analysis): AnalysisSummary {
  const { subjectId, positionVersion, requirementsRevision, profile, report } = analysis;
  const blind = isBlind(analysis);
  const facts = presentFacts(analysis);
  return {
    ...facts,
    ...(blind && { fileName: blindFileName(facts.fileName) }),
    subjectId,
    personName: blind ? null : (profile?.basics.name ?? null),
    positionVersion,
    requirementsRevision,
    blind,
    overall: report && pickOverall(report),
    verdicts: report && countVerdicts(report),
  };
}

export function presentToMember(analysis: Analysis): MemberAnalysis {
  const { asOf, engine, profile, report, hidden, attempts, revealed, model } = showToMember(analysis);
  const content = { profile, report, hidden, attempts, revealed, model };
  return { view: 'member', ...presentSummary(analysis), asOf, engine, ...content };
}

/** Leaves out what was written for recruiters: flags, questions, seniority, the reasons behind the band. */
export function presentToCandidate(analysis: Analysis): CandidateAnalysis {
  const { profile, report, advice } = analysis;
  return {
    view: 'candidate',
    ...presentFacts(analysis),
    overall: report && pickOverall(report),
    requirements: report?.requirements ?? [],
    verdicts: report?.verdicts ?? [],
    advice,
    profile,
  };
}

function pickOverall({ overall: { low, high, band } }: MatchReport): Overall {
  return { low, high, band };
}

export function countVerdicts({ verdicts }: MatchReport): VerdictCounts {
  const count = (value: string) => verdicts.filter(({ verdict }) => verdict === value).length;
  return { met: count('met'), partly: count('partly'), notShown: count('not_shown') };
}
