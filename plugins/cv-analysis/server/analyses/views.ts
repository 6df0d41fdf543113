import type { Analysis } from '../../collections/index.ts';
import type {
  AnalysisSummary,
  CandidateAnalysis,
  MemberAnalysis,
  Overall,
  VerdictCounts,
} from '../../shared/analysis.ts';
import type { MatchReport } from '../../shared/match.ts';

const presentFacts = (analysis: Analysis) => {
  const { id, documentId, fileName, positionId, positionTitle, state, jobId, error, createdAt } = analysis;
  return { id, documentId, fileName, positionId, positionTitle, state, jobId, error, createdAt };
};

export function presentSummary(analysis: Analysis): AnalysisSummary {
  const { subjectId, positionVersion, profile, report } = analysis;
  return {
    ...presentFacts(analysis),
    subjectId,
    personName: profile?.basics.name ?? null,
    positionVersion,
    overall: report && pickOverall(report),
    verdicts: report && countVerdicts(report),
  };
}

export function presentToMember(analysis: Analysis): MemberAnalysis {
  const { asOf, engine, profile, report, hidden } = analysis;
  return { view: 'member', ...presentSummary(analysis), asOf, engine, profile, report, hidden };
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
