import { createSecret, hashPassword, hashSecret } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { emitEvent } from '../events/index.ts';
import { queueMail } from '../mail/index.ts';
import { createTenant } from '../tenants/index.ts';
import type { SignUp } from './body.ts';
import { checkNewPassword } from './check-new-password.ts';
import { alreadyConfirmed, linkInvalid } from './errors.ts';
import { readMailAddress } from './mail-address.ts';

const lifetimeSeconds = 24 * 3600;

interface PendingSignUp {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  /** Links that were sent before it was kept have none. */
  readonly locale?: string;
}

/**
 * Takes a sign-up and mails the address. It is asked for without a password: else a stranger could choose the one of an
 * account whose owner confirms it. Whether it has an account already is told to whoever reads its mail and to
 * nobody else: the same work is done for both.
 */
export async function requestSignUp(
  parts: Pick<Kernel, 'db' | 'config'>,
  { organisation, name, email, locale }: SignUp & { readonly locale: string },
): Promise<void> {
  const { db } = parts;
  const to = readMailAddress(email);
  const pending: PendingSignUp = { organisation: organisation.trim(), name: name.trim(), email: to, locale };
  const token = createSecret();
  await db.inSystem(async () => {
    const known = await db.one<{ email: string }>('SELECT email FROM users WHERE lower(email) = lower($1)', [
      to,
    ]);
    await db.query(
      `INSERT INTO account_links (token_hash, kind, sign_up, expires_at)
       SELECT $1, 'sign_up', $2::jsonb, now() + $3 * interval '1 second' WHERE NOT $4`,
      [hashSecret(token), JSON.stringify(pending), lifetimeSeconds, known !== undefined],
    );
    // Two addresses that look alike may be two mailboxes: news of an account go to its own.
    const letter = known
      ? ({ template: 'known', to: known.email, path: '/console/' } as const)
      : ({ template: 'verify', to, path: `/console/verify#token=${token}` } as const);
    await queueMail(parts, { ...letter, locale, lifetimeSeconds });
  });
}

async function findPending(db: Database, hash: string): Promise<PendingSignUp> {
  const link = await db.inSystem(() =>
    db.one<{ pending: PendingSignUp }>(
      `SELECT sign_up AS pending FROM account_links
       WHERE token_hash = $1 AND kind = 'sign_up' AND expires_at > now()`,
      [hash],
    ),
  );
  if (!link) throw linkInvalid();
  return link.pending;
}

/** Whose sign-up a link finishes; throws for one that finishes none any more. It stays good. */
export async function readSignUp(
  db: Database,
  token: string,
): Promise<Pick<PendingSignUp, 'organisation' | 'email'>> {
  const { organisation, email } = await findPending(db, hashSecret(token));
  const known = await db.inSystem(() => db.one('SELECT FROM users WHERE lower(email) = lower($1)', [email]));
  if (known) throw alreadyConfirmed();
  return { organisation, email };
}

/**
 * Makes the organisation, the person with the password they choose now, and their place in it: once for each link,
 * which is used up only by a password that is good.
 */
export async function confirmSignUp(
  db: Database,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<{ readonly userId: string; readonly tenantId: string }> {
  const hash = hashSecret(token);
  const { organisation, name, email, locale = 'en' } = await findPending(db, hash);
  checkNewPassword(password, [email, name, organisation]);
  const passwordHash = await hashPassword(password);
  return db.inSystem(async () => {
    // Of two who come with the same link at once, one finds it gone.
    const used = await db.one(
      `DELETE FROM account_links WHERE token_hash = $1 AND kind = 'sign_up' AND expires_at > now()
       RETURNING token_hash`,
      [hash],
    );
    if (!used) throw linkInvalid();
    const user = await db.one<{ id: string }>(
      `INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (lower(email)) DO NOTHING RETURNING id`,
      [createId(), email, name, passwordHash],
    );
    if (!user) throw alreadyConfirmed();
    const { id: tenantId } = await createTenant(db, organisation, locale);
    const memberId = createId();
    await db.query(
      `INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5, 'admin')`,
      [memberId, tenantId, user.id, name, email],
    );
    const data = { memberId, role: 'admin' };
    await emitEvent(db, { type: 'member.added', tenantId, subjectId: null, source: 'host', data });
    return { userId: user.id, tenantId };
  });
}
