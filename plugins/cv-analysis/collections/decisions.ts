import { collection, type RecordOf, Type } from 'inlay/sdk';
import { DecisionChoice, DecisionReason } from '../shared/notes.ts';

/** What members decided about a CV for a position, each with its reason; none is ever changed. */
export const decisions = collection({
  schema: Type.Object(
    {
      subjectId: Type.String(),
      analysisId: Type.String(),
      positionId: Type.Union([Type.String(), Type.Null()]),
      /** Counts up, and is given once: of two who decide at the same moment, one learns of the other. */
      number: Type.Integer({ minimum: 1 }),
      choice: DecisionChoice,
      reason: DecisionReason,
      authorId: Type.String(),
      authorName: Type.Union([Type.String(), Type.Null()]),
      /** The event that tells of it has been sent. */
      announced: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['analysisId'],
  unique: ['analysisId', 'number'],
  retentionDays: 180,
});

export type DecisionRecord = RecordOf<typeof decisions>;
