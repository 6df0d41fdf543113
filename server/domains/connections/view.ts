import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Connection } from './model.ts';

export const ConnectionView = Type.Object({
  id: Id,
  kind: Type.Literal('site'),
  name: Type.String(),
  siteKey: Type.String({
    description: 'Publishable: it stands in the page and opens nothing on other origins.',
  }),
  origins: Type.Array(Type.String()),
  enabled: Type.Boolean(),
  createdAt: Timestamp,
});

export function presentConnection(connection: Connection): Static<typeof ConnectionView> {
  const { id, kind, name, siteKey, origins, enabled, createdAt } = connection;
  return { id, kind, name, siteKey, origins, enabled, createdAt: createdAt.toISOString() };
}
