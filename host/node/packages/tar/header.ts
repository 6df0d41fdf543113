/**
 * Layout of a ustar header block, POSIX.1-1988 (IEEE Std 1003.1-1988, 10.1.1; today the `ustar` interchange
 * format in the page of `pax`). Every field is ASCII at a fixed place of a block of 512 bytes.
 */
export const blockSize = 512;

/** Where a field starts, and how many bytes it has. */
export const fields = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  version: [263, 2],
  deviceMajor: [329, 8],
  deviceMinor: [337, 8],
  prefix: [345, 155],
} as const satisfies Record<string, readonly [number, number]>;

export type Field = keyof typeof fields;

/** Bytes that a content takes in the archive: whole blocks. */
export const roundUp = (bytes: number): number => Math.ceil(bytes / blockSize) * blockSize;

/** The sum of all bytes of the header, its own field counted as spaces. */
export function sumHeader(header: Uint8Array): number {
  const [start, length] = fields.checksum;
  let sum = 0;
  for (let at = 0; at < blockSize; at += 1) {
    sum += at >= start && at < start + length ? 0x20 : header[at]!;
  }
  return sum;
}
