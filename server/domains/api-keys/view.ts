import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { ApiKey } from './model.ts';
import { keyScopes } from './scopes.ts';

const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

export const ApiKeyView = Type.Object({
  id: Id,
  name: Type.String(),
  start: Type.String({ description: 'How the key begins, to find it again where it is used.' }),
  scopes: Type.Array(Type.Enum([...keyScopes])),
  memberId: orNull(Id),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  lastUsedAt: orNull(Timestamp),
});

export const NewApiKeyView = Type.Object({
  ...ApiKeyView.properties,
  key: Type.String({ description: 'The key itself, shown this once.' }),
});

export function presentApiKey(key: ApiKey): Static<typeof ApiKeyView> {
  const { id, name, scopes, memberId, createdAt, expiresAt, lastUsedAt } = key;
  return {
    id,
    name,
    start: `ik_${id}_`,
    scopes: [...scopes],
    memberId,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
