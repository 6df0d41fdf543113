import { checkPassword } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import { accountLocked, noPassword, wrongPassword } from './errors.ts';
import { countTry, forgetTries } from './tries.ts';

/** Makes sure that it is still the person themselves who sits there. Wrong tries count as they do at sign-in. */
export async function provePassword(db: Database, userId: string, password: string): Promise<void> {
  const user = await db.inSystem(() =>
    db.one<{ email: string; password_hash: string | null }>(
      'SELECT email, password_hash FROM users WHERE id = $1',
      [userId],
    ),
  );
  if (!user) throw wrongPassword();
  if (user.password_hash === null) throw noPassword();
  const wait = await countTry(db, user.email);
  if (wait > 0) throw accountLocked(wait);
  if (!(await checkPassword(password, user.password_hash))) throw wrongPassword();
  await forgetTries(db, user.email);
}
