import { checkTwins, withoutTwins } from './compressed-twins.ts';
import { defaultLimits } from './limits.ts';
import type { PackageVerdict, Trust } from './package.ts';
import { readFolder } from './read-folder.ts';
import { assemblePackage } from './read-package.ts';
import { verifyPackage } from './verify-package.ts';

/** What the compressed twins take besides. */
const limits = { ...defaultLimits, bytes: 2 * defaultLimits.bytes, files: 3 * defaultLimits.files };

/**
 * The check of `verifyPackage` on a folder that `unpackTo` wrote, for whoever is about to load it.
 * Errors: those of `readPackage` and `verifyPackage`.
 */
export async function verifyFolder(folder: string, trust: Trust): Promise<PackageVerdict> {
  const files = await readFolder(folder, limits);
  const verdict = verifyPackage(assemblePackage(withoutTwins(files)), trust);
  await checkTwins(files);
  return verdict;
}
