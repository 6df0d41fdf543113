import { AppError, type DocumentLayout, isAppError } from 'inlay/sdk';
import type { Kernel } from '../../kernel/kernel.ts';
import type { DocumentRecord } from './model.ts';

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

/** Reads a document that a person gave. The same content is refused at once for a while after it could not be read. */
export async function readLayout(
  { cache, reader, storage }: Pick<Kernel, 'cache' | 'reader' | 'storage'>,
  { name, sha256, storageKey }: Pick<DocumentRecord, 'name' | 'sha256' | 'storageKey'>,
  tenantId: string,
): Promise<DocumentLayout> {
  const entry = `documents:refused:${tenantId}:${sha256}`;
  const known = await cache.get<Refusal>(entry);
  if (known) throw new AppError(known.code, known.status, known.message, known.data && { data: known.data });
  try {
    return await reader.read(() => storage.bytes(storageKey), { name, tenantId, most });
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
