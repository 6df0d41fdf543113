import { type Readable, Transform } from 'node:stream';
import { AppError, isAppError } from 'inlay/sdk';
import type { Context } from './context.ts';
import { tooSlow, unsupportedType } from './read-body.ts';

export interface ReceiveBytesOptions<T> {
  readonly maxBytes: number;
  /** What to throw when there are more. */
  readonly tooLarge: () => AppError;
  /** Stores the stream. When the upload breaks off, the stream fails and so must this, leaving nothing. */
  readonly sink: (stream: Readable) => Promise<T>;
}

const patience = 30_000;

const aborted = () => new AppError('request.aborted', 400, 'The upload broke off before it was complete.');

/** Takes a body of application/octet-stream while it arrives, and gives what `sink` made of it. */
export async function receiveBytes<T>(
  ctx: Context,
  { maxBytes, tooLarge, sink }: ReceiveBytesOptions<T>,
): Promise<T> {
  const { req } = ctx;
  if (!ctx.is('application/octet-stream')) throw unsupportedType('application/octet-stream');
  if (Number(ctx.get('content-length')) > maxBytes) throw tooLarge();
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) done(tooLarge());
      else done(null, chunk);
    },
  });
  // Where the sink has given up already, nobody else listens.
  counter.on('error', () => {});
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => counter.destroy(tooSlow()), patience);
  };
  const onClose = () => req.complete || counter.destroy(aborted());
  // The request itself is left open, whatever happens: the answer goes out on it.
  req.on('data', watch).on('close', onClose).on('error', onClose).pipe(counter);
  try {
    return await sink(counter);
  } catch (error) {
    // What the sink says about a stream that broke is less than what we know.
    throw isAppError(counter.errored) ? counter.errored : error;
  } finally {
    clearTimeout(timer);
    req.off('data', watch).off('close', onClose).off('error', onClose).unpipe(counter);
    counter.destroy();
  }
}
