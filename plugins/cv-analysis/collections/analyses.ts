import { collection, type RecordOf, Type } from 'inlay/sdk';
import { AnalysisState, HiddenPassage, Problem } from '../shared/analysis.ts';
import { Advice, MatchReport } from '../shared/match.ts';
import { Profile } from '../shared/profile.ts';

/** A CV as it was read, and how it meets a position. */
export const analyses = collection({
  schema: Type.Object(
    {
      /** Says what the result depends on: person, content, position version, engine. */
      key: Type.String(),
      subjectId: Type.String(),
      documentId: Type.String(),
      fileName: Type.String(),
      contentHash: Type.String(),
      positionId: Type.Union([Type.String(), Type.Null()]),
      positionVersion: Type.Union([Type.Integer(), Type.Null()]),
      positionTitle: Type.Union([Type.String(), Type.Null()]),
      engine: Type.String(),
      /** The day that "present" is taken for, so that a repeat years later counts the same. */
      asOf: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      state: AnalysisState,
      /** How often a person asked for it; each asking after a failure is a job of its own. */
      tries: Type.Integer({ minimum: 1 }),
      jobId: Type.Union([Type.String(), Type.Null()]),
      error: Type.Union([Problem, Type.Null()]),
      /** The event that tells of the end has been sent. */
      announced: Type.Boolean(),
      profile: Type.Union([Profile, Type.Null()]),
      report: Type.Union([MatchReport, Type.Null()]),
      advice: Type.Array(Advice),
      hidden: Type.Array(HiddenPassage),
      /** What all places in profile and report point into. */
      text: Type.String(),
      pages: Type.Array(Type.Object({ page: Type.Integer(), start: Type.Integer(), end: Type.Integer() })),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['positionId', 'subjectId', 'documentId'],
  unique: ['key'],
  retentionDays: 180,
});

export type Analysis = RecordOf<typeof analyses>;
