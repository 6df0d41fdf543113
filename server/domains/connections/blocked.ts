import { Id, PageQuery, type Static, Timestamp, Type } from 'inlay/sdk';
import { type Database, type Page, type PageRequest, readLimit } from '../../kernel/db/index.ts';
import { notBlocked } from './errors.ts';

export const BlockedView = Type.Object({
  externalId: Type.String({ description: 'Who they are in the LMS (`sub`) or the ATS.' }),
  name: Type.String({ description: 'Their name when they were removed.' }),
  blockedAt: Timestamp,
});

export const blockedQuery = PageQuery;
export const oneBlocked = Type.Object({ id: Id, externalId: Type.String({ minLength: 1, maxLength: 500 }) });

interface Blocked {
  readonly externalId: string;
  readonly name: string;
  readonly blockedAt: Date;
}

export const presentBlocked = ({ blockedAt, ...rest }: Blocked): Static<typeof BlockedView> => ({
  ...rest,
  blockedAt: blockedAt.toISOString(),
});

/**
 * Notes, before a member is removed, that the system which brought them brings them no more. In the open transaction of
 * the tenant.
 */
export async function blockMember(
  db: Database,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  for (const table of ['lti_users', 'connection_members'])
    await db.query(`UPDATE ${table} SET blocked_at = now(), blocked_name = $2 WHERE member_id = $1`, [
      id,
      name,
    ]);
}

/** Whom an admin removed and this connection still sends. */
export async function listBlocked(
  db: Database,
  connectionId: string,
  request: PageRequest,
): Promise<Page<Blocked>> {
  const limit = readLimit(request);
  const rows = await db.query<Blocked>(
    `SELECT "externalId", name, "blockedAt" FROM (
       SELECT u.sub AS "externalId", u.blocked_name AS name, u.blocked_at AS "blockedAt"
       FROM lti_users u JOIN lti_platforms p ON p.id = u.platform_id WHERE p.connection_id = $1
       UNION ALL SELECT external_id, blocked_name, blocked_at FROM connection_members WHERE connection_id = $1
     ) people WHERE "blockedAt" IS NOT NULL AND ($2::text IS NULL OR "externalId" COLLATE "C" > $2)
     ORDER BY "externalId" COLLATE "C" LIMIT $3`,
    [connectionId, readLast(request), limit + 1],
  );
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return { data, page: { next: last ? Buffer.from(last.externalId).toString('base64url') : null, limit } };
}

/** The cursor holds an id of another system, which may be any text. */
const readLast = ({ cursor }: PageRequest): string | null =>
  cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString().replaceAll('\0', '');

/** Lets somebody in again: their next launch makes them a member anew. */
export async function unblock(
  db: Database,
  { id, externalId }: { readonly id: string; readonly externalId: string },
): Promise<void> {
  const freed = await db.query(
    `WITH lms AS (
       UPDATE lti_users u SET blocked_at = NULL, blocked_name = NULL FROM lti_platforms p
       WHERE p.id = u.platform_id AND p.connection_id = $1 AND u.sub = $2 AND u.blocked_at IS NOT NULL RETURNING 1
     ), ats AS (
       UPDATE connection_members SET blocked_at = NULL, blocked_name = NULL
       WHERE connection_id = $1 AND external_id = $2 AND blocked_at IS NOT NULL RETURNING 1
     ) SELECT FROM lms UNION ALL SELECT FROM ats`,
    [id, externalId],
  );
  if (freed.length === 0) throw notBlocked();
}
