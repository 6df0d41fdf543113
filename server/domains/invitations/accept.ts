import { hashPassword, hashSecret } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { checkNewPassword, linkInvalid } from '../accounts/index.ts';
import type { RequestCaller } from '../caller.ts';
import { emitEvent } from '../events/index.ts';
import { endSessions } from '../living-sessions.ts';
import type { Role } from '../members/index.ts';
import { provePassword } from '../tries/index.ts';
import { detailsNeeded, passwordNeeded } from './errors.ts';

/** What stands behind a link that is good. */
export interface Offer {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly email: string;
  readonly role: Role;
  /** Whose address it is, if anybody's. */
  readonly userId: string | null;
  /** The caller is signed in as that person, having proved it here and not to some organisation's provider. */
  readonly signedIn: boolean;
}

export interface Acceptance {
  readonly token: string;
  readonly name?: string;
  readonly password?: string;
}

/** Finds out what a link offers. Throws `accounts.link_invalid`. */
export async function readOffer(
  db: Database,
  token: string,
  caller: RequestCaller | undefined,
): Promise<Offer> {
  const member = caller?.kind === 'member' ? caller : undefined;
  const offer = await db.inSystem(() =>
    db.one<Offer>(
      `SELECT i.tenant_id AS "tenantId", t.name AS "tenantName", i.email, i.role, u.id AS "userId",
         EXISTS (SELECT FROM sessions s WHERE s.id = $2 AND s.user_id = u.id AND s.via <> 'sso') AS "signedIn"
       FROM invitations i JOIN tenants t ON t.id = i.tenant_id LEFT JOIN users u ON lower(u.email) = lower(i.email)
       WHERE i.token_hash = $1 AND i.expires_at > now()`,
      [hashSecret(token), member?.sessionId ?? null],
    ),
  );
  if (!offer) throw linkInvalid();
  return offer;
}

/**
 * Takes an invitation up, once. A link alone opens no account that there is: a known person gives their password, or
 * is signed in already. Somebody new chooses one.
 */
export async function acceptInvitation(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log'>,
  { token, name, password }: Acceptance,
  caller: RequestCaller | undefined,
): Promise<{ readonly userId: string; readonly tenantId: string; readonly signedIn: boolean }> {
  const { db } = kernel;
  const offer = await readOffer(db, token, caller);
  const passwordHash = await prove(db, offer, { name, password });
  const sessionId = offer.signedIn && caller?.kind === 'member' ? caller.sessionId : undefined;
  return db.inSystem(async () => {
    // Of two who come with the same link at once, one finds it gone.
    const used = await db.one<{ role: Role; email: string }>(
      'DELETE FROM invitations WHERE token_hash = $1 AND expires_at > now() RETURNING role, email',
      [hashSecret(token)],
    );
    if (!used) throw linkInvalid();
    const { tenantId } = offer;
    const userId = offer.userId ?? (await createUser(db, { email: used.email, name: name!, passwordHash }));
    const memberId = await db.one<{ id: string }>(
      `INSERT INTO members (id, tenant_id, user_id, name, email, role)
       SELECT $1, $2, u.id, u.name, u.email, $4 FROM users u WHERE u.id = $3
       ON CONFLICT (tenant_id, user_id) DO NOTHING RETURNING id`,
      [createId(), tenantId, userId, used.role],
    );
    if (memberId) {
      const data = { memberId: memberId.id, role: used.role };
      await emitEvent(db, { type: 'member.added', tenantId, subjectId: null, source: 'host', data });
    }
    // The session goes on in the new organisation, as it does when somebody changes from one to another.
    if (sessionId !== undefined) await endSessions(kernel, { sessionId });
    return { userId, tenantId, signedIn: offer.signedIn };
  });
}

/** Makes sure who it is; returns the hash of a new password where somebody new chose one. */
async function prove(
  db: Database,
  { userId, email, signedIn }: Offer,
  { name, password }: { readonly name: string | undefined; readonly password: string | undefined },
): Promise<string | null> {
  if (signedIn) return null;
  if (userId !== null) {
    if (password === undefined) throw passwordNeeded();
    await provePassword(db, userId, password);
    return null;
  }
  const missing = Object.entries({ name, password }).flatMap(([key, value]) =>
    value === undefined ? key : [],
  );
  if (missing.length > 0) throw detailsNeeded(missing);
  checkNewPassword(password!, [email, name!]);
  return hashPassword(password!);
}

async function createUser(
  db: Database,
  {
    email,
    name,
    passwordHash,
  }: { readonly email: string; readonly name: string; readonly passwordHash: string | null },
): Promise<string> {
  const user = await db.one<{ id: string }>(
    `INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (lower(email)) DO NOTHING RETURNING id`,
    [createId(), email, name.trim(), passwordHash],
  );
  // They signed up by another way a moment ago: now they are known, and asked for that password.
  if (!user) throw passwordNeeded();
  return user.id;
}
