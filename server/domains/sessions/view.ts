import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { type Member, RoleView } from '../members/index.ts';
import type { Tenant } from '../tenants/index.ts';
import type { OwnSession, Place } from './own-sessions.ts';
import { vias } from './service.ts';

export const SessionView = Type.Object({
  member: Type.Object({ id: Id, name: Type.String(), email: Type.String(), role: RoleView }),
  tenant: Type.Object({ id: Id, name: Type.String(), slug: Type.String() }),
  operator: Type.Boolean({ description: 'Reviews the modules that publishers send in.' }),
});

export function presentSession(
  member: Member,
  tenant: Tenant,
  operator: boolean,
): Static<typeof SessionView> {
  return {
    operator,
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    tenant: { id: tenant.id, name: tenant.name, slug: tenant.slug },
  };
}

/** The first of two steps is done; no cookie yet. */
export const ChallengeView = Type.Object({ totp: Type.Literal(true), challenge: Type.String() });

export const OwnSessionView = Type.Object({
  id: Id,
  current: Type.Boolean({ description: 'The session that asks.' }),
  tenant: Type.Object({ id: Id, name: Type.String() }),
  userAgent: Type.Union([Type.String(), Type.Null()], { description: 'As the browser wrote it.' }),
  address: Type.Union([Type.String(), Type.Null()], { description: 'Where it was last seen from.' }),
  via: Type.Enum([...vias]),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
});

export function presentOwnSession(
  { tenantId, tenantName, createdAt, lastSeenAt, expiresAt, ...rest }: OwnSession,
  currentId: string,
): Static<typeof OwnSessionView> {
  return {
    ...rest,
    current: rest.id === currentId,
    tenant: { id: tenantId, name: tenantName },
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

export const PlaceView = Type.Object({
  tenant: Type.Object({ id: Id, name: Type.String(), slug: Type.String() }),
  role: RoleView,
  current: Type.Boolean({ description: 'Where the session that asks is.' }),
});

export const presentPlace = (
  { tenantId, name, slug, role }: Place,
  currentId: string,
): Static<typeof PlaceView> => ({
  tenant: { id: tenantId, name, slug },
  role,
  current: tenantId === currentId,
});
