import { type Static, type TSchema, Type } from 'typebox';

/**
 * Schemas are TypeBox values: plain JSON Schema 2020-12, so that one object checks a body, types the
 * handler, prints the OpenAPI document and draws a form. They cross bundle and process borders as data.
 */
export { type Static, type TSchema, Type };

/** A JSON value: all that may cross the border between host and module. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A ULID: 26 characters of Crockford base 32, sortable by time. */
export const Id = Type.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{26}$', description: 'A ULID.' });

/** A point in time as RFC 3339 in UTC, `2026-11-21T07:30:00.000Z`. */
export const Timestamp = Type.String({ format: 'date-time' });

/** What a list is asked by: at most 100 records a page; `cursor` is the `page.next` of the page before. */
export const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
});

/** One page of a list. `page.next` is null on the last page. */
export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object({
    data: Type.Array(item),
    page: Type.Object({ next: Type.Union([Type.String(), Type.Null()]), limit: Type.Integer() }),
  });

/** The type of one page of a list. */
export interface Page<T> {
  readonly data: T[];
  readonly page: { readonly next: string | null; readonly limit: number };
}
