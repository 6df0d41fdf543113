import type { Config } from '../../kernel/config/index.ts';
import { createTokenSigner, hashSecret } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import { challengeOver } from './errors.ts';
import type { Via } from './service.ts';

/** A sign-in between its two steps: who has proved what, and where it leads. */
export interface Challenge {
  readonly userId: string;
  readonly tenantId?: string | undefined;
  readonly via: Via;
}

interface Claims extends Challenge {
  /** Of the password that was right, so that a new one ends what was begun with the old one. */
  readonly stamp: string;
}

export const challengeSeconds = 5 * 60;

/** Tokens that are good for the second step of a sign-in and for nothing else. */
export function createChallenges({ db, config }: { db: Database; config: Config }) {
  const signer = createTokenSigner<Claims>(config.secret, 'inlay-second-factor', config.previousSecrets);
  const readStamp = async (userId: string): Promise<string> => {
    const user = await db.inSystem(() =>
      db.one<{ password_hash: string | null }>('SELECT password_hash FROM users WHERE id = $1', [userId]),
    );
    return hashSecret(user?.password_hash ?? '').slice(0, 22);
  };
  return {
    async write(challenge: Challenge): Promise<string> {
      return signer.sign({ ...challenge, stamp: await readStamp(challenge.userId) }, challengeSeconds);
    },
    async read(token: string): Promise<Challenge> {
      const claims = await signer.verify(token);
      if (!claims || claims.stamp !== (await readStamp(claims.userId))) throw challengeOver();
      return claims;
    },
  };
}
