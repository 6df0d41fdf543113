import { AppError } from 'inlay/sdk';
import type { Config } from '../../kernel/config/index.ts';
import {
  generateRsaKey,
  importRsaKey,
  type JWK,
  type JWTPayload,
  openSealer,
  readUnverifiedJwt,
  signJwt,
  verifyJwt,
} from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import { addFirstKey, addNextKey, isDue, listKeys, openKey } from './store.ts';

export interface SignOptions {
  readonly expiresInSeconds: number;
  readonly audience: string | string[];
  /** Header's `typ`. Default `JWT`. */
  readonly type?: string;
}

export interface SigningKeys {
  /**
   * A signed token. `iss` (our address) and `iat` are filled in where the claims do not say. Throws
   * `signing_keys.own_name` for claims that name us themselves: who we are at an LMS is what an LMS says.
   */
  sign(claims: JWTPayload, options: SignOptions): Promise<string>;
  /** The claims of a token that we ourselves signed for this audience and that still lives. */
  verify(token: string, check: { audience: string; type?: string }): Promise<JWTPayload | undefined>;
  /** Public keys: the one that signs, the next one and those of the last day. */
  jwks(): Promise<{ keys: JWK[] }>;
  /** A new key is shown `afterSeconds` (600) before it signs, so that nobody meets it unprepared. */
  rotate(options?: { afterSeconds?: number }): Promise<void>;
  /** Rotates when the newest key is 90 days old. */
  rotateWhenDue(): Promise<void>;
}

/** Shorter than the time between showing a key and signing with it, so that no process lags behind. */
const keptMs = 60_000;
const forewarnSeconds = 600;
const longestDays = 90;

const ownName = () =>
  new AppError(
    'signing_keys.own_name',
    409,
    'Nobody is called by the address of this server. Register Inlay in the LMS again for another client id.',
  );

/** This host's RS256 keys. Made on first need; kept in memory, so that signing asks no database. */
export function createSigningKeys({ db, config }: { db: Database; config: Config }): SigningKeys {
  const sealer = openSealer(config);
  let kept: { ring: ReturnType<typeof readRing>; until: number } | undefined;

  async function readRing() {
    let stored = await listKeys(db);
    if (!stored.some(({ active }) => active)) {
      await addFirstKey(db, sealer, await generateRsaKey());
      stored = await listKeys(db);
    }
    const [current] = stored as [(typeof stored)[number]];
    const key = await importRsaKey(openKey(sealer, current));
    return { keyId: current.id, key, keys: stored.map(({ publicJwk }) => publicJwk) };
  }

  function findRing() {
    if (!kept || kept.until < Date.now()) {
      const ring = readRing();
      kept = { ring, until: Date.now() + keptMs };
      ring.catch(() => {
        kept = undefined;
      });
    }
    return kept.ring;
  }

  return {
    async sign(claims, { expiresInSeconds, audience, type }) {
      if (claims.iss?.replace(/\/$/, '') === config.publicUrl) throw ownName();
      const { key, keyId } = await findRing();
      const now = Math.floor(Date.now() / 1000);
      const whole = {
        iss: config.publicUrl,
        ...claims,
        aud: audience,
        iat: now,
        exp: now + expiresInSeconds,
      };
      return signJwt(whole, { key, keyId, type });
    },
    async verify(token, check) {
      if (readUnverifiedJwt(token)?.iss !== config.publicUrl) return undefined;
      const { keys } = await findRing();
      return verifyJwt(token, { keys, algorithms: ['RS256'], issuer: config.publicUrl, ...check });
    },
    jwks: async () => ({ keys: [...(await findRing()).keys] }),
    async rotate({ afterSeconds = forewarnSeconds } = {}) {
      await addNextKey(db, sealer, await generateRsaKey(), { afterSeconds });
      kept = undefined;
    },
    async rotateWhenDue() {
      if (!(await db.inSystem(() => isDue(db, longestDays)))) return;
      const terms = { afterSeconds: forewarnSeconds, olderThanDays: longestDays };
      await addNextKey(db, sealer, await generateRsaKey(), terms);
      kept = undefined;
    },
  };
}
