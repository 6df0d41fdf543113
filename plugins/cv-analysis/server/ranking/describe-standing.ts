import type { Analysis, Standing } from '../../collections/index.ts';
import { writeCredit } from '../../shared/credit-code.ts';
import type { MatchReport } from '../../shared/match.ts';
import { isBlind } from '../blind/is-blind.ts';

type Described = Omit<Standing, 'id' | 'createdAt' | 'updatedAt' | 'decision'>;

/** The slim row of an analysis; undefined where it was not held against a position. */
export function describeStanding(analysis: Analysis): Described | undefined {
  const { id, subjectId, documentId, positionId, fileName, state, profile, report, hidden } = analysis;
  if (positionId === null) return undefined;
  return {
    analysisId: id,
    subjectId,
    documentId,
    positionId,
    positionVersion: analysis.positionVersion ?? 0,
    revision: analysis.requirementsRevision ?? 0,
    personName: profile?.basics.name ?? null,
    fileName,
    state,
    overall: report && pickOverall(report),
    credits: Object.fromEntries(
      (report?.verdicts ?? []).map((each) => [each.requirementId, writeCredit(each)]),
    ),
    reading: report?.overall.unsure.reading ?? 0,
    doubts: (report?.overall.unsure.reasons ?? []).map(({ code }) => code),
    years: report?.seniority.yearsExperience ?? null,
    hidden: hidden.some(({ characters }) => characters > 0),
    injection: analysis.attempts.length > 0,
    stuffed: (report?.flags ?? []).some(({ code }) => code === 'match.flag.stuffed'),
    blind: isBlind(analysis),
    receivedAt: analysis.createdAt,
  };
}

const pickOverall = ({ overall: { low, high, band } }: MatchReport) => ({ low, high, band });
