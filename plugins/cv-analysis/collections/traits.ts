import { collection, type RecordOf, Type } from 'inlay/sdk';

/** What a CV is compared with others by: the newest analysis of each document. */
export const traits = collection({
  schema: Type.Object(
    {
      documentId: Type.String(),
      subjectId: Type.String(),
      analysisId: Type.String(),
      positionTitle: Type.Union([Type.String(), Type.Null()]),
      personName: Type.Union([Type.String(), Type.Null()]),
      /** What the person did last, as the CV calls it. */
      title: Type.Union([Type.String(), Type.Null()]),
      /** Ids of the taxonomy, in order. */
      skills: Type.Array(Type.String()),
      years: Type.Union([Type.Number(), Type.Null()]),
      blind: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['subjectId'],
  unique: ['documentId'],
  retentionDays: 180,
});

export type Traits = RecordOf<typeof traits>;
