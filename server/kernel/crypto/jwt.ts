import {
  type CryptoKey,
  calculateJwkThumbprint,
  createLocalJWKSet,
  decodeJwt,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

export type { JWK, JWTPayload };

/** An RSA key pair as JSON Web Keys; its id is its thumbprint (RFC 7638). */
export interface KeyPair {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
}

export async function generateRsaKey(): Promise<KeyPair> {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(jwk);
  const common = { kid: id, alg: 'RS256', use: 'sig' };
  return {
    id,
    publicJwk: { ...jwk, ...common },
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...common },
  };
}

export const importRsaKey = (privateJwk: JWK): Promise<CryptoKey> =>
  importJWK(privateJwk, 'RS256') as Promise<CryptoKey>;

/** A JWS in compact form, RS256; `type` becomes the header's `typ` (RFC 8725 §3.11). */
export function signJwt(
  claims: JWTPayload,
  { key, keyId, type = 'JWT' }: { key: CryptoKey; keyId: string; type?: string | undefined },
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keyId, typ: type }).sign(key);
}

export interface JwtCheck {
  readonly keys: readonly JWK[];
  readonly algorithms: readonly string[];
  readonly issuer: string;
  readonly audience: string | readonly string[];
  /** Header's `typ`, where the protocol fixes it. */
  readonly type?: string;
  readonly subject?: string;
  readonly required?: readonly string[];
  readonly clockToleranceSeconds?: number;
}

/** The claims of a token that passed every check; undefined otherwise. */
export async function verifyJwt(token: string, check: JwtCheck): Promise<JWTPayload | undefined> {
  const { keys, algorithms, issuer, audience, type, subject, required = ['exp'] } = check;
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), {
      algorithms: [...algorithms],
      issuer,
      audience: typeof audience === 'string' ? audience : [...audience],
      requiredClaims: [...required],
      clockTolerance: check.clockToleranceSeconds ?? 0,
      ...(type !== undefined && { typ: type }),
      ...(subject !== undefined && { subject }),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What a token says of itself, unchecked: only good for finding out whose keys to check it with. */
export function readUnverifiedJwt(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}
