import { checkPaths } from './check-paths.ts';
import { isTwin } from './compressed-twins.ts';
import { notCanonical, pathForbidden } from './errors.ts';
import { decompress } from './gzip.ts';
import { checkFile, readIntegrity, sha256, sortFiles } from './integrity.ts';
import { defaultLimits, type PackageLimits } from './limits.ts';
import { integrityFile, type ModulePackage } from './package.ts';
import { readManifest } from './read-manifest.ts';
import { readSignatures } from './signatures.ts';
import { readTar } from './tar/read-tar.ts';
import { writeTar } from './tar/write-tar.ts';

/**
 * Reads a package from untrusted bytes, in memory and within limits. Says nothing yet about who made it and
 * whether it was changed: that is for `verifyPackage`.
 * Errors: `packages.*`, for anything but an archive of plain files as `packModule` writes it.
 */
export async function readPackage(
  bytes: Uint8Array,
  limits: PackageLimits = defaultLimits,
): Promise<ModulePackage> {
  const tar = await decompress(bytes, limits);
  const files = readTar(tar, limits);
  const read = assemblePackage(files);
  // Owners, times, padding, order: two archives of the same files would be two packages.
  if (!writeTar(sortFiles(files)).equals(tar)) throw notCanonical();
  return read;
}

/** Makes a package of its files. */
export function assemblePackage(files: ReadonlyMap<string, Uint8Array>): ModulePackage {
  checkPaths(files.keys());
  for (const path of files.keys()) {
    if (isTwin(path, files)) throw pathForbidden(path, 'each host compresses the files for browsers itself');
  }
  const integrity = readIntegrity(files);
  checkFile('manifest.json', files, integrity);
  return {
    manifest: readManifest(files, integrity),
    files,
    integrity,
    integrityHash: sha256(files.get(integrityFile)!),
    signatures: readSignatures(files),
  };
}
