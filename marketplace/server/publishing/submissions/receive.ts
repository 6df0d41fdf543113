import { createHash } from 'node:crypto';
import { defaultLimits, type ModulePackage, readPackage } from '../../../../host/node/packages/index.ts';
import { dropKey, reserveKey } from '../../../../server/domains/files/index.ts';
import { createId } from '../../../../server/kernel/db/index.ts';
import { type Context, receiveBytes } from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { submissionTooLarge } from './errors.ts';

/** A package that has arrived in storage, read but not yet anybody's. */
export interface ReceivedPackage {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
  readonly read: ModulePackage;
}

type Parts = Pick<Kernel, 'db' | 'storage'>;

const type = 'application/gzip';

/** Where packages lie in storage. */
export const newPackageKey = () => `packages/${createId()}`;

/** Streams a package into storage and reads it. One that breaks off or cannot be read leaves nothing. */
export async function receivePackage(ctx: Context, { db, storage }: Parts): Promise<ReceivedPackage> {
  const storageKey = newPackageKey();
  await reserveKey(db, storageKey);
  try {
    const size = await receiveBytes(ctx, {
      maxBytes: defaultLimits.packedBytes,
      tooLarge: () => submissionTooLarge(defaultLimits.packedBytes),
      sink: (stream) => storage.put(storageKey, stream, { type }),
    });
    const bytes = await storage.bytes(storageKey);
    const read = await readPackage(bytes);
    return { storageKey, size, read, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    await dropKey(db, storageKey);
    throw error;
  }
}

/** Keeps a package that was made here under a key of its own. */
export async function keepPackage({ db, storage }: Parts, bytes: Uint8Array): Promise<string> {
  const storageKey = newPackageKey();
  await reserveKey(db, storageKey);
  await storage.put(storageKey, bytes, { type });
  return storageKey;
}
