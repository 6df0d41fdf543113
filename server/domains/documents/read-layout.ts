import { AppError, type DocumentLayout, isAppError } from 'inlay/sdk';
import { findById } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ScanStore } from '../../kernel/reader/index.ts';
import { dropKey, keepKey, reserveKey, scanKeyOf } from '../files/index.ts';
import { DocumentRecord } from './model.ts';

/** A hundred full pages: more than a person writes about themselves, and little enough to be understood in a moment. */
const most = { characters: 300_000, lines: 6_000, items: 20_000 };

/** What costs a process its time or its life, and how long it is not tried again; time may also lack on a busy day. */
const costly = new Map([
  ['documents.timeout', 60],
  ['documents.too_heavy', 600],
  ['documents.broken_file', 600],
  ['documents.ocr_failed', 600],
]);

type Refusal = Pick<AppError, 'code' | 'status' | 'message' | 'data'>;

type Stores = Pick<Kernel, 'cache' | 'db' | 'reader' | 'storage'>;
type Document = Pick<DocumentRecord, 'id' | 'name' | 'sha256' | 'storageKey'>;

/** Reads a document that a person gave. The same content is refused at once for a while after it could not be read. */
export async function readLayout(
  kernel: Stores,
  document: Document,
  tenantId: string,
): Promise<DocumentLayout> {
  const { cache, reader, storage } = kernel;
  const { name, sha256, storageKey } = document;
  const entry = `documents:refused:${tenantId}:${sha256}`;
  const known = await cache.get<Refusal>(entry);
  if (known) throw new AppError(known.code, known.status, known.message, known.data && { data: known.data });
  try {
    return await reader.read(() => storage.bytes(storageKey), {
      ...{ name, tenantId, most },
      scan: keepScan(kernel, document, tenantId),
    });
  } catch (error) {
    const seconds = isAppError(error) ? costly.get(error.code) : undefined;
    if (isAppError(error) && seconds !== undefined) {
      const { code, status, message, data } = error;
      const refusal: Refusal = { code, status, message, data };
      await cache.set(entry, refusal, seconds);
    }
    throw error;
  }
}

/** What was read from the pictures of a document stays beside it, and goes with it. */
const keepScan = ({ db, storage }: Stores, { id, storageKey }: Document, tenantId: string): ScanStore => {
  const key = scanKeyOf(storageKey);
  return {
    find: () =>
      storage.bytes(key).catch((error: unknown) => {
        if (isAppError(error) && error.status === 404) return undefined;
        throw error;
      }),
    async keep(made) {
      await reserveKey(db, key);
      await storage.put(key, made, { type: 'application/pdf' });
      // The document may have gone while its pictures were read, and its files with it.
      const isThere = await db.inTenant(tenantId, () => findById(DocumentRecord, id));
      await (isThere ? keepKey : dropKey)(db, key);
    },
  };
};
