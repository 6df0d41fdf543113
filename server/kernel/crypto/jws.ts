import { type CryptoKey, compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { readUnverifiedJwt } from './jwt.ts';

/** A signed token taken apart, with nothing of it checked yet. */
export interface UnverifiedJws {
  readonly kid: string | undefined;
  readonly alg: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Undefined for what is no signed token with a JSON object inside. */
export function readUnverifiedJws(token: string): UnverifiedJws | undefined {
  const claims = readUnverifiedJwt(token);
  if (!claims) return undefined;
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    return { kid: typeof kid === 'string' ? kid : undefined, alg: String(alg), claims };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Signatures by key pairs; never `none`, never a shared secret (RFC 8725 §3.1). */
export const publicAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'ES512'];

/** A key of somebody's key set, ready for use; undefined where it is none that signs. */
export async function importPublicKey(jwk: JWK, alg: string): Promise<CryptoKey | undefined> {
  if (jwk.kty !== 'RSA' && jwk.kty !== 'EC') return undefined;
  if ((jwk.use !== undefined && jwk.use !== 'sig') || (jwk.alg !== undefined && jwk.alg !== alg))
    return undefined;
  try {
    const { kty, n, e, crv, x, y } = jwk;
    const parts = kty === 'RSA' ? { kty, n: n!, e: e! } : { kty, crv: crv!, x: x!, y: y! };
    return (await importJWK(parts, alg)) as CryptoKey;
  } catch {
    return undefined;
  }
}

/** True when the signature is this key's. */
export async function checkJws(token: string, key: CryptoKey): Promise<boolean> {
  try {
    await compactVerify(token, key, { algorithms: publicAlgorithms });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return false;
    throw error;
  }
}
