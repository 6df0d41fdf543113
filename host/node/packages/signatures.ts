import { sign, verify } from 'node:crypto';
import { signatureWrong, tooLarge } from './errors.ts';
import { sha256 } from './integrity.ts';
import { readPrivateKey, readPublicKey } from './keys.ts';
import { parsedBytes } from './limits.ts';
import { type PackageSignature, type SignatureRole, signaturesFile } from './package.ts';

const roles: readonly SignatureRole[] = ['publisher', 'marketplace'];

/** The content of `SIGNATURES.json`. */
export const writeSignatures = (signatures: readonly PackageSignature[]): Buffer =>
  Buffer.from(
    `${JSON.stringify(
      {
        version: 1,
        signatures: signatures.map(({ role, keyId, signedAt, signature }) => ({
          role,
          keyId,
          signedAt,
          signature,
        })),
      },
      null,
      2,
    )}\n`,
  );

/**
 * Reads `SIGNATURES.json`: none, the publisher's, or the publisher's and the marketplace's after it. It has one
 * way to be written, so that no byte of it can change unnoticed though no hash covers it.
 */
export function readSignatures(files: ReadonlyMap<string, Uint8Array>): PackageSignature[] {
  const bytes = files.get(signaturesFile);
  if (!bytes) return [];
  if (bytes.length > parsedBytes.signatures) throw tooLarge(signaturesFile, parsedBytes.signatures);
  const signatures = parseSignatures(bytes);
  const inOrder = signatures?.every(({ role }, index) => role === roles[index]);
  if (!signatures?.length || !inOrder || !writeSignatures(signatures).equals(bytes)) {
    throw signatureWrong(`${signaturesFile} cannot be read.`);
  }
  return signatures;
}

function parseSignatures(bytes: Uint8Array): PackageSignature[] | undefined {
  try {
    const { signatures } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { signatures: unknown };
    return Array.isArray(signatures) && signatures.every(isSignature) ? signatures : undefined;
  } catch {
    return undefined;
  }
}

function isSignature(value: unknown): value is PackageSignature {
  const { role, keyId, signedAt, signature } = (value ?? {}) as Record<string, unknown>;
  return (
    roles.includes(role as SignatureRole) &&
    typeof keyId === 'string' &&
    typeof signedAt === 'string' &&
    isMoment(signedAt) &&
    typeof signature === 'string' &&
    // Base64 has more than one spelling of the same bytes; only one is let through.
    Buffer.from(signature, 'base64url').toString('base64url') === signature
  );
}

const isMoment = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** What a signature is over. */
export interface SignedFacts extends Omit<PackageSignature, 'signature'> {
  readonly integrityHash: string;
  /** For the marketplace: the publisher's signature that it counter-signs. */
  readonly countersigned: string | null;
}

/**
 * The signed bytes. The context string keeps a signature from being good for anything but a package, and the
 * facts beside the hash keep it from being good for another role, key or time.
 */
const message = ({ role, keyId, signedAt, integrityHash, countersigned }: SignedFacts): Buffer =>
  Buffer.from(
    [
      'Inlay module package, version 1',
      role,
      keyId,
      signedAt,
      integrityHash,
      countersigned === null ? '-' : sha256(Buffer.from(countersigned)),
    ].join('\n'),
  );

/** Signs with Ed25519 (RFC 8032), which takes no digest of ours and no randomness. */
export const createSignature = (facts: SignedFacts, privateKey: string): string =>
  sign(null, message(facts), readPrivateKey(privateKey)).toString('base64url');

export const isSignatureRight = (facts: SignedFacts, signature: string, publicKey: string): boolean =>
  verify(null, message(facts), readPublicKey(publicKey), Buffer.from(signature, 'base64url'));
