import { createHmac, hash, hkdfSync } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { drawBytes } from './random.ts';

/** Signs and checks short-lived tokens of one purpose; a token of one purpose is worthless for another. */
export interface TokenSigner<Claims extends object> {
  sign(claims: Claims, lifetimeSeconds: number): Promise<string>;
  /** Undefined when the token is not ours, was changed or ran out more than `graceSeconds` (0) ago. */
  verify(token: string, options?: { graceSeconds?: number }): Promise<(Claims & { exp: number }) | undefined>;
}

// A browser sends the same token with each request of a quarter of an hour; checking its signature once is enough.
const remembered = 5_000;

/**
 * Makes the signer of one purpose; its key is derived from the server's secret (HKDF, RFC 5869). What `previous`
 * secrets signed is still good while it lives, so that nobody is thrown out when the secret changes.
 */
export function createTokenSigner<Claims extends object>(
  secret: string,
  purpose: string,
  previous: readonly string[] = [],
): TokenSigner<Claims> {
  const [key, ...earlier] = [secret, ...previous].map(
    (each) => new Uint8Array(hkdfSync('sha256', each, 'inlay', `token:${purpose}`, 32)),
  ) as [Uint8Array, ...Uint8Array[]];
  const known = new Map<string, Claims & { exp: number }>();
  const header = encode({ alg: 'HS256', typ: `${purpose}+jwt` });
  return {
    // RFC 7515 §3.1 by hand: the vendor would send each small signature through the thread pool.
    async sign(claims, lifetimeSeconds) {
      const now = Math.floor(Date.now() / 1000);
      const signed = `${header}.${encode({ ...claims, aud: purpose, iat: now, exp: now + lifetimeSeconds })}`;
      return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
    },
    async verify(token, { graceSeconds = 0 } = {}) {
      const seen = known.get(token);
      if (seen && seen.exp + graceSeconds > Date.now() / 1000) return seen;
      const check = { audience: purpose, algorithms: ['HS256'], clockTolerance: graceSeconds };
      for (const each of [key, ...earlier]) {
        try {
          const { payload } = await jwtVerify(token, each, check);
          const claims = payload as unknown as Claims & { exp: number };
          if (known.size >= remembered) known.delete(known.keys().next().value!);
          known.set(token, claims);
          return claims;
        } catch (error) {
          if (error instanceof errors.JWSSignatureVerificationFailed) continue;
          if (error instanceof errors.JOSEError) return undefined;
          throw error;
        }
      }
      return undefined;
    },
  };
}

/** A secret that nobody can guess: 256 bits, URL-safe. */
export function createSecret(): string {
  const bytes = drawBytes(32);
  const secret = bytes.toString('base64url');
  bytes.fill(0);
  return secret;
}

/** What is kept of a secret: enough to recognise it, useless to whoever reads the database. */
export const hashSecret = (secret: string) => hash('sha256', secret, 'base64url');

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
