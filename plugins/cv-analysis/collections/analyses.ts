import { collection, type RecordOf, Type } from 'inlay/sdk';
import { AnalysisState, Attempt, HiddenPassage, Problem, Reveal } from '../shared/analysis.ts';
import { Advice, MatchReport } from '../shared/match.ts';
import { ModelPart } from '../shared/model.ts';
import { Profile } from '../shared/profile.ts';
import { ViewerFacts } from '../shared/viewer.ts';

/** A CV as it was read, and how it meets a position. */
export const analyses = collection({
  schema: Type.Object(
    {
      /** Says what the result depends on: person, content, position version, requirements, engine. */
      key: Type.String(),
      subjectId: Type.String(),
      documentId: Type.String(),
      fileName: Type.String(),
      contentHash: Type.String(),
      positionId: Type.Union([Type.String(), Type.Null()]),
      positionVersion: Type.Union([Type.Integer(), Type.Null()]),
      /** Of the requirements of that version. */
      requirementsRevision: Type.Union([Type.Integer(), Type.Null()]),
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
      attempts: Type.Array(Attempt),
      /** Who it is was to be hidden from members; it is until somebody reveals it. */
      blind: Type.Boolean(),
      revealed: Type.Union([Reveal, Type.Null()]),
      /** What a model added; null where none was asked. */
      model: Type.Union([ModelPart, Type.Null()]),
      /** What all places in profile and report point into. */
      text: Type.String(),
      pages: Type.Array(Type.Object({ page: Type.Integer(), start: Type.Integer(), end: Type.Integer() })),
      /** Where its quotes stand on its pages, so that nobody who looks has the file read again. */
      viewer: Type.Optional(ViewerFacts),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['positionId', 'subjectId', 'documentId', 'contentHash'],
  unique: ['key'],
  retentionDays: 180,
});

export type Analysis = RecordOf<typeof analyses>;
