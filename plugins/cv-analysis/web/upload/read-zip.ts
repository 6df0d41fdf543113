import { AppError } from 'inlay/sdk/web';
import { largestFile } from '../shared/accepted-files.ts';

/** A file in a ZIP, packed until it is opened. */
export interface ZipEntry {
  /** The last part of its path; folders say nothing here, and cannot lead anywhere. */
  readonly name: string;
  /** Bytes when unpacked, as the ZIP claims. */
  readonly size: number;
  /** Unpacks it. Errors: `documents.encrypted`, `documents.broken_file`, `documents.too_large`, `documents.zip_bomb`. */
  open(): Promise<File>;
}

const mostEntries = 5000;
const mostListBytes = 4_000_000;
/** Text packs to a tenth of its size, a page of blanks to a hundredth. */
const mostSwelling = 200;
const harmlessBytes = 1_000_000;

const broken = () => new AppError('documents.broken_file', 422, 'The ZIP file is broken.');
const tooMuch = () => new AppError('documents.zip_bomb', 422, 'The file unpacks to far more than a CV.');

/** Lists the files of a ZIP without unpacking them (APPNOTE 4.3.12, 4.3.16). Errors: `documents.broken_file`. */
export async function readZip(zip: Blob): Promise<ZipEntry[]> {
  const tail = await view(zip, Math.max(0, zip.size - 65_557), zip.size);
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > mostEntries || length > mostListBytes) throw tooMuch();
  if (start + length > zip.size) throw broken();
  const list = await view(zip, start, start + length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.byteLength && entries.length <= count; ) {
    if (list.getUint32(at, true) !== 0x02014b50) throw broken();
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      list.getUint16(at + offset, true),
    );
    const path = readName(list, at + 46, nameLength!);
    if (!path.endsWith('/')) entries.push(describe(zip, list, at, path));
    at += 46 + nameLength! + extraLength! + noteLength!;
  }
  return entries;
}

const view = async (blob: Blob, start: number, end: number): Promise<DataView> =>
  new DataView(await blob.slice(start, end).arrayBuffer());

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === 0x06054b50) return at;
  throw broken();
}

/** Names are UTF-8 nowadays, whether or not the flag says so; what is none is read byte by byte. */
function readName(list: DataView, at: number, length: number): string {
  if (at + length > list.byteLength) throw broken();
  const bytes = new Uint8Array(list.buffer, list.byteOffset + at, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function describe(zip: Blob, list: DataView, at: number, path: string): ZipEntry {
  const flags = list.getUint16(at + 8, true);
  const method = list.getUint16(at + 10, true);
  const packed = list.getUint32(at + 20, true);
  const size = list.getUint32(at + 24, true);
  const start = list.getUint32(at + 42, true);
  const name = path.split(/[/\\]/).at(-1)!.slice(0, 255);
  return {
    name,
    size,
    async open() {
      if (flags & 1) throw new AppError('documents.encrypted', 422, 'The file is protected by a password.');
      if (method !== 0 && method !== 8) throw broken();
      const head = await view(zip, start, start + 30);
      if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw broken();
      const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
      if (from + packed > zip.size) throw broken();
      const content = zip.slice(from, from + packed);
      return new File(await unpack(content, method === 8), name);
    },
  };
}

/** The sizes in a ZIP are claims: bytes are counted as they come out. */
async function unpack(content: Blob, isPacked: boolean): Promise<BlobPart[]> {
  const stream = isPacked
    ? content.stream().pipeThrough(new DecompressionStream('deflate-raw'))
    : content.stream();
  const reader = stream.getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw broken();
    });
    if (done) return parts;
    size += value.byteLength;
    const swells = size > harmlessBytes && size > content.size * mostSwelling;
    if (swells || size > largestFile) {
      await reader.cancel();
      throw swells ? tooMuch() : new AppError('documents.too_large', 413, 'The file is larger than 20 MB.');
    }
    parts.push(value);
  }
}
