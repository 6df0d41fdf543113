import type { BuiltManifest } from '../built-module.ts';

/** Who signs: the one who made the module, and the marketplace that let it in. */
export type SignatureRole = 'publisher' | 'marketplace';

/** One signature of a package. */
export interface PackageSignature {
  readonly role: SignatureRole;
  /** Which of the signer's keys, as `keyIdOf` names it. */
  readonly keyId: string;
  /** When the signer says it was, ISO 8601 in UTC. Only the marketplace is believed. */
  readonly signedAt: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

/** A package that was read, and not yet verified. */
export interface ModulePackage {
  readonly manifest: BuiltManifest;
  /** Contents by path, `INTEGRITY.json` and `SIGNATURES.json` included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 (hex) that `INTEGRITY.json` states for each file. */
  readonly integrity: Readonly<Record<string, string>>;
  /** SHA-256 (hex) of `INTEGRITY.json`: names the content of the package, whoever signed it. */
  readonly integrityHash: string;
  readonly signatures: readonly PackageSignature[];
}

/** Whose signatures count. */
export interface Trust {
  /**
   * The key of a signer, in the form that `keyIdOf` takes; undefined for a key that nobody knows.
   * For the role `marketplace` the publisher does not matter.
   */
  findKey(
    role: SignatureRole,
    publisherId: string,
    keyId: string,
  ): { readonly publicKey: string; readonly revokedAt: Date | null } | undefined;
  /** Refuses packages that the marketplace has not counter-signed. */
  readonly needsCounterSignature: boolean;
}

/** What was found out about a package that may be used. */
export interface PackageVerdict {
  readonly module: string;
  readonly version: string;
  readonly publisherId: string;
  /** The publisher's key. */
  readonly keyId: string;
  readonly signedAt: string;
  /** Null where the marketplace has not counter-signed. */
  readonly counterSignedAt: string | null;
  readonly integrityHash: string;
}

/** The files that the others are checked by. */
export const integrityFile = 'INTEGRITY.json';
export const signaturesFile = 'SIGNATURES.json';

/** How a package file ends. */
export const packageExtension = '.inlay.tgz';

/** Name of a package file: `hello-1.2.0.inlay.tgz`. */
export const namePackage = ({ id, version }: { id: string; version: string }): string =>
  `${id}-${version}${packageExtension}`;
