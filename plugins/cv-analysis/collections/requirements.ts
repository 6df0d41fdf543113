import { collection, type RecordOf, Type } from 'inlay/sdk';
import { Requirement } from '../shared/match.ts';

/**
 * What a version of a position asks for, once for each revision. A revision is never changed but for its marks, so
 * that a result can name what it was made from; who edits makes the next one.
 */
export const requirements = collection({
  schema: Type.Object(
    {
      positionId: Type.String(),
      positionVersion: Type.Integer({ minimum: 1 }),
      revision: Type.Integer({ minimum: 1 }),
      origin: Type.Union([Type.Literal('text'), Type.Literal('edited')]),
      items: Type.Array(Requirement),
      /** Ids of what was read from the text and taken out by a person: they stay out when the text changes. */
      removed: Type.Array(Type.String()),
      /** Something was analysed with it. */
      locked: Type.Boolean(),
      /** All that was analysed with it has been analysed anew with a later one. */
      replaced: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  subject: null,
  shared: true,
  indexes: ['positionId'],
  unique: ['positionId', 'positionVersion', 'revision'],
  retentionDays: 36_500,
});

export type RequirementRevision = RecordOf<typeof requirements>;
