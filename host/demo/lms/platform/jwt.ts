import { createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import type { SigningKey } from './keys.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface Jwt {
  readonly header: Claims;
  readonly claims: Claims;
  readonly signed: string;
  readonly signature: Buffer;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token in its compact form (RFC 7515 §7.1), RS256. */
export function signJwt(claims: Claims, key: SigningKey, header: Claims = {}): string {
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${encode(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/** The parts of a token, of which nothing is proved yet; undefined for what is none. */
export function readJwt(token: string): Jwt | undefined {
  const [header, claims, signature, ...rest] = token.split('.');
  if (!header || !claims || !signature || rest.length > 0) return undefined;
  try {
    return {
      header: decode(header),
      claims: decode(claims),
      signed: `${header}.${claims}`,
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

function decode(part: string): Claims {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not an object.');
  return value as Claims;
}

/** Whether this key signed the token. No other way of signing is taken than RS256. */
export function isSignedBy({ header, signed, signature }: Jwt, jwk: JsonWebKey): boolean {
  if (header.alg !== 'RS256' || jwk.kty !== 'RSA') return false;
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify('RSA-SHA256', Buffer.from(signed), key, signature);
  } catch {
    return false;
  }
}
