import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { brokenFile, encrypted, zipBomb } from '../errors.ts';
import { harmlessBytes, maxUnpackedBytes, maxUnpackRatio } from '../limits.ts';

/**
 * Unpacks the wanted entries. The sizes in a ZIP's headers are claims: they may refuse a file, never admit
 * one, so bytes are counted as they come out of the inflater.
 */
export async function unpack(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await open(buffer);
  const parts = new Map<string, string>();
  let total = 0;
  let claimed = 0;
  for (const entry of await list(zip)) {
    claimed += entry.uncompressedSize;
    if (claimed > maxUnpackedBytes * 8) throw zipBomb();
    if (entry.isEncrypted()) throw encrypted();
    if (!wanted.test(entry.fileName) || parts.has(entry.fileName)) continue;
    const content = await inflate(zip, entry, maxUnpackedBytes - total);
    total += content.length;
    parts.set(entry.fileName, content.toString('utf8'));
  }
  return parts;
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: false }, (error, zip) =>
      error ? reject(brokenFile(error)) : resolve(zip),
    );
  });
}

function list(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > 10_000) reject(zipBomb());
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: unknown) => reject(brokenFile(error)));
    zip.readEntry();
  });
}

function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(brokenFile(error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        const swells = size > harmlessBytes && size > entry.compressedSize * maxUnpackRatio;
        if (size > most || swells) {
          stream.destroy();
          reject(zipBomb());
        } else chunks.push(chunk);
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', (cause: unknown) => reject(brokenFile(cause)));
    });
  });
}
