import type { Page as ListPage } from 'inlay/sdk';
import { invalidRequest } from '../schema/invalid-request.ts';
import { isId } from './id.ts';

/** One page of a list; `total` only where counting is cheap. */
export interface Page<T> extends ListPage<T> {
  readonly page: ListPage<T>['page'] & { readonly total?: number };
}

export interface PageRequest {
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

/** Where the page before ended. `at` is absent in lists ordered by id alone. */
export interface Cursor {
  readonly id: string;
  readonly at?: Date;
}

export const maxLimit = 100;

/** A readable limit: 20 unless asked, 100 at most where nothing else is said. */
export function readLimit({ limit = 20 }: PageRequest, most: number = maxLimit): number {
  return Math.min(Math.max(Math.trunc(limit), 1), most);
}

/** What `page.next` of the page before meant; a made-up one is refused. */
export function readCursor({ cursor }: PageRequest): Cursor | undefined {
  if (cursor === undefined) return undefined;
  const [id, at] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const time = at === undefined ? undefined : new Date(at);
  if (!isId(id) || (time && Number.isNaN(time.getTime())))
    throw invalidRequest([
      { path: 'cursor', message: 'was not made by this list; start from the first page' },
    ]);
  return time ? { id, at: time } : { id };
}

export function writeCursor({ id, at }: Cursor): string {
  return Buffer.from(at ? `${id} ${at.toISOString()}` : id).toString('base64url');
}

/**
 * A page out of rows that were asked for with one more than the limit, newest first:
 *
 *     WHERE ($1::text IS NULL OR id < $1) ORDER BY id DESC LIMIT $2 -- cursor?.id, limit + 1
 *     WHERE ($1::timestamptz IS NULL OR (created_at, id) < ($1, $2)) ORDER BY created_at DESC, id DESC LIMIT $3
 */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
  total?: number,
): Page<T> {
  const data = rows.slice(0, limit);
  const next = rows.length > limit ? writeCursor(cursorOf(data.at(-1)!)) : null;
  return { data, page: total === undefined ? { next, limit } : { next, limit, total } };
}
