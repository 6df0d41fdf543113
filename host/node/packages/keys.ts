import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { keyInvalid } from './errors.ts';
import { sha256 } from './integrity.ts';

const label = 'ed25519:';

/** A pair of keys: the private half as PEM (PKCS #8), the public half as `ed25519:<base64url>`. */
export interface SigningKeyPair {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Makes a pair to sign packages with. */
export function createSigningKeys(): SigningKeyPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const publicKey = publicKeyOf(pem);
  return { keyId: keyIdOf(publicKey), publicKey, privateKey: pem };
}

/** The public half that belongs to a private key, as `ed25519:<base64url>`. */
export const publicKeyOf = (privateKey: string): string =>
  writePublicKey(createPublicKey(readPrivateKey(privateKey)));

/**
 * Name of a key: the first 16 hex digits of the SHA-256 of its 32 bytes, so that nobody has to invent one
 * and nobody can give two keys the same.
 */
export const keyIdOf = (publicKey: string): string => sha256(rawBytes(readPublicKey(publicKey))).slice(0, 16);

/** The one spelling of a public key, from any that `readPublicKey` takes: good for comparing and keeping. */
export const normalizePublicKey = (text: string): string => writePublicKey(readPublicKey(text));

/** Reads `ed25519:<base64url>` (RFC 8032 public key) or PEM (SPKI). Errors: `packages.key_invalid`. */
export function readPublicKey(text: string): KeyObject {
  const trimmed = text.trim();
  return readKey('a public key', () =>
    trimmed.startsWith(label)
      ? createPublicKey({
          key: { kty: 'OKP', crv: 'Ed25519', x: trimmed.slice(label.length) },
          format: 'jwk',
        })
      : // Node would derive a public key from a private one; whoever pastes that must be told.
        createPublicKey({ key: onlyPublic(trimmed), format: 'pem', type: 'spki' }),
  );
}

/** Reads PEM (PKCS #8). Errors: `packages.key_invalid`. */
export function readPrivateKey(text: string): KeyObject {
  return readKey('a private key', () => createPrivateKey({ key: text, format: 'pem' }));
}

function readKey(what: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (cause) {
    throw keyInvalid(what, cause);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw keyInvalid(what);
  return key;
}

function onlyPublic(pem: string): string {
  if (pem.includes('PRIVATE KEY')) throw keyInvalid('a public key');
  return pem;
}

const rawBytes = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

const writePublicKey = (key: KeyObject): string => label + key.export({ format: 'jwk' }).x!;
