import { AppError } from 'inlay/sdk';
import { checkJsonText } from './check-text.ts';
import type { Context } from './context.ts';

const patience = 30_000;

export const tooLarge = (limit: number) =>
  new AppError('request.too_large', 413, `The body is larger than ${limit} bytes.`, { data: { limit } });
export const tooSlow = () =>
  new AppError('request.too_slow', 408, 'The body arrived too slowly. Try again on a better connection.');
export const unsupportedType = (wanted: string) =>
  new AppError('request.unsupported_type', 415, `Send the body as ${wanted}.`, { data: { wanted } });
const cutShort = () => new AppError('request.aborted', 400, 'The body ended before it was complete.');

/** The whole body as it came, for signatures over its bytes. Refuses more than `limit` bytes. */
export async function readBody(ctx: Context, limit: number): Promise<Buffer> {
  const { req } = ctx;
  if (ctx.get('content-encoding') !== '' && ctx.get('content-encoding') !== 'identity')
    throw unsupportedType('plain bytes, without Content-Encoding');
  if (Number(ctx.get('content-length')) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (end: () => void) => {
      clearTimeout(timer);
      req.off('data', onData).off('end', onEnd).off('error', onError).off('close', onError);
      end();
    };
    const fail = (error: AppError) =>
      finish(() => {
        req.pause();
        reject(error);
      });
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) fail(tooLarge(limit));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    const onError = () => fail(cutShort());
    const timer = setTimeout(() => fail(tooSlow()), patience);
    req.on('data', onData).on('end', onEnd).on('error', onError).on('close', onError);
  });
}

/** The body as JSON. */
export async function readJson(ctx: Context, limit: number): Promise<unknown> {
  if (!ctx.is('json', '+json')) throw unsupportedType('application/json');
  const { text, value } = parse(await readBody(ctx, limit));
  checkJsonText(text, value);
  return value;
}

function parse(bytes: Buffer): { text: string; value: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch (error) {
    throw new AppError('request.malformed', 400, 'The body is not valid JSON.', { cause: error });
  }
}
