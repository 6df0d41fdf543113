import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Context } from './context.ts';

/**
 * A text that is sent often and differs in a few places only. What stays the same is compressed once; what is put
 * in is not compressed at all. So a secret can stand beside something the caller chose: no length tells of it
 * (BREACH), and compressing costs next to nothing.
 */
export interface PreparedText {
  readonly fixed: readonly string[];
  readonly bytes: readonly { readonly plain: Buffer; readonly packed: Buffer }[];
}

/** `fixed`: the pieces around the places to fill, one more than those. */
export function prepareText(fixed: readonly string[]): PreparedText {
  const bytes = fixed.map((piece) => {
    const plain = Buffer.from(piece);
    // Ends on a whole byte, so that anything may follow, and points back to nothing before it.
    return { plain, packed: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH }) };
  });
  return { fixed, bytes };
}

/** Answers with the text and these values in its places, compressed where the browser takes gzip. */
export function answerPrepared(
  ctx: Context,
  { fixed, bytes }: PreparedText,
  values: readonly string[],
): void {
  const type = ctx.type || 'html';
  ctx.vary('Accept-Encoding');
  if (ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
    ctx.body = pack(bytes, values);
    ctx.set('Content-Encoding', 'gzip');
  } else {
    ctx.body = fixed.map((piece, index) => piece + (values[index] ?? '')).join('');
  }
  ctx.type = type;
}

// RFC 1952 §2.3: deflate, no name, no time, unknown system.
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
// RFC 1951 §3.2.4: an empty stored block, the last one.
const end = Buffer.from([1, 0, 0, 255, 255]);
const longest = 65_535;

function pack(fixed: PreparedText['bytes'], values: readonly string[]): Buffer {
  const parts: Buffer[] = [head];
  let sum = 0;
  let size = 0;
  const add = (plain: Buffer, packed: readonly Buffer[]) => {
    sum = crc32(plain, sum);
    size += plain.length;
    parts.push(...packed);
  };
  for (const [index, { plain, packed }] of fixed.entries()) {
    add(plain, [packed]);
    const value = Buffer.from(values[index] ?? '');
    if (value.length > 0) add(value, store(value));
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum);
  tail.writeUInt32LE(size, 4);
  return Buffer.concat([...parts, end, tail]);
}

/** RFC 1951 §3.2.4: stored blocks, as they are. */
function store(value: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < value.length; at += longest) {
    const block = value.subarray(at, at + longest);
    const header = Buffer.alloc(5);
    header.writeUInt16LE(block.length, 1);
    header.writeUInt16LE(~block.length & 0xffff, 3);
    blocks.push(header, block);
  }
  return blocks;
}
