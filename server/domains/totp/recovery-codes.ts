import { randomInt } from 'node:crypto';
import { hashSecret } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';

// Crockford's Base32: nothing in it looks like something else in it. 16 letters are 80 bits, beyond guessing even
// for whoever reads the hashes.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const size = 16;
const number = 10;

const createCode = () =>
  Array.from({ length: size }, (_, index) => {
    const letter = letters[randomInt(letters.length)]!;
    return index > 0 && index % 4 === 0 ? `-${letter}` : letter;
  }).join('');

const normalise = (code: string) =>
  code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');

const hashCode = (userId: string, code: string) => hashSecret(`recovery ${userId} ${normalise(code)}`);

/** A new set in place of the old one; this is the only time it can be seen. In the system's scope. */
export async function replaceRecoveryCodes(db: Database, userId: string): Promise<string[]> {
  const codes = Array.from({ length: number }, createCode);
  await db.query('DELETE FROM totp_recovery_codes WHERE user_id = $1', [userId]);
  await db.query(
    'INSERT INTO totp_recovery_codes (user_id, code_hash) SELECT $1, hash FROM unnest($2::text[]) AS hash',
    [userId, codes.map((code) => hashCode(userId, code))],
  );
  return codes;
}

/** Uses up a recovery code; of several at once, one gets true. In the system's scope. */
export async function spendRecoveryCode(db: Database, userId: string, code: string): Promise<boolean> {
  const spent = await db.one(
    `UPDATE totp_recovery_codes SET used_at = now()
     WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING user_id`,
    [userId, hashCode(userId, code)],
  );
  return spent !== undefined;
}
