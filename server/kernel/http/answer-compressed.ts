import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context } from './context.ts';

const squeeze = promisify(brotliCompress);
// Level 5 takes about a millisecond for a page; the highest would take thirty.
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/**
 * Answers with a text that was made for this request, compressed where the browser takes Brotli. Not for a
 * text that holds a secret beside something the caller chose: its length would tell (BREACH).
 */
export async function answerCompressed(ctx: Context, text: string): Promise<void> {
  ctx.vary('Accept-Encoding');
  if (ctx.acceptsEncodings('br', 'identity') !== 'br') {
    ctx.body = text;
    return;
  }
  const { type } = ctx;
  ctx.body = await squeeze(text, options);
  ctx.type = type || 'html';
  ctx.set('Content-Encoding', 'br');
}
