import { compress } from '../gzip.ts';

/** An entry as an attacker would write it: every field as given, only sums and sizes right. */
export interface RawEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  /** The typeflag; default a file. */
  readonly type?: string;
  readonly link?: string;
  readonly prefix?: string;
  readonly magic?: string;
  /** Overrides the size in the header. */
  readonly size?: string;
  readonly mode?: string;
  readonly mtime?: string;
}

/** Writes a tar archive without looking at what goes in. */
export function writeRawTar(entries: readonly RawEntry[], end: Uint8Array = Buffer.alloc(1024)): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    parts.push(writeRawHeader(entry, content.length), content, Buffer.alloc(-content.length & 511));
  }
  return Buffer.concat([...parts, end]);
}

function writeRawHeader(entry: RawEntry, length: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(entry.name, 0, 100);
  header.write(entry.mode ?? '0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(entry.size ?? `${length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(entry.mtime ?? '00000000000\0', 136);
  header.write('        ', 148);
  header.write(entry.type ?? '0', 156, 'latin1');
  header.write(entry.link ?? '', 157, 100);
  header.write(entry.magic ?? 'ustar\x0000', 257, 'latin1');
  header.write('0000000\0', 329);
  header.write('0000000\0', 337);
  header.write(entry.prefix ?? '', 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export const packRaw = (entries: readonly RawEntry[], end?: Uint8Array): Buffer =>
  compress(writeRawTar(entries, end));
