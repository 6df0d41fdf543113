import { checkPassword, createSecret, hashSecret } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { livingSessions } from '../living-sessions.ts';
import type { Role } from '../members/index.ts';
import { accountLocked, countTry, forgetTries } from '../tries/index.ts';
import { sessionOver, ssoRequired, wrongCredentials } from './errors.ts';
import { type AccessClaims, refreshSeconds } from './tokens.ts';

interface SessionRow {
  id: string;
  user_id: string;
  member_id: string;
  tenant_id: string;
  role: Role;
}

export interface OpenedSession {
  readonly claims: AccessClaims;
  /** Kept only by the browser; undefined when the browser already holds the current one. */
  readonly refresh: string | undefined;
}

/** How somebody proved who they are. */
export type Via = (typeof vias)[number];
export const vias = ['password', 'sso', 'invitation', 'sign-up', 'switch'] as const;

type Parts = Pick<Kernel, 'db' | 'bus' | 'log'>;

// Two tabs may renew at once: the refresh token just replaced is still honoured for a moment, without a new one.
const rotationGrace = '15 seconds';

/** The user whose password this is; the first of two steps where they have a second factor. */
export async function checkCredentials(
  db: Database,
  { email, password }: { email: string; password: string },
): Promise<{ userId: string }> {
  const wait = await countTry(db, email);
  if (wait > 0) throw accountLocked(wait);
  const user = await db.inSystem(() =>
    db.one<{ id: string; password_hash: string | null }>(
      'SELECT id, password_hash FROM users WHERE lower(email) = lower($1)',
      [email.trim()],
    ),
  );
  if (!(await checkPassword(password, user?.password_hash ?? null))) throw wrongCredentials();
  await forgetTries(db, email);
  return { userId: user!.id };
}

/**
 * Opens a session for somebody who has proved who they are; a second factor has been asked for by then. Single
 * sign-on asks for none: whoever runs the provider decides there how people prove who they are. What such a session
 * may do ends at the tenant whose provider it was (see `reach`). In the system's scope.
 */
export async function openSession(
  db: Database,
  {
    userId,
    tenantId,
    userAgent,
    via,
  }: {
    readonly userId: string;
    /** Which of their tenants; left out, the one they came to first. */
    readonly tenantId?: string | undefined;
    readonly userAgent: string | undefined;
    readonly via: Via;
  },
): Promise<OpenedSession> {
  // Admins keep their passwords: should the provider fail, somebody must be able to turn the requirement off.
  const member = await db.one<{ id: string; tenant_id: string; role: Role; barred: boolean; slug: string }>(
    `SELECT m.id, m.tenant_id, m.role, t.slug,
       p.tenant_id IS NOT NULL AND m.role <> 'admin' AND $3 <> 'sso' AS barred
     FROM members m JOIN tenants t ON t.id = m.tenant_id
     LEFT JOIN sso_providers p ON p.tenant_id = m.tenant_id AND p.enabled AND p.required
     WHERE m.user_id = $1 AND ($2::text IS NULL OR m.tenant_id = $2) ORDER BY barred, m.id LIMIT 1`,
    [userId, tenantId ?? null, via],
  );
  if (!member) throw wrongCredentials();
  if (member.barred) throw ssoRequired(member.slug);
  const family = createSecret();
  const refresh = createRefresh(family);
  const id = createId();
  await db.query(
    `INSERT INTO sessions (id, user_id, member_id, tenant_id, refresh_hash, user_agent, via, expires_at, family_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 second', $9)`,
    [
      id,
      userId,
      member.id,
      member.tenant_id,
      hashSecret(refresh),
      userAgent?.slice(0, 300) ?? null,
      via,
      refreshSeconds,
      hashSecret(family),
    ],
  );
  const claims = {
    tenantId: member.tenant_id,
    memberId: member.id,
    userId,
    sessionId: id,
    role: member.role,
  };
  return { claims, refresh };
}

/** `<family>.<secret>`: what all tokens of one session have in common, and what is this one's own. */
const createRefresh = (family: string) => `${family}.${createSecret()}`;

/** Undefined for a token from before there were families. */
const readFamily = (refresh: string) => /^([\w-]{43})\./.exec(refresh)?.[1];

/**
 * Swaps a refresh token for a new one. A token used a second time ends the session for everybody who has it, however
 * often it was renewed since: else a thief who renews twice would never be found out.
 */
export async function refreshSession(kernel: Parts, refresh: string): Promise<OpenedSession> {
  const { db } = kernel;
  const hash = hashSecret(refresh);
  const family = readFamily(refresh);
  const kept = family ?? createSecret();
  const next = createRefresh(kept);
  const outcome = await db.inSystem(async () => {
    const rotated = await db.one<SessionRow>(
      `UPDATE sessions s SET previous_hash = refresh_hash, refresh_hash = $2, family_hash = $3, rotated_at = now(),
         last_seen_at = now()
       FROM members m WHERE m.id = s.member_id
         AND s.refresh_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
       RETURNING s.id, s.user_id, s.member_id, s.tenant_id, m.role`,
      [hash, hashSecret(next), hashSecret(kept)],
    );
    if (rotated) return { session: rotated, refresh: next };
    const raced = await db.one<SessionRow>(
      `SELECT s.id, s.user_id, s.member_id, s.tenant_id, m.role FROM sessions s JOIN members m ON m.id = s.member_id
       WHERE s.previous_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
         AND s.rotated_at > now() - $2::interval`,
      [hash, rotationGrace],
    );
    if (raced) return { session: raced, refresh: undefined };
    const stolen = await db.one<{ id: string }>(
      `UPDATE sessions SET ended_at = now()
       WHERE (previous_hash = $1 OR family_hash = $2) AND ended_at IS NULL RETURNING id`,
      [hash, family === undefined ? null : hashSecret(family)],
    );
    if (stolen) db.afterCommit(() => livingSessions(kernel).forget({ sessionId: stolen.id }));
    return undefined;
  });
  if (!outcome) throw sessionOver();
  const { id, user_id, member_id, tenant_id, role } = outcome.session;
  return {
    claims: { tenantId: tenant_id, memberId: member_id, userId: user_id, sessionId: id, role },
    refresh: outcome.refresh,
  };
}

/** Ends the session of an access token or of a refresh token, whichever the browser still has. */
export async function endSession(
  kernel: Parts,
  { sessionId, refresh }: { sessionId: string | undefined; refresh: string | undefined },
): Promise<void> {
  const { db } = kernel;
  const hash = refresh === undefined ? null : hashSecret(refresh);
  const ended = await db.inSystem(() =>
    db.query<{ id: string }>(
      `UPDATE sessions SET ended_at = now()
       WHERE ended_at IS NULL AND (id = $1 OR refresh_hash = $2 OR previous_hash = $2) RETURNING id`,
      [sessionId ?? null, hash],
    ),
  );
  for (const { id } of ended) await livingSessions(kernel).forget({ sessionId: id });
}

/** Forgets sessions that can no longer be renewed, and of yesterday failed tries and secrets nobody confirmed. */
export async function sweepSessions({ db }: { db: Database }): Promise<void> {
  await db.inSystem(async () => {
    await db.query('DELETE FROM sessions WHERE expires_at < now()');
    await db.query(`DELETE FROM sign_in_tries WHERE last_at < now() - interval '1 day'`);
    await db.query(
      `DELETE FROM totp_secrets WHERE confirmed_at IS NULL AND created_at < now() - interval '1 day'`,
    );
  });
}
