import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/index.ts';

// Tries before an account waits, and the longest wait: 1, 2, 4 … 60 minutes.
const freeTries = 5;
const longestLockSeconds = 3600;

/**
 * Counts a try before its password is looked at, so that a burst of guesses has no more of them than guesses
 * one after the other. Returns the seconds to wait where there were too many. Known and unknown addresses are
 * counted alike.
 */
export const countTry = (db: Database, email: string): Promise<number> => count(db, hashAddress(email));

/** The right password: what was counted was no guess. */
export const forgetTries = (db: Database, email: string): Promise<void> => forget(db, hashAddress(email));

/** The same for the codes of a second factor, whose tries no new sign-in gives back. */
export const countCodeTry = (db: Database, userId: string): Promise<number> => count(db, nameCodes(userId));

export const forgetCodeTries = (db: Database, userId: string): Promise<void> => forget(db, nameCodes(userId));

async function count(db: Database, key: string): Promise<number> {
  const counted = await db.inSystem(() =>
    db.one(
      `INSERT INTO sign_in_tries AS t (email_hash, failures) VALUES ($1, 1)
       ON CONFLICT (email_hash) DO UPDATE SET failures = t.failures + 1, last_at = now(),
         locked_until = CASE WHEN t.failures + 1 >= $2
           THEN now() + least(60 * 2 ^ least(t.failures + 1 - $2, 10), $3) * interval '1 second' END
       WHERE t.locked_until IS NULL OR t.locked_until <= now()
       RETURNING failures`,
      [key, freeTries, longestLockSeconds],
    ),
  );
  return counted ? 0 : readLock(db, key);
}

async function readLock(db: Database, key: string): Promise<number> {
  const row = await db.inSystem(() =>
    db.one<{ seconds: number }>(
      'SELECT ceil(extract(epoch FROM locked_until - now()))::int AS seconds FROM sign_in_tries WHERE email_hash = $1',
      [key],
    ),
  );
  return Math.max(row?.seconds ?? 0, 1);
}

async function forget(db: Database, key: string): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM sign_in_tries WHERE email_hash = $1', [key]));
}

const hashAddress = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
// No hash of an address has a colon, so that nobody locks another's codes by what they type in as an address.
const nameCodes = (userId: string) => `totp:${userId}`;
