import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { promisify } from 'node:util';

/** A key that the platform signs its messages with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JsonWebKey;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return describeKey(randomUUID(), privateKey);
}

/** The private key as JSON, to be kept by its owner alone. */
export const keepKey = ({ kid, privateKey }: SigningKey): JsonWebKey => ({
  kid,
  ...privateKey.export({ format: 'jwk' }),
});

export const restoreKey = (kept: JsonWebKey): SigningKey =>
  describeKey(String(kept.kid), createPrivateKey({ key: kept, format: 'jwk' }));

function describeKey(kid: string, privateKey: KeyObject): SigningKey {
  const publicJwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kid, privateKey, publicJwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' } };
}
