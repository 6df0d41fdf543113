import type { Readable } from 'node:stream';
import type { Context } from './context.ts';

export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly size?: number;
  /** Show it in the browser instead of saving it. Only for types that cannot run script. Default false. */
  readonly inline?: boolean;
}

const harmless = /^(application\/pdf|image\/(png|jpeg|webp|gif|avif)|text\/plain|audio\/|video\/)/;

/** Answers with a file. What a browser could run is always saved, never shown. */
export function sendFile(ctx: Context, stream: Readable | Buffer, file: FileAnswer): void {
  const { name, type, size, inline = false } = file;
  ctx.set(
    'Content-Disposition',
    writeDisposition(inline && harmless.test(type) ? 'inline' : 'attachment', name),
  );
  ctx.type = type;
  if (size !== undefined) ctx.length = size;
  ctx.body = stream;
}

/** Content-Disposition with a plain name for old clients (RFC 6266) and the real one (RFC 8187). */
export function writeDisposition(kind: 'inline' | 'attachment', name: string): string {
  const base =
    name
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[/\\]/)
      .at(-1)!
      .trim() || 'file';
  const plain = base
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
  const exact = encodeURIComponent(base).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain === base
    ? `${kind}; filename="${plain}"`
    : `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
