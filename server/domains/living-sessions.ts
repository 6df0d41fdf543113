import type { Bus } from '../kernel/bus/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { createLookup, type Lookup } from './lookup.ts';
import type { Role } from './members/index.ts';

/** A session that is not over, and what its member may do now. */
export interface LivingSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly memberId: string;
  readonly tenantId: string;
  readonly role: Role;
}

type Parts = Pick<Kernel, 'db' | 'bus' | 'log'>;

const lookups = new WeakMap<Bus, Lookup<LivingSession>>();

/**
 * Sessions as they are now, one for each kernel. Whoever changes a role or removes a member calls `forget` with the
 * `memberId` once that is committed; without, everybody knows after five seconds.
 */
export function livingSessions(kernel: Pick<Kernel, 'bus' | 'log'>): Lookup<LivingSession> {
  let lookup = lookups.get(kernel.bus);
  if (!lookup) {
    lookup = createLookup<LivingSession>(kernel, 'sessions.changed');
    lookups.set(kernel.bus, lookup);
  }
  return lookup;
}

/**
 * The session of an access token, unless it was ended, its member removed or its tenant gone since. Notes on the
 * way, once a minute at most, that it was seen.
 */
export function findLivingSession(
  kernel: Parts,
  sessionId: string,
  address: string,
): Promise<LivingSession | undefined> {
  const { db } = kernel;
  return livingSessions(kernel).find(sessionId, () =>
    db.inSystem(() =>
      db.one<LivingSession>(
        `WITH seen AS (
           UPDATE sessions SET last_seen_at = now(), address = $2
           WHERE id = $1 AND ended_at IS NULL
             AND (last_seen_at < now() - interval '1 minute' OR address IS DISTINCT FROM $2))
         SELECT s.id AS "sessionId", s.user_id AS "userId", s.member_id AS "memberId", s.tenant_id AS "tenantId", m.role
         FROM sessions s JOIN members m ON m.id = s.member_id
         WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
        [sessionId, address],
      ),
    ),
  );
}

/** Ends all sessions of a user, of a member, or one; at once and everywhere. Joins an open system scope. */
export async function endSessions(
  kernel: Parts,
  whose: { readonly userId: string } | { readonly memberId: string } | { readonly sessionId: string },
  { except }: { readonly except?: string | undefined } = {},
): Promise<void> {
  const { db } = kernel;
  const { userId, memberId, sessionId } = whose as Partial<LivingSession>;
  await db.inSystem(async () => {
    await db.query(
      `UPDATE sessions SET ended_at = now() WHERE ended_at IS NULL AND id IS DISTINCT FROM $4
         AND (user_id = $1 OR member_id = $2 OR id = $3)`,
      [userId ?? null, memberId ?? null, sessionId ?? null, except ?? null],
    );
    db.afterCommit(() => livingSessions(kernel).forget(whose));
  });
}
