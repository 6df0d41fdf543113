import { createSecret, hashSecret } from '../../../kernel/crypto/index.ts';
import { createId, currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { nameTaken } from '../../connections/index.ts';
import type { NewRegistration } from '../body.ts';
import { registrationNotFound } from '../connection-errors.ts';
import { refuse } from '../errors.ts';

/** A link that connects one LMS, as an admin sees it. */
export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly profile: NewRegistration['profile'];
  readonly expiresAt: Date;
  readonly state: 'waiting' | 'running' | 'done' | 'expired';
  readonly connectionId: string | null;
  readonly failure: Failure | null;
}

/** Why the last try did not succeed. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What the LMS said. */
  readonly found: string | null;
  readonly at: string;
  readonly requestId: string;
}

const lifetimeSeconds = 86_400;
/** Longer than a registration can take: both requests to the LMS have a limit. */
const runningSeconds = 60;

/** A new link. The secret is told this once. Runs in the tenant's transaction. */
export async function createInvitation(
  db: Database,
  { name, profile, module, widget, positionId }: NewRegistration,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const taken = await db.one('SELECT FROM connections WHERE name = $1 AND tenant_id = $2', [
    name,
    currentTenantId(),
  ]);
  if (taken) throw nameTaken(name);
  const [id, secret] = [createId(), createSecret()];
  const row = await db.one<{ expiresAt: Date }>(
    `INSERT INTO lti_registrations (id, tenant_id, secret_hash, name, profile, module, widget, position_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9 * interval '1 second') RETURNING expires_at AS "expiresAt"`,
    [
      id,
      currentTenantId(),
      hashSecret(secret),
      name,
      profile,
      module ?? null,
      widget ?? null,
      positionId ?? null,
      lifetimeSeconds,
    ],
  );
  return { id, secret, ...row! };
}

const columns = `id, name, profile, expires_at AS "expiresAt", connection_id AS "connectionId", failure,
  CASE WHEN used_at IS NOT NULL THEN 'done' WHEN running_until > now() THEN 'running'
    WHEN expires_at < now() THEN 'expired' ELSE 'waiting' END AS state`;

const mostListed = 100;

/** Links that still open the door, newest first. Runs in the tenant's transaction. */
export const listInvitations = (db: Database): Promise<Invitation[]> =>
  db.query<Invitation>(
    `SELECT ${columns} FROM lti_registrations WHERE tenant_id = $1 AND used_at IS NULL AND expires_at > now()
     ORDER BY id DESC LIMIT $2`,
    [currentTenantId(), mostListed],
  );

export async function findInvitation(db: Database, id: string): Promise<Invitation> {
  const found = await db.one<Invitation>(
    `SELECT ${columns} FROM lti_registrations WHERE id = $1 AND tenant_id = $2`,
    [id, currentTenantId()],
  );
  if (!found) throw registrationNotFound();
  return found;
}

export async function removeInvitation(db: Database, id: string): Promise<void> {
  const gone = await db.one('DELETE FROM lti_registrations WHERE id = $1 AND tenant_id = $2 RETURNING id', [
    id,
    currentTenantId(),
  ]);
  if (!gone) throw registrationNotFound();
}

/** A link in use: nobody else can use it until it is given back, or a minute has passed. */
export interface HeldInvitation extends NewRegistration {
  readonly id: string;
  readonly tenantId: string;
}

/** Takes a link by its secret, before any tenant is known. */
export async function holdInvitation(db: Database, secret: string): Promise<HeldInvitation> {
  return db.inSystem(async () => {
    const hash = hashSecret(secret);
    const held = await db.one<HeldInvitation>(
      `UPDATE lti_registrations SET running_until = now() + $2 * interval '1 second'
       WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > now()
         AND (running_until IS NULL OR running_until < now())
       RETURNING id, tenant_id AS "tenantId", name, profile, module, widget, position_id AS "positionId"`,
      [hash, runningSeconds],
    );
    if (held) return held;
    const known = await db.one<{ used: boolean; over: boolean }>(
      `SELECT used_at IS NOT NULL AS used, expires_at <= now() AS over FROM lti_registrations WHERE secret_hash = $1`,
      [hash],
    );
    if (!known) throw refuse('registration_link_unknown');
    if (known.used) throw refuse('registration_link_used');
    throw refuse(known.over ? 'registration_link_expired' : 'registration_link_busy');
  });
}

/** The try failed: the link can be used again. */
export async function giveBackInvitation(
  db: Database,
  { id, tenantId }: HeldInvitation,
  failure: Failure,
): Promise<void> {
  await db.inTenant(tenantId, () =>
    db.query(
      'UPDATE lti_registrations SET running_until = NULL, failure = $2 WHERE id = $1 AND used_at IS NULL',
      [id, JSON.stringify(failure)],
    ),
  );
}

/** The link did its work. Runs in the transaction that makes the connection. */
export async function useInvitation(
  db: Database,
  { id }: HeldInvitation,
  connectionId: string,
): Promise<void> {
  const used = await db.one(
    `UPDATE lti_registrations SET used_at = now(), running_until = NULL, failure = NULL, connection_id = $2
     WHERE id = $1 AND used_at IS NULL RETURNING id`,
    [id, connectionId],
  );
  if (!used) throw refuse('registration_link_used');
}
