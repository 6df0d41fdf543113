import { createSecret, hashPassword, hashSecret } from '../../kernel/crypto/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { MemberCaller } from '../caller.ts';
import { endSessions } from '../living-sessions.ts';
import { queueMail } from '../mail/index.ts';
import { forgetTries, provePassword } from '../tries/index.ts';
import { checkNewPassword } from './check-new-password.ts';
import { linkInvalid } from './errors.ts';
import { readMailAddress } from './mail-address.ts';

type Parts = Pick<Kernel, 'db' | 'config' | 'bus' | 'log'>;

const lifetimeSeconds = 3600;

interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Mails a link to whoever has an account with this address. The same work is done where nobody has. */
export async function requestReset(
  parts: Pick<Kernel, 'db' | 'config'>,
  { email, locale }: { readonly email: string; readonly locale: string },
): Promise<void> {
  const { db } = parts;
  const typed = readMailAddress(email);
  const token = createSecret();
  await db.inSystem(async () => {
    // Two requests at once: the second waits, so that only its link is left.
    const user = await db.one<User>(
      `SELECT id, email, name FROM users WHERE lower(email) = lower($1) AND email NOT LIKE '%.invalid' FOR UPDATE`,
      [typed],
    );
    const userId = user?.id ?? null;
    await db.query(`DELETE FROM account_links WHERE kind = 'reset' AND user_id = $1`, [userId]);
    await db.query(
      `INSERT INTO account_links (token_hash, kind, user_id, expires_at)
       SELECT $1, 'reset', $2, now() + $3 * interval '1 second' WHERE $2::text IS NOT NULL`,
      [hashSecret(token), userId, lifetimeSeconds],
    );
    // To the address of the account, never to the one typed in: two that look alike may be two mailboxes.
    const to = user?.email ?? null;
    const path = `/console/reset#token=${token}`;
    await queueMail(parts, { to, template: 'reset', locale, path, lifetimeSeconds });
  });
}

/** Sets the password by the link of a mail and ends all sessions: whoever had got in is out. */
export async function confirmReset(
  parts: Parts,
  { token, password, locale }: { readonly token: string; readonly password: string; readonly locale: string },
): Promise<void> {
  const { db } = parts;
  const hash = hashSecret(token);
  const user = await db.inSystem(() =>
    db.one<User>(
      `SELECT u.id, u.email, u.name FROM account_links l JOIN users u ON u.id = l.user_id
       WHERE l.token_hash = $1 AND l.kind = 'reset' AND l.expires_at > now()`,
      [hash],
    ),
  );
  if (!user) throw linkInvalid();
  checkNewPassword(password, [user.email, user.name]);
  const passwordHash = await hashPassword(password);
  await db.inSystem(async () => {
    // A link that is looked at twice at once is used once.
    const used = await db.one(
      `DELETE FROM account_links WHERE token_hash = $1 AND kind = 'reset' AND expires_at > now() RETURNING token_hash`,
      [hash],
    );
    if (!used) throw linkInvalid();
    await setPassword(parts, user, { passwordHash, locale });
    await endSessions(parts, { userId: user.id });
    // They have shown that the mailbox is theirs; guesses of others are no reason to keep them waiting.
    await forgetTries(db, user.email);
  });
}

/** Sets another password for somebody who knows the current one, and ends their other sessions. */
export async function changePassword(
  parts: Parts,
  { userId, sessionId }: MemberCaller,
  {
    current,
    password,
    locale,
  }: { readonly current: string; readonly password: string; readonly locale: string },
): Promise<void> {
  const { db } = parts;
  await provePassword(db, userId, current);
  const user = await db.inSystem(() =>
    db.one<User>('SELECT id, email, name FROM users WHERE id = $1', [userId]),
  );
  checkNewPassword(password, [user!.email, user!.name]);
  const passwordHash = await hashPassword(password);
  await db.inSystem(async () => {
    await db.query(`DELETE FROM account_links WHERE kind = 'reset' AND user_id = $1`, [userId]);
    await setPassword(parts, user!, { passwordHash, locale });
    await endSessions(parts, { userId }, { except: sessionId });
  });
}

async function setPassword(
  parts: Parts,
  { id, email }: User,
  { passwordHash, locale }: { readonly passwordHash: string; readonly locale: string },
): Promise<void> {
  await parts.db.query('UPDATE users SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
  const day = 24 * 3600;
  await queueMail(parts, {
    to: email,
    template: 'changed',
    locale,
    path: '/console/reset',
    lifetimeSeconds: day,
  });
}
