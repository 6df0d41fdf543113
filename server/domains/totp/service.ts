import type { Config } from '../../kernel/config/index.ts';
import { createTotpSecret, findTotpStep, openSealer, writeTotpUri } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import { accountLocked, countCodeTry, forgetCodeTries } from '../tries/index.ts';
import { alreadyOn, notOn, notStarted, wrongCode } from './errors.ts';
import { replaceRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';

interface Parts {
  readonly db: Database;
  readonly config: Config;
}

/** A secret that was shown but never confirmed is worth nothing after this. */
const setUpWithin = '15 minutes';
const issuer = 'Inlay';
const about = (userId: string) => `totp:${userId}`;

export async function isTotpOn(db: Database, userId: string): Promise<boolean> {
  const row = await db.inSystem(() =>
    db.one('SELECT FROM totp_secrets WHERE user_id = $1 AND confirmed_at IS NOT NULL', [userId]),
  );
  return row !== undefined;
}

export async function describeTotp(
  db: Database,
  userId: string,
): Promise<{ enabled: boolean; recoveryCodesLeft: number }> {
  const row = await db.inSystem(() =>
    db.one<{ left: number }>(
      `SELECT count(c.code_hash)::int AS left FROM totp_secrets t
       LEFT JOIN totp_recovery_codes c ON c.user_id = t.user_id AND c.used_at IS NULL
       WHERE t.user_id = $1 AND t.confirmed_at IS NOT NULL GROUP BY t.user_id`,
      [userId],
    ),
  );
  return { enabled: row !== undefined, recoveryCodesLeft: row?.left ?? 0 };
}

/** Makes a secret and shows it, once; nothing asks for its codes before a first one has confirmed it. */
export async function startTotp(
  { db, config }: Parts,
  userId: string,
): Promise<{ secret: string; uri: string }> {
  const secret = createTotpSecret();
  const sealed = openSealer(config).seal(secret, about(userId));
  const user = await db.inSystem(async () => {
    const kept = await db.one(
      `INSERT INTO totp_secrets AS t (user_id, secret_sealed) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, created_at = now()
       WHERE t.confirmed_at IS NULL RETURNING user_id`,
      [userId, sealed],
    );
    return kept && db.one<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId]);
  });
  if (!user) throw alreadyOn();
  return { secret, uri: writeTotpUri(secret, { issuer, account: user.email }) };
}

/** Turns the second factor on, once the person's app has shown a right code. Returns the recovery codes. */
export async function confirmTotp({ db, config }: Parts, userId: string, code: string): Promise<string[]> {
  const pending = await db.inSystem(() =>
    db.one<{ sealed: string; confirmed: boolean; fresh: boolean }>(
      `SELECT secret_sealed AS sealed, confirmed_at IS NOT NULL AS confirmed,
         created_at > now() - $2::interval AS fresh FROM totp_secrets WHERE user_id = $1`,
      [userId, setUpWithin],
    ),
  );
  if (pending?.confirmed) throw alreadyOn();
  if (!pending?.fresh) throw notStarted();
  const secret = openSealer(config).open(pending.sealed, about(userId));
  const step = findTotpStep(secret, trim(code));
  if (step === undefined) throw wrongCode();
  return db.inSystem(async () => {
    // Another tab may have begun anew or confirmed meanwhile.
    const confirmed = await db.one(
      `UPDATE totp_secrets SET confirmed_at = now(), last_step = $3
       WHERE user_id = $1 AND secret_sealed = $2 AND confirmed_at IS NULL RETURNING user_id`,
      [userId, pending.sealed, step],
    );
    if (!confirmed) throw notStarted();
    return replaceRecoveryCodes(db, userId);
  });
}

/**
 * Makes sure of the second factor by a code of the app or a recovery code; each is good once. Tries are counted
 * by the account, before they are looked at, so that neither a burst nor a new sign-in gives more of them.
 */
export async function checkSecondFactor(parts: Parts, userId: string, code: string): Promise<void> {
  const { db } = parts;
  if (!(await isTotpOn(db, userId))) throw notOn();
  const wait = await countCodeTry(db, userId);
  if (wait > 0) throw accountLocked(wait);
  const plain = trim(code);
  const right = /^\d{6}$/.test(plain)
    ? await spendCode(parts, userId, plain)
    : await db.inSystem(() => spendRecoveryCode(db, userId, plain));
  if (!right) throw wrongCode();
  await forgetCodeTries(db, userId);
}

async function spendCode({ db, config }: Parts, userId: string, code: string): Promise<boolean> {
  const row = await db.inSystem(() =>
    db.one<{ sealed: string }>(
      'SELECT secret_sealed AS sealed FROM totp_secrets WHERE user_id = $1 AND confirmed_at IS NOT NULL',
      [userId],
    ),
  );
  const step = row && findTotpStep(openSealer(config).open(row.sealed, about(userId)), code);
  if (step === undefined) return false;
  // RFC 6238 §5.2: a code is taken once. Of two that come at the same time, one finds its step used up.
  const spent = await db.inSystem(() =>
    db.one('UPDATE totp_secrets SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING user_id', [
      userId,
      step,
    ]),
  );
  return spent !== undefined;
}

/** A new set of recovery codes; the old ones stop working. */
export const renewRecoveryCodes = (db: Database, userId: string): Promise<string[]> =>
  db.inSystem(() => replaceRecoveryCodes(db, userId));

export async function turnOffTotp(db: Database, userId: string): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM totp_secrets WHERE user_id = $1', [userId]));
}

const trim = (code: string) => code.replaceAll(/\s/g, '');
