import { pipeline, Readable, Transform } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { AppError, isAppError } from 'inlay/sdk';
import type { Context } from './context.ts';
import { tooSlow, unsupportedType } from './read-body.ts';

export interface IncomingFile {
  /** As the sender named it: never a path of ours. */
  readonly name: string;
  /** As the sender says; sniff the bytes before believing it. */
  readonly type: string;
  readonly stream: Readable;
  /** Fields that came before the file. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ReceiveOptions<T> {
  readonly maxBytes: number;
  /** What to throw when the file is larger. */
  readonly tooLarge: () => AppError;
  /** Stores the stream. When the upload breaks off, the stream fails and so must this, leaving nothing. */
  readonly sink: (file: IncomingFile) => Promise<T>;
  /** Takes back what `sink` stored, when the rest of the request turned out bad. */
  readonly discard?: (stored: T) => Promise<unknown>;
}

export interface ReceivedFile<T> {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly fields: Readonly<Record<string, string>>;
  /** What `sink` returned. */
  readonly stored: T;
}

const limits = { files: 1, fields: 20, fieldSize: 16 * 1024, fieldNameSize: 100, parts: 25, headerPairs: 20 };
const patience = 30_000;

const missing = () => new AppError('request.file_missing', 422, 'Send one file in the field "file".');
const malformed = (cause?: unknown) =>
  new AppError('request.malformed', 400, 'The upload is not valid multipart/form-data.', { cause });
const aborted = () =>
  new AppError('request.aborted', 400, 'The upload broke off before the file was complete.');

/** Takes one file and its text fields out of a multipart/form-data request while they arrive. */
export async function receiveFile<T>(ctx: Context, options: ReceiveOptions<T>): Promise<ReceivedFile<T>> {
  if (!ctx.is('multipart/form-data')) throw unsupportedType('multipart/form-data');
  const { maxBytes, tooLarge, sink, discard } = options;
  if (Number(ctx.get('content-length')) > maxBytes + 512 * 1024) throw tooLarge();

  const fields: Record<string, string> = {};
  let file: { name: string; type: string; size: number } | undefined;
  let stored: Promise<T> | undefined;
  let incoming: Readable | undefined;
  const parser = openParser(ctx);

  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) reject(malformed());
      else Object.defineProperty(fields, name, { value, enumerable: true, configurable: true });
    });
    for (const event of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const)
      parser.on(event, () => reject(malformed()));
    parser.on('file', (_field, part: BusboyFileStream, name, _encoding, type) => {
      if (!name) {
        part.resume();
        return;
      }
      const current = { name: cleanName(name), type, size: 0 };
      file = current;
      const counted = countBytes(part, current, maxBytes, tooLarge);
      incoming = counted;
      stored = sink({ name: current.name, type, stream: counted, fields: { ...fields } });
      // What the sink says about a stream that broke is less than what we know.
      stored.catch((error) => counted.errored ?? reject(error));
      counted.once('error', (error) => reject(explain(ctx, error)));
    });
    pipeline(watchProgress(ctx), parser, (error) => {
      if (error) reject(explain(ctx, error));
      else resolve();
    });
  });

  try {
    await parsed;
    if (!file || !stored) throw missing();
    const result = await stored;
    return { ...file, fields, stored: result };
  } catch (error) {
    // The sink may still be waiting for bytes; what it had finished is taken back.
    incoming?.destroy(error as Error);
    const result = await stored?.then(
      (value) => ({ value }),
      () => undefined,
    );
    if (result && discard) await discard(result.value);
    throw error;
  }
}

function explain(ctx: Context, error: unknown): AppError {
  if (isAppError(error)) return error;
  return ctx.req.complete ? malformed(error) : aborted();
}

function openParser(ctx: Context): BusboyInstance {
  try {
    return new Busboy({
      headers: ctx.headers as { 'content-type': string },
      limits,
      isPartAFile: (_field, _type, name) => name !== undefined,
    });
  } catch (error) {
    throw malformed(error);
  }
}

function countBytes(
  part: Readable,
  file: { size: number },
  maxBytes: number,
  tooLarge: () => AppError,
): Readable {
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      file.size += chunk.length;
      if (file.size > maxBytes) done(tooLarge());
      else done(null, chunk);
    },
  });
  // `pipeline` also fails the counter when the part breaks off, so that the sink gives up.
  pipeline(part, counter, () => {});
  return counter;
}

/** The request's bytes; fails when none came for half a minute. Leaves the request open for the answer. */
function watchProgress(ctx: Context): Readable {
  const { req } = ctx;
  return Readable.from(
    (async function* () {
      const chunks = req.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
      for (;;) {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_resolve, reject) => {
          timer = setTimeout(() => reject(tooSlow()), patience);
        });
        try {
          const { value, done } = await Promise.race([chunks.next(), late]);
          if (done) return;
          yield value;
        } finally {
          clearTimeout(timer);
        }
      }
    })(),
    { objectMode: false },
  );
}

function cleanName(name: string): string {
  const base = name.split(/[/\\]/).at(-1)!;
  return (
    base
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-200)
      // Half of a character that was cut.
      .replace(/^[\udc00-\udfff]/, '') || 'file'
  );
}
