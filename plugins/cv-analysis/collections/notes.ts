import { collection, type RecordOf, Type } from 'inlay/sdk';
import { NoteText } from '../shared/notes.ts';

/** What members wrote about a CV. */
export const notes = collection({
  schema: Type.Object(
    {
      subjectId: Type.String(),
      analysisId: Type.String(),
      authorId: Type.String(),
      authorName: Type.Union([Type.String(), Type.Null()]),
      text: NoteText,
      editedAt: Type.Union([Type.String(), Type.Null()]),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['analysisId'],
  retentionDays: 180,
});

export type NoteRecord = RecordOf<typeof notes>;
