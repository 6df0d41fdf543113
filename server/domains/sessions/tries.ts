import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/index.ts';

// Tries before an address waits, and the longest wait: 1, 2, 4 … 60 minutes.
const freeTries = 5;
const longestLockSeconds = 3600;

/**
 * Counts a try before its password is looked at, so that a burst of guesses has no more of them than guesses
 * one after the other. Returns the seconds to wait where there were too many. Known and unknown addresses are
 * counted alike.
 */
export async function countTry(db: Database, email: string): Promise<number> {
  const counted = await db.inSystem(() =>
    db.one(
      `INSERT INTO sign_in_tries AS t (email_hash, failures) VALUES ($1, 1)
       ON CONFLICT (email_hash) DO UPDATE SET failures = t.failures + 1, last_at = now(),
         locked_until = CASE WHEN t.failures + 1 >= $2
           THEN now() + least(60 * 2 ^ least(t.failures + 1 - $2, 10), $3) * interval '1 second' END
       WHERE t.locked_until IS NULL OR t.locked_until <= now()
       RETURNING failures`,
      [hashAddress(email), freeTries, longestLockSeconds],
    ),
  );
  return counted ? 0 : readLock(db, email);
}

async function readLock(db: Database, email: string): Promise<number> {
  const row = await db.inSystem(() =>
    db.one<{ seconds: number }>(
      'SELECT ceil(extract(epoch FROM locked_until - now()))::int AS seconds FROM sign_in_tries WHERE email_hash = $1',
      [hashAddress(email)],
    ),
  );
  return Math.max(row?.seconds ?? 0, 1);
}

/** The right password: what was counted was no guess. */
export const forgetTries = (db: Database, email: string) =>
  db.inSystem(() => db.query('DELETE FROM sign_in_tries WHERE email_hash = $1', [hashAddress(email)]));

const hashAddress = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
