import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from './context.ts';

const pack = promisify(gzip);
/** Below this a packet more or less is all that there is to win. */
const leastBytes = 32 * 1024;

/**
 * Answers with JSON, compressed where it is long and the caller takes gzip. Only for a caller who sent a bearer token: a
 * browser adds none by itself, so nobody else can make it ask again and again and learn from the lengths (BREACH).
 */
export async function answerJson(ctx: Context, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const isOwn = /^bearer /i.test(ctx.get('authorization'));
  ctx.type = 'json';
  if (text.length < leastBytes || !isOwn) {
    ctx.body = text;
    return;
  }
  ctx.vary('Accept-Encoding');
  if (ctx.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    ctx.body = text;
    return;
  }
  ctx.body = await pack(text, { level: 3 });
  ctx.set('Content-Encoding', 'gzip');
}
