import { Id, type Static, type Subject, Timestamp, Type } from 'inlay/sdk';
import type { Arrival } from './arrivals.ts';
import type { SubjectRecord } from './model.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);

export const SubjectView = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('anonymous'), Type.Literal('named')]),
  displayName: Nullable,
  email: Nullable,
  createdAt: Timestamp,
});

/** A person as the console lists them. */
export const PersonView = Type.Object({
  ...SubjectView.properties,
  documents: Type.Integer(),
  via: Type.Union([
    Type.Object({
      connection: Type.Object({ id: Id, name: Type.String() }),
      position: Type.Union([Type.Object({ id: Id, title: Type.String() }), Type.Null()]),
    }),
    Type.Null(),
  ]),
});

export function presentSubject(subject: SubjectRecord): Static<typeof SubjectView> & Subject {
  const { id, kind, displayName, email, createdAt } = subject;
  return { id, kind, displayName, email, createdAt: createdAt.toISOString() };
}

export const presentPerson = (subject: SubjectRecord, arrival: Arrival): Static<typeof PersonView> => ({
  ...presentSubject(subject),
  ...arrival,
});
