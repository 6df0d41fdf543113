import { collection, Type } from 'inlay/sdk';

/** Who ended blind mode for a person. Given once: of two who do it at the same moment, the first is noted. */
export const reveals = collection({
  schema: Type.Object(
    {
      subjectId: Type.String(),
      memberId: Type.String(),
      at: Type.String(),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: [],
  unique: ['subjectId'],
  retentionDays: 180,
});
