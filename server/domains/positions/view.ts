import { Id, type Position, type Static, Timestamp, Type } from 'inlay/sdk';
import type { PositionRecord } from './model.ts';

export const PositionView = Type.Object({
  id: Id,
  key: Type.String(),
  title: Type.String(),
  description: Type.String(),
  location: Type.Union([Type.String(), Type.Null()]),
  locale: Type.String(),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  public: Type.Boolean(),
  version: Type.Integer(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});

export function presentPosition(position: PositionRecord): Static<typeof PositionView> {
  const { id, key, title, description, location, locale, state, version, createdAt, updatedAt } = position;
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  return { id, key, title, description, location, locale, state, public: position.public, version, ...times };
}

/** The position as modules see it. */
export function presentPositionToModule(position: PositionRecord): Position {
  const { id, key, title, description, location, locale, version } = position;
  return { id, key, title, description, location, locale, version };
}
