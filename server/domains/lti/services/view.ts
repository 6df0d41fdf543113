import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { ListedScore } from './scores/list-scores.ts';

const nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const ScoreView = Type.Object({
  id: Id,
  state: Type.Enum(['queued', 'sending', 'sent', 'replaced', 'failed'], {
    description: '`replaced`: a newer score came before it was sent, or stands in the grade book already.',
  }),
  module: Type.String(),
  subjectId: Id,
  person: nullable(Type.String({ description: 'The name, where it is known.' })),
  link: Type.String({ description: 'The link in the LMS that the score is for.' }),
  given: Type.Number(),
  maximum: Type.Number(),
  progress: Type.Enum(['in_progress', 'needs_review', 'final']),
  attempts: Type.Integer(),
  createdAt: Timestamp,
  nextAt: Type.Union([Timestamp, Type.Null()], { description: 'When it is tried again, while it waits.' }),
  endedAt: Type.Union([Timestamp, Type.Null()]),
  reason: Type.Union(
    [
      Type.Object({
        code: Type.String({ description: '`lti.lms_unreachable`, `lti.scope_refused` and so on.' }),
        message: Type.String(),
        httpStatus: nullable(Type.Integer()),
        said: nullable(Type.String({ description: 'The LMS’s own words.' })),
      }),
      Type.Null(),
    ],
    { description: 'Why the last try did not arrive.' },
  ),
});

export function presentScore(score: ListedScore): Static<typeof ScoreView> {
  const { nextAt, createdAt, endedAt, error, state, ...rest } = score;
  const waits = state === 'queued';
  return {
    ...rest,
    state,
    createdAt: createdAt.toISOString(),
    nextAt: waits ? nextAt.toISOString() : null,
    endedAt: endedAt?.toISOString() ?? null,
    reason: error && {
      code: error.code,
      message: error.message,
      httpStatus: error.httpStatus ?? null,
      said: error.said ?? null,
    },
  };
}
