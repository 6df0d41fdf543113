import type { Readable } from 'node:stream';
import { AppError } from 'inlay/sdk';

/** A stored file while it is read. */
export interface StoredFile {
  readonly stream: Readable;
  readonly size: number;
  readonly type: string;
}

export interface SignedUrlOptions {
  readonly expiresInSeconds: number;
  /** What the browser saves it as. */
  readonly name: string;
}

/** What a signed URL of the disk variant allows; see `verify`. */
export interface SignedFile {
  readonly key: string;
  readonly name: string;
}

/** Files by key (`tenants/01…/documents/01…`): letters, digits and `._-` between slashes, 512 at most. */
export interface Storage {
  /** Keeps a file whole or not at all; one with the same key is replaced. Returns its size in bytes. */
  put(key: string, content: Readable | Uint8Array, meta: { readonly type: string }): Promise<number>;
  /** Throws `storage.not_found` (404) when there is none. */
  get(key: string): Promise<StoredFile>;
  bytes(key: string): Promise<Buffer>;
  /** Nothing happens when there is none. */
  delete(key: string): Promise<void>;
  /** Deletes everything under `prefix/`. */
  deletePrefix(prefix: string): Promise<void>;
  /** A URL that opens this one file for a while: absolute on S3, `/files/…` on disk, to be answered by `verify`. */
  signedUrl(key: string, options: SignedUrlOptions): Promise<string>;
  /** Which file a `/files/…` path of ours opens; throws `storage.link_expired` (403). */
  verify(pathAndQuery: string): SignedFile;
  /** Throws when nothing can be stored. */
  check(): Promise<void>;
}

export const notFound = (cause?: unknown) =>
  new AppError('storage.not_found', 404, 'This file is no longer there.', { cause });
export const linkExpired = () =>
  new AppError('storage.link_expired', 403, 'This link has expired. Open the page again to get a new one.');
