import { createId, type Database } from '../../kernel/db/index.ts';
import { createNamedSubject, describeSubject } from '../subjects/index.ts';
import type { NewTicket } from './body.ts';
import { memberRemoved } from './errors.ts';
import type { TicketPlace } from './service.ts';

/** Two first visits of one person at once make one person. */
const lockPerson = (db: Database, connectionId: string, externalId: string) =>
  db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`person ${connectionId} ${externalId}`]);

/**
 * The member that the ATS means by its own id, made on their first visit. An account of their own, which no password
 * opens: what another system says of a person never leads to an account that somebody has here already. The ATS may
 * change a role it gave, but not take away what an admin here gave, nor bring back whom an admin removed.
 */
export async function findOrCreateMember(
  db: Database,
  { tenantId, connectionId }: TicketPlace,
  { externalId, name, role }: NewTicket['user'],
): Promise<string> {
  return db.inSystem(async () => {
    await lockPerson(db, connectionId, externalId);
    const known = await db.one<{ id: string }>(
      `UPDATE members m SET name = coalesce($3, m.name),
         role = CASE WHEN m.role = 'admin' THEN m.role ELSE coalesce($4, m.role) END
       FROM connection_members c WHERE c.member_id = m.id AND c.connection_id = $1 AND c.external_id = $2
       RETURNING m.id`,
      [connectionId, externalId, name ?? null, role ?? null],
    );
    if (known) return known.id;
    const kept = await db.one<{ removed: boolean }>(
      `SELECT removed_at IS NOT NULL AS removed FROM connection_members
       WHERE connection_id = $1 AND external_id = $2`,
      [connectionId, externalId],
    );
    if (kept?.removed) throw memberRemoved();
    const [userId, memberId] = [createId(), createId()];
    await db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId.toLowerCase()}@connection.invalid`,
      name ?? '',
    ]);
    await db.query(
      `INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, '', $5)`,
      [memberId, tenantId, userId, name ?? '', role ?? 'user'],
    );
    await db.query(
      `INSERT INTO connection_members (connection_id, external_id, tenant_id, member_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (connection_id, external_id) DO UPDATE SET member_id = excluded.member_id`,
      [connectionId, externalId, tenantId, memberId],
    );
    return memberId;
  });
}

/** The person that the ATS means by its own id, in the open transaction of the tenant. */
export async function findOrCreateSubject(
  db: Database,
  { tenantId, connectionId }: TicketPlace,
  { externalId, displayName, email }: NewTicket['subject'],
  isTest: boolean,
): Promise<string> {
  await lockPerson(db, connectionId, externalId);
  const known = await db.one<{ id: string }>(
    'SELECT subject_id AS id FROM connection_subjects WHERE connection_id = $1 AND external_id = $2',
    [connectionId, externalId],
  );
  if (known) {
    await describeSubject(known.id, { ...(displayName && { displayName }), ...(email && { email }) });
    return known.id;
  }
  const { id } = await createNamedSubject({ displayName: displayName ?? null, email: email ?? null, isTest });
  await db.query(
    'INSERT INTO connection_subjects (connection_id, external_id, tenant_id, subject_id) VALUES ($1, $2, $3, $4)',
    [connectionId, externalId, tenantId, id],
  );
  return id;
}
