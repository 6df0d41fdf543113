import { unsigned } from './errors.ts';
import { compress } from './gzip.ts';
import { checkIntegrity, sortFiles } from './integrity.ts';
import { keyIdOf, publicKeyOf } from './keys.ts';
import type { ModulePackage, PackageSignature, SignatureRole } from './package.ts';
import { signaturesFile } from './package.ts';
import { readPackage } from './read-package.ts';
import { createSignature, writeSignatures } from './signatures.ts';
import { writeTar } from './tar/write-tar.ts';

export interface SigningOptions {
  readonly role: SignatureRole;
  /** PEM (PKCS #8). */
  readonly privateKey: string;
  /** What `Trust` finds the key by; default the name that `keyIdOf` gives it. */
  readonly keyId?: string;
  /** Default now. */
  readonly signedAt?: Date;
}

/**
 * Puts a signature into a package. A publisher's takes the place of all that were there; the marketplace's
 * goes with the publisher's, and takes the place of an earlier one of its own.
 * Errors: those of `readPackage`, `packages.integrity_broken`, `packages.unsigned` where the marketplace would
 * sign alone, `packages.key_invalid`.
 */
export async function signPackage(bytes: Uint8Array, options: SigningOptions): Promise<Buffer> {
  const read = await readPackage(bytes);
  checkIntegrity(read);
  const files = new Map(read.files);
  files.set(signaturesFile, writeSignatures(addSignature(read, options)));
  return compress(writeTar(sortFiles(files)));
}

function addSignature(
  { integrityHash, signatures }: ModulePackage,
  { role, privateKey, keyId = keyIdOf(publicKeyOf(privateKey)), signedAt = new Date() }: SigningOptions,
): PackageSignature[] {
  const facts = { role, keyId, signedAt: signedAt.toISOString() };
  const [first] = signatures;
  if (role === 'publisher') {
    const signature = createSignature({ ...facts, integrityHash, countersigned: null }, privateKey);
    return [{ ...facts, signature }];
  }
  if (!first) throw unsigned();
  const signature = createSignature({ ...facts, integrityHash, countersigned: first.signature }, privateKey);
  return [first, { ...facts, signature }];
}
