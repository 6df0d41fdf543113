import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { createId } from '../../kernel/db/index.ts';
import { type Context, receiveFile } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findMediaType, isReadableType, unsupportedType } from '../../kernel/reader/index.ts';
import { invalidRequest, listSchemaFaults } from '../../kernel/schema/index.ts';
import { dropKey, reserveKey } from '../files/index.ts';
import { type UploadFields, uploadFields } from './body.ts';
import { documentEmpty, documentTooLarge, maxUploadBytes } from './errors.ts';
import type { ReceivedFile } from './service.ts';

/** How many bytes tell a type. */
const headBytes = 4100;

/** Streams an upload into storage while measuring and hashing it. A broken or refused one leaves nothing. */
export async function receiveDocument(
  ctx: Context,
  { db, storage }: Kernel,
  tenantId: string,
): Promise<{ file: ReceivedFile; fields: UploadFields }> {
  const key = `tenants/${tenantId}/documents/${createId()}`;
  await reserveKey(db, key);
  try {
    const hash = createHash('sha256');
    let size = 0;
    const head: Buffer[] = [];
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (size < headBytes) head.push(chunk);
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const { name, fields } = await receiveFile(ctx, {
      maxBytes: maxUploadBytes,
      tooLarge: documentTooLarge,
      sink: ({ stream }) => storage.put(key, stream.compose(measure), { type: 'application/octet-stream' }),
    });
    const faults = listSchemaFaults(uploadFields, fields);
    if (faults.length > 0) throw invalidRequest(faults);
    if (size === 0) throw documentEmpty();
    const type = await findMediaType(Buffer.concat(head), name);
    if (!isReadableType(type)) throw unsupportedType(nameType(type));
    return {
      file: { key, name: name.slice(0, 255), type, size, sha256: hash.digest('hex') },
      fields: fields as UploadFields,
    };
  } catch (error) {
    await dropKey(db, key);
    throw error;
  }
}

/** `image/jpeg` as people say it: JPEG. */
const nameType = (type: string): string =>
  type
    .replace(/^.*\/(?:x-|vnd\.)?/, '')
    .split(/[.+]/)
    .at(-1)!
    .toUpperCase();
