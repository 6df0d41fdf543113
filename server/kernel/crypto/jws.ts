import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decodeProtectedHeader, type JWK } from 'jose';
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

interface Check {
  readonly digest: string;
  readonly kind: 'rsa' | 'ec';
  readonly curve?: string;
  readonly options?: object;
}

/** Signatures by key pairs (RFC 7518 §3.1); never `none`, never a shared secret (RFC 8725 §3.1). */
const checks: Readonly<Record<string, Check>> = {
  RS256: { digest: 'sha256', kind: 'rsa' },
  RS384: { digest: 'sha384', kind: 'rsa' },
  RS512: { digest: 'sha512', kind: 'rsa' },
  PS256: {
    digest: 'sha256',
    kind: 'rsa',
    options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  },
  ES256: { digest: 'sha256', kind: 'ec', curve: 'prime256v1', options: { dsaEncoding: 'ieee-p1363' } },
  ES384: { digest: 'sha384', kind: 'ec', curve: 'secp384r1', options: { dsaEncoding: 'ieee-p1363' } },
  ES512: { digest: 'sha512', kind: 'ec', curve: 'secp521r1', options: { dsaEncoding: 'ieee-p1363' } },
};
export const publicAlgorithms = Object.keys(checks);

/** A key of somebody's key set, ready for one algorithm. */
export interface PublicKey {
  readonly alg: string;
  readonly key: KeyObject;
}

const shortestModulus = 2048;

/** Undefined where the key is none that signs, or not in this way (RFC 7518 §3.3, §3.4). */
export function importPublicKey(jwk: JWK, alg: string): PublicKey | undefined {
  const check = Object.hasOwn(checks, alg) ? checks[alg] : undefined;
  if (!check || (jwk.use !== undefined && jwk.use !== 'sig') || (jwk.alg !== undefined && jwk.alg !== alg))
    return undefined;
  try {
    const { kty, n, e, crv, x, y } = jwk;
    const parts = kty === 'RSA' ? { kty, n: n!, e: e! } : { kty: kty!, crv: crv!, x: x!, y: y! };
    const key = createPublicKey({ key: parts, format: 'jwk' });
    const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
    const fits =
      key.asymmetricKeyType === check.kind &&
      (check.kind === 'rsa' ? modulusLength >= shortestModulus : namedCurve === check.curve);
    return fits ? { alg, key } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * True when the signature is this key's (RFC 7515 §5.2), by the one algorithm that the key was made ready for. Here
 * and not by the vendor, who sends each check through the thread pool: it takes 25 microseconds, the way there 30.
 */
export function checkJws(token: string, { alg, key }: PublicKey): boolean {
  const [header, payload, signature, more] = token.split('.');
  if (payload === undefined || !signature || more !== undefined) return false;
  const { digest, options } = checks[alg]!;
  try {
    const { alg: said, crit, b64 } = decodeProtectedHeader(token);
    // RFC 7515 §4.1.11: what must be understood is not.
    if (said !== alg || crit !== undefined || b64 !== undefined) return false;
    const signed = Buffer.from(`${header}.${payload}`);
    return verify(digest, signed, { key, ...options }, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
