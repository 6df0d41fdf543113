import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { gzipSync } from 'fflate';
import { notAPackage, ratioTooHigh, tooLarge } from './errors.ts';
import { harmlessBytes, type PackageLimits } from './limits.ts';

/**
 * The header of RFC 1952, 2.3.1: deflate, no extra fields, no time (MTIME 0), the slowest algorithm (XFL 2)
 * and no operating system (OS 255), which would otherwise differ from machine to machine.
 */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff]);
const trailerBytes = 8;

/**
 * Compresses to the same bytes on each platform. Not with node:zlib, whose output depends on the version
 * and on what the processor can do.
 */
export function compress(bytes: Uint8Array): Buffer {
  const packed = Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 }));
  header.copy(packed);
  return packed;
}

const inflate = promisify(inflateRaw) as unknown as (
  bytes: Uint8Array,
  options: { maxOutputLength: number; info: true },
) => Promise<{ buffer: Buffer; engine: { bytesWritten: number } }>;

/**
 * Inflates what `compress` made: one member, nothing before and nothing after it. Stops as soon as the
 * output goes beyond what is allowed, so that a bomb costs no more than a package.
 */
export async function decompress(packed: Uint8Array, limits: PackageLimits): Promise<Buffer> {
  if (packed.length > limits.packedBytes) throw tooLarge('The package', limits.packedBytes);
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (!bytes.subarray(0, header.length).equals(header)) throw notAPackage('It does not begin like one.');
  const body = bytes.subarray(header.length);
  const bound = Math.min(limits.bytes, Math.max(harmlessBytes, packed.length * limits.ratio));
  const { buffer, engine } = await inflate(body, { maxOutputLength: bound, info: true }).catch((cause) => {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') {
      throw notAPackage('It is cut off or damaged.', cause);
    }
    throw bound < limits.bytes ? ratioTooHigh(limits.ratio) : tooLarge('What is packed', limits.bytes);
  });
  // RFC 1952, 2.3.1: CRC-32 and size of what was compressed, least significant byte first.
  const trailer = body.subarray(engine.bytesWritten);
  if (trailer.length < trailerBytes) throw notAPackage('It is cut off.');
  if (trailer.length > trailerBytes) throw notAPackage('Something follows its end.');
  if (trailer.readUInt32LE(0) !== crc32(buffer) || trailer.readUInt32LE(4) !== buffer.length) {
    throw notAPackage('It is damaged.');
  }
  return buffer;
}
