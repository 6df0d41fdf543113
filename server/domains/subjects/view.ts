import { Id, type Static, type Subject, Timestamp, Type } from 'inlay/sdk';
import type { SubjectRecord } from './model.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);

export const SubjectView = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('anonymous'), Type.Literal('named')]),
  displayName: Nullable,
  email: Nullable,
  createdAt: Timestamp,
});

export function presentSubject(subject: SubjectRecord): Static<typeof SubjectView> & Subject {
  const { id, kind, displayName, email, createdAt } = subject;
  return { id, kind, displayName, email, createdAt: createdAt.toISOString() };
}
