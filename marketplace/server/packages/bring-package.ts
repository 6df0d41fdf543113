import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError } from 'inlay/sdk';
import type { BuiltModule } from '../../../host/node/built-module.ts';
import { readBuiltModule } from '../../../host/node/modules-on-disk.ts';
import {
  readPackage,
  type Trust,
  unpackTo,
  verifyFolder,
  verifyPackage,
} from '../../../host/node/packages/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import type { StoredVersion } from './versions.ts';

type Parts = Pick<Kernel, 'config' | 'storage' | 'log'>;

const otherContents = () =>
  new AppError(
    'packages.other_contents',
    422,
    'The folder holds another package than the one that was let in.',
  );

/** Where a version lies on this machine. */
export const folderOf = (
  { dataDir }: { dataDir: string },
  { module, version }: Pick<StoredVersion, 'module' | 'version'>,
) => join(dataDir, 'packages', module, version);

/**
 * Makes sure that a version lies on this machine as it was let in, and gives it. A folder that was changed is replaced
 * from storage once; what is wrong there as well is thrown.
 */
export async function bringPackage(parts: Parts, stored: StoredVersion, trust: Trust): Promise<BuiltModule> {
  const { module, version } = stored;
  const folder = folderOf(parts.config, stored);
  const fault = existsSync(folder) ? await findFault(folder, stored, trust) : 'absent';
  if (fault !== undefined) {
    if (fault !== 'absent') {
      parts.log.error(
        { module, version, reason: fault },
        'A package on this machine was changed; it is unpacked anew.',
      );
    }
    await unpack(parts, stored, trust, folder);
  }
  return readBuiltModule(folder, module, version);
}

async function unpack(
  { storage }: Parts,
  stored: StoredVersion,
  trust: Trust,
  folder: string,
): Promise<void> {
  const read = await readPackage(await storage.bytes(stored.storageKey));
  if (verifyPackage(read, trust).integrityHash !== stored.integrityHash) throw otherContents();
  try {
    await unpackTo(read, folder);
  } catch (error) {
    // Another process of this machine was quicker.
    if ((await findFault(folder, stored, trust)) === undefined) return;
    throw error;
  }
  await verifyStored(folder, stored, trust);
}

/** Throws unless the folder holds the version as it was let in. */
async function verifyStored(folder: string, stored: StoredVersion, trust: Trust): Promise<void> {
  if ((await verifyFolder(folder, trust)).integrityHash !== stored.integrityHash) throw otherContents();
}

async function findFault(folder: string, stored: StoredVersion, trust: Trust): Promise<string | undefined> {
  try {
    await verifyStored(folder, stored, trust);
    return undefined;
  } catch (error) {
    return isAppError(error) ? error.message : String(error);
  }
}
