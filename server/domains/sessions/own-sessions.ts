import { type Page, type PageRequest, readCursor, readLimit, toPage } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { MemberCaller } from '../caller.ts';
import { livingSessions } from '../living-sessions.ts';
import type { Role } from '../members/index.ts';
import { noSuchPlace, sessionNotFound, sessionOver, switchNeedsPassword } from './errors.ts';
import { type OpenedSession, openSession, type Via } from './service.ts';

type Parts = Pick<Kernel, 'db' | 'bus' | 'log'>;

export interface OwnSession {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly via: Via;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface Place {
  readonly memberId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly slug: string;
  readonly role: Role;
}

/**
 * What a person may reach beyond the tenant they are in: $1 is the user, $2 the session's tenant, $3 the session.
 * Who came by a tenant's provider was vouched for by that tenant alone; a provider that lies, or an admin who
 * bends it, must not open what the person has elsewhere.
 */
const reach = (table: string) => `${table}.user_id = $1 AND (${table}.tenant_id = $2
  OR NOT EXISTS (SELECT FROM sessions me WHERE me.id = $3 AND me.via = 'sso'))`;
const reachOf = ({ userId, tenantId, sessionId }: MemberCaller) => [userId, tenantId, sessionId];

/** The sessions of a person that are not over, newest first. */
export async function listSessions(
  { db }: Parts,
  caller: MemberCaller,
  request: PageRequest,
): Promise<Page<OwnSession>> {
  const limit = readLimit(request);
  const rows = await db.inSystem(() =>
    db.query<OwnSession>(
      `SELECT s.id, s.tenant_id AS "tenantId", t.name AS "tenantName", s.user_agent AS "userAgent", s.address, s.via,
         s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
       FROM sessions s JOIN tenants t ON t.id = s.tenant_id
       WHERE ${reach('s')} AND s.ended_at IS NULL AND s.expires_at > now() AND ($4::text IS NULL OR s.id < $4)
       ORDER BY s.id DESC LIMIT $5`,
      [...reachOf(caller), readCursor(request)?.id ?? null, limit + 1],
    ),
  );
  return toPage(rows, limit, ({ id }) => ({ id }));
}

export async function endOwnSession(kernel: Parts, caller: MemberCaller, sessionId: string): Promise<void> {
  const { db } = kernel;
  const ended = await db.inSystem(() =>
    db.one(
      `UPDATE sessions s SET ended_at = now() WHERE s.id = $4 AND s.ended_at IS NULL AND ${reach('s')} RETURNING id`,
      [...reachOf(caller), sessionId],
    ),
  );
  if (!ended) throw sessionNotFound();
  await livingSessions(kernel).forget({ sessionId });
}

/** Ends every session of the person but the one that asks. */
export async function endOtherSessions(kernel: Parts, caller: MemberCaller): Promise<void> {
  const { db } = kernel;
  await db.inSystem(() =>
    db.query(
      `UPDATE sessions s SET ended_at = now() WHERE s.id <> $3 AND s.ended_at IS NULL AND ${reach('s')}`,
      reachOf(caller),
    ),
  );
  await livingSessions(kernel).forget({ userId: caller.userId });
}

/** Where a person has a place, the first that they came to first. */
export async function listPlaces(
  { db }: Parts,
  caller: MemberCaller,
  request: PageRequest,
): Promise<Page<Place>> {
  const limit = readLimit(request);
  const rows = await db.inSystem(() =>
    db.query<Place>(
      `SELECT m.id AS "memberId", m.tenant_id AS "tenantId", t.name, t.slug, m.role
       FROM members m JOIN tenants t ON t.id = m.tenant_id
       WHERE ${reach('m')} AND ($4::text IS NULL OR m.id > $4) ORDER BY m.id LIMIT $5`,
      [...reachOf(caller), readCursor(request)?.id ?? null, limit + 1],
    ),
  );
  return toPage(rows, limit, ({ memberId }) => ({ id: memberId }));
}

/** Goes on in another tenant: the session ends and a new one begins there. */
export async function switchTenant(
  kernel: Parts,
  caller: MemberCaller,
  { tenantId, userAgent }: { tenantId: string; userAgent: string | undefined },
): Promise<OpenedSession> {
  const { db } = kernel;
  const { userId, sessionId } = caller;
  const opened = await db.inSystem(async () => {
    // Whoever comes second finds the session ended, so that one session never becomes two.
    const ended = await db.one<{ via: Via }>(
      'UPDATE sessions SET ended_at = now() WHERE id = $1 AND ended_at IS NULL RETURNING via',
      [sessionId],
    );
    if (!ended) throw sessionOver();
    if (ended.via === 'sso') throw switchNeedsPassword();
    const place = await db.one('SELECT FROM members WHERE user_id = $1 AND tenant_id = $2', [
      userId,
      tenantId,
    ]);
    if (!place) throw noSuchPlace();
    return openSession(db, { userId, tenantId, userAgent, via: 'switch' });
  });
  await livingSessions(kernel).forget({ sessionId });
  return opened;
}
