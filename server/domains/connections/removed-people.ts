import { Id, PageQuery, type Static, Timestamp, Type } from 'inlay/sdk';
import { type Database, type Page, type PageRequest, readLimit } from '../../kernel/db/index.ts';
import { notRemoved } from './errors.ts';

export const RemovedView = Type.Object({
  externalId: Type.String({ description: 'Who they are in the LMS (`sub`) or the ATS.' }),
  name: Type.String({ description: 'Their name when they were removed.' }),
  removedAt: Timestamp,
});

export const removedQuery = PageQuery;
export const oneRemoved = Type.Object({ id: Id, externalId: Type.String({ minLength: 1, maxLength: 500 }) });

interface Removed {
  readonly externalId: string;
  readonly name: string;
  readonly removedAt: Date;
}

export const presentRemoved = ({ removedAt, ...rest }: Removed): Static<typeof RemovedView> => ({
  ...rest,
  removedAt: removedAt.toISOString(),
});

/**
 * Notes, before a member is removed, that the system which brought them brings them no more. In the open transaction of
 * the tenant.
 */
export async function noteRemoved(
  db: Database,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  for (const table of ['lti_users', 'connection_members'])
    await db.query(`UPDATE ${table} SET removed_at = now(), removed_name = $2 WHERE member_id = $1`, [
      id,
      name,
    ]);
}

/** Whom an admin removed and this connection still sends. */
export async function listRemoved(
  db: Database,
  connectionId: string,
  request: PageRequest,
): Promise<Page<Removed>> {
  const limit = readLimit(request);
  const rows = await db.query<Removed>(
    `SELECT "externalId", name, "removedAt" FROM (
       SELECT u.sub AS "externalId", u.removed_name AS name, u.removed_at AS "removedAt"
       FROM lti_users u JOIN lti_platforms p ON p.id = u.platform_id WHERE p.connection_id = $1
       UNION ALL SELECT external_id, removed_name, removed_at FROM connection_members WHERE connection_id = $1
     ) people WHERE "removedAt" IS NOT NULL AND ($2::text IS NULL OR "externalId" COLLATE "C" > $2)
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
export async function letIn(
  db: Database,
  { id, externalId }: { readonly id: string; readonly externalId: string },
): Promise<void> {
  const freed = await db.query(
    `WITH lms AS (
       UPDATE lti_users u SET removed_at = NULL, removed_name = NULL FROM lti_platforms p
       WHERE p.id = u.platform_id AND p.connection_id = $1 AND u.sub = $2 AND u.removed_at IS NOT NULL RETURNING 1
     ), ats AS (
       UPDATE connection_members SET removed_at = NULL, removed_name = NULL
       WHERE connection_id = $1 AND external_id = $2 AND removed_at IS NOT NULL RETURNING 1
     ) SELECT FROM lms UNION ALL SELECT FROM ats`,
    [id, externalId],
  );
  if (freed.length === 0) throw notRemoved();
}
