import { collection, type RecordOf, Type } from 'inlay/sdk';
import { AnalysisState, Overall } from '../shared/analysis.ts';
import { DecisionChoice } from '../shared/notes.ts';

/** One analysis against a position as lists need it: the analysis itself holds the whole CV and is a hundred times larger. */
export const standings = collection({
  schema: Type.Object(
    {
      analysisId: Type.String(),
      subjectId: Type.String(),
      documentId: Type.String(),
      positionId: Type.String(),
      positionVersion: Type.Integer(),
      revision: Type.Integer(),
      personName: Type.Union([Type.String(), Type.Null()]),
      fileName: Type.String(),
      state: AnalysisState,
      overall: Type.Union([Overall, Type.Null()]),
      /** A code (`writeCredit`) by the requirement's id. */
      credits: Type.Record(Type.String(), Type.String()),
      reading: Type.Number(),
      /** Codes of what makes a person necessary, however requirements are weighed. */
      doubts: Type.Array(Type.String()),
      years: Type.Union([Type.Number(), Type.Null()]),
      hidden: Type.Boolean(),
      injection: Type.Boolean(),
      /** Absent in rows from before keywords were told. */
      stuffed: Type.Optional(Type.Boolean()),
      /** Whose it is stays hidden until somebody reveals it. */
      blind: Type.Boolean(),
      decision: Type.Union([DecisionChoice, Type.Null()]),
      /** When the CV was first held against the position. */
      receivedAt: Type.String(),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['positionId', 'documentId'],
  unique: ['analysisId'],
  retentionDays: 180,
});

export type Standing = RecordOf<typeof standings>;
