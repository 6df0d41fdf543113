import pg from 'pg';
import pgvector from 'pgvector';

type Parse = (text: string) => unknown;

const int8 = 20;
const date = 1082;

/**
 * How values come back, for models and plain SQL alike: `timestamptz` as `Date`, `date` as `YYYY-MM-DD`,
 * `bigint` as number (throws beyond 2^53), `numeric` as string (money), `vector` as number[].
 */
export class ColumnTypes {
  readonly #parsers = new Map<number, Parse>([
    [int8, readBigint],
    [date, (text) => text],
  ]);

  /** The vector extension's type has another number in each database. */
  setVector(oid: number): void {
    this.#parsers.set(oid, (text) => pgvector.fromSql(text));
  }

  getTypeParser = (oid: number, format?: 'text' | 'binary'): Parse =>
    this.#parsers.get(oid) ?? (pg.types.getTypeParser(oid, format ?? 'text') as Parse);
}

function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is too large for a number; cast it to text.`);
  return value;
}

/** A vector as a parameter of a query. */
export function toVector(values: readonly number[] | Float32Array): string {
  return pgvector.toSql(Array.from(values)) as string;
}
