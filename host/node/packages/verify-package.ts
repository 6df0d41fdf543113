import {
  counterSignatureMissing,
  keyRevoked,
  marketplaceUnknown,
  publisherUnknown,
  signatureWrong,
  unsigned,
} from './errors.ts';
import { checkIntegrity } from './integrity.ts';
import type { ModulePackage, PackageSignature, PackageVerdict, Trust } from './package.ts';
import { isSignatureRight } from './signatures.ts';

/**
 * Says who answers for a package, offline. Every signature in it must be right: one that is wrong is not made
 * good by another. A publisher's key that was revoked is still good for what the marketplace counter-signed
 * before that: only its clock is believed, since whoever holds a stolen key can write any time.
 * Errors: `packages.integrity_broken` with `path`, `packages.unsigned`, `packages.publisher_unknown`,
 * `packages.signature_wrong`, `packages.counter_signature_missing`, `packages.key_revoked`.
 */
export function verifyPackage(read: ModulePackage, trust: Trust): PackageVerdict {
  checkIntegrity(read);
  const { manifest, integrityHash, signatures } = read;
  const [publisher, marketplace] = signatures;
  if (!publisher) throw unsigned();
  const own = checkSignature(read, publisher, trust, null);
  const counter = marketplace ? checkSignature(read, marketplace, trust, publisher.signature) : undefined;
  if (trust.needsCounterSignature && !marketplace) throw counterSignatureMissing();
  // A marketplace's key that was revoked may have been used by anybody, at any time that they wrote.
  if (marketplace && counter?.revokedAt) throw keyRevoked(marketplace.keyId);
  if (own.revokedAt && !(marketplace && Date.parse(marketplace.signedAt) < own.revokedAt.getTime())) {
    throw keyRevoked(publisher.keyId);
  }
  return {
    module: manifest.id,
    version: manifest.version,
    publisherId: manifest.publisher.id,
    keyId: publisher.keyId,
    signedAt: publisher.signedAt,
    counterSignedAt: marketplace?.signedAt ?? null,
    integrityHash,
  };
}

function checkSignature(
  { manifest, integrityHash }: ModulePackage,
  { signature, ...facts }: PackageSignature,
  trust: Trust,
  countersigned: string | null,
): { readonly revokedAt: Date | null } {
  const { role, keyId } = facts;
  const key = trust.findKey(role, manifest.publisher.id, keyId);
  if (!key) {
    throw role === 'publisher' ? publisherUnknown(manifest.publisher.name, keyId) : marketplaceUnknown(keyId);
  }
  if (!isSignatureRight({ ...facts, integrityHash, countersigned }, signature, key.publicKey)) {
    throw signatureWrong(`The signature of the ${role} does not belong to this package.`);
  }
  return key;
}
