import { createId, type Database } from '../../../kernel/db/index.ts';
import type { Role } from '../../members/index.ts';
import type { SsoProvider } from '../provider.ts';
import { SsoRefusal } from '../refusal.ts';
import type { Person } from './person.ts';

export interface FoundMember {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Who somebody at the provider is here, or would be. */
export type Decision =
  | { readonly kind: 'known' | 'link'; readonly member: FoundMember }
  | { readonly kind: 'create'; readonly email: string };

const memberColumns = 'm.id, m.user_id AS "userId", m.name, m.email, m.role';

/**
 * Issuer and subject are the key. Who is not known by them is linked once, by an address that the provider vouches
 * for and whose domain is the tenant's, with a member of this tenant and with nobody else: an admin who names a
 * provider decides about their own organisation only. Changes nothing. In the system's scope.
 */
export async function decide(db: Database, provider: SsoProvider, person: Person): Promise<Decision> {
  const { tenantId, issuer, clientId } = provider;
  const identity = await db.one<FoundMember | { id: null }>(
    `SELECT ${memberColumns} FROM sso_identities i LEFT JOIN members m ON m.id = i.member_id AND m.tenant_id = i.tenant_id
     WHERE i.tenant_id = $1 AND i.issuer = $2 AND i.client_id = $3 AND i.subject = $4`,
    [tenantId, issuer, clientId, person.subject],
  );
  if (identity?.id) return { kind: 'known', member: identity };
  const email = checkAddress(provider, person);
  const member = await findByAddress(db, tenantId, email);
  if (member) {
    // An address can go to a new person at the provider; the account here does not go with it.
    const other = await db.one(
      'SELECT FROM sso_identities WHERE member_id = $1 AND tenant_id = $2 AND issuer = $3 AND client_id = $4',
      [member.id, tenantId, issuer, clientId],
    );
    if (other) throw new SsoRefusal('identity_conflict');
    return { kind: 'link', member };
  }
  if (identity) throw new SsoRefusal('member_removed');
  if (!provider.createMembers) throw new SsoRefusal('member_unknown');
  return { kind: 'create', email };
}

function checkAddress({ domains }: SsoProvider, { email }: Person): string {
  if (!email) throw new SsoRefusal('email_missing');
  if (!email.vouched) throw new SsoRefusal('email_unverified');
  if (!domains.includes(email.domain)) throw new SsoRefusal('domain_not_allowed', email.domain);
  return email.address;
}

/**
 * By the address that somebody proved: of the account they signed up with, or what a provider vouched for before.
 * What a member's row says is no proof: it may come from an LMS.
 */
const findByAddress = (db: Database, tenantId: string, email: string) =>
  db.one<FoundMember>(
    `SELECT ${memberColumns} FROM members m JOIN users u ON u.id = m.user_id
     WHERE m.tenant_id = $1 AND (lower(u.email) = lower($2) OR EXISTS (
       SELECT FROM sso_identities i WHERE i.tenant_id = $1 AND i.member_id = m.id AND lower(i.email) = lower($2)))
     ORDER BY lower(u.email) = lower($2) DESC, m.id LIMIT 1`,
    [tenantId, email],
  );

/** Does what was decided and gives the user. Two first sign-ins at once make one member. */
export async function enterMember(
  db: Database,
  provider: SsoProvider,
  person: Person,
): Promise<{ userId: string; kind: Decision['kind'] }> {
  const { tenantId, issuer, clientId } = provider;
  const first = await decide(db, provider, person);
  if (first.kind === 'known') {
    await db.query(
      `UPDATE sso_identities SET used_at = now()
       WHERE tenant_id = $1 AND issuer = $2 AND client_id = $3 AND subject = $4`,
      [tenantId, issuer, clientId, person.subject],
    );
    return { userId: first.member.userId, kind: 'known' };
  }
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`sso ${tenantId}`]);
  const decision = await decide(db, provider, person);
  const { id: memberId, userId } =
    decision.kind === 'create' ? await addMember(db, provider, person, decision.email) : decision.member;
  if (decision.kind !== 'known')
    await db.query(
      `INSERT INTO sso_identities (tenant_id, issuer, client_id, subject, member_id, email)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, issuer, client_id, subject) DO UPDATE
         SET member_id = excluded.member_id, email = excluded.email, used_at = now()`,
      [tenantId, issuer, clientId, person.subject, memberId, person.email!.address],
    );
  return { userId, kind: decision.kind };
}

/**
 * A new member. An account of their own, which no password opens: what another system says of a person never leads
 * to the account that somebody has here already, in whatever organisation.
 */
async function addMember(
  db: Database,
  { tenantId, role }: SsoProvider,
  { name }: Person,
  email: string,
): Promise<Pick<FoundMember, 'id' | 'userId'>> {
  const [userId, id] = [createId(), createId()];
  await db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    `${userId.toLowerCase()}@sso.invalid`,
    name,
  ]);
  await db.query(
    'INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, tenantId, userId, name, email, role],
  );
  return { id, userId };
}
