import { checkPaths } from './check-paths.ts';
import { withoutTwins } from './compressed-twins.ts';
import { compress } from './gzip.ts';
import { hashFiles, sortFiles, writeIntegrity } from './integrity.ts';
import { defaultLimits } from './limits.ts';
import { integrityFile, signaturesFile } from './package.ts';
import { readFolder } from './read-folder.ts';
import { readManifest } from './read-manifest.ts';
import { writeTar } from './tar/write-tar.ts';

/**
 * Packs the folder of a built module, unsigned. The same files make the same bytes on each machine.
 * Errors: `packages.*`, for what `readPackage` would refuse as well.
 */
export async function packModule(builtFolder: string): Promise<Buffer> {
  const files = withoutTwins(await readFolder(builtFolder, defaultLimits));
  // A folder that was unpacked from a package is packed anew.
  files.delete(integrityFile);
  files.delete(signaturesFile);
  checkPaths(files.keys());
  readManifest(files, hashFiles(files));
  files.set(integrityFile, writeIntegrity(files));
  return compress(writeTar(sortFiles(files)));
}
