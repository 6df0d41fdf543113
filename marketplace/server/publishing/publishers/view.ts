import { type Static, Timestamp, Type } from 'inlay/sdk';
import type { Publisher, PublisherKey } from './service.ts';

const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

export const PublisherKeyView = Type.Object({
  keyId: Type.String(),
  publicKey: Type.String(),
  createdAt: Timestamp,
  revokedAt: orNull(Timestamp),
});

export const PublisherView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  domain: orNull(Type.String()),
  createdAt: Timestamp,
  keys: Type.Array(PublisherKeyView),
});

export const presentKey = ({
  keyId,
  publicKey,
  createdAt,
  revokedAt,
}: PublisherKey): Static<typeof PublisherKeyView> => ({
  keyId,
  publicKey,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

export const presentPublisher = (
  { id, name, domain, createdAt }: Publisher,
  keys: readonly PublisherKey[],
): Static<typeof PublisherView> => ({
  id,
  name,
  domain,
  createdAt: createdAt.toISOString(),
  keys: keys.filter(({ publisherId }) => publisherId === id).map(presentKey),
});
