import { createHash } from 'node:crypto';
import type { BuiltManifest } from '../../../../host/node/built-module.ts';
import { defaultLimits, type ModulePackage, readPackage } from '../../../../host/node/packages/index.ts';
import { dropKey, reserveKey } from '../../../../server/domains/files/index.ts';
import { createId } from '../../../../server/kernel/db/index.ts';
import { type Context, receiveBytes } from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { submissionTooLarge } from './errors.ts';
import type { FileFacts } from './submission.ts';

/** A package that has arrived in storage, read but not yet anybody's. */
export interface ReceivedPackage {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
  readonly integrityHash: string;
  readonly manifest: BuiltManifest;
  readonly files: Readonly<Record<string, FileFacts>>;
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
    return { storageKey, size, ...(await inTurn(async () => describe(await storage.bytes(storageKey)))) };
  } catch (error) {
    await dropKey(db, storageKey);
    throw error;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One package after the other: unpacked it may take 64 MB, and twenty may come at once from each organisation. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

async function describe(bytes: Uint8Array) {
  const read = await readPackage(bytes);
  const { manifest, integrityHash } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { manifest, integrityHash, sha256, files: listFiles(read) };
}

const listFiles = ({ files, integrity }: ModulePackage): Record<string, FileFacts> =>
  Object.fromEntries(
    Object.entries(integrity).map(([path, sha256]) => [
      path,
      { sha256, bytes: files.get(path)?.byteLength ?? 0 },
    ]),
  );

/** Keeps a package that was made here under a key of its own. */
export async function keepPackage({ db, storage }: Parts, bytes: Uint8Array): Promise<string> {
  const storageKey = newPackageKey();
  await reserveKey(db, storageKey);
  await storage.put(storageKey, bytes, { type });
  return storageKey;
}
