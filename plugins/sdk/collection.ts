import type { Json, Page, Static, TSchema } from './schema.ts';

/** How the host keeps one kind of a module's records. */
export interface Collection<S extends TSchema = TSchema> {
  /** JSON Schema of one record; checked at each write. */
  readonly schema: S;
  /** The property that holds the subject's id; what export and erasure go by. Null if no person is in it. */
  readonly subject: (string & keyof Static<S>) | null;
  /**
   * A candidate's calls may read all of it, where they otherwise see only records of their own: for what is about no
   * person, such as what a position asks for. Only with `subject: null`.
   */
  readonly shared?: boolean;
  /** Properties that `list` may filter and order by; the host indexes them. Strings, numbers, booleans; 20 at most. */
  readonly indexes?: readonly (string & keyof Static<S>)[];
  /** Properties of which no two records of a tenant may share all values; 10 at most. */
  readonly unique?: readonly (string & keyof Static<S>)[];
  /** Days after the last change when the host erases a record, 36500 at most. Default: the tenant's rule. */
  readonly retentionDays?: number;
  /**
   * Makes a record of an older version of the module into one of this version; the host calls it for each record
   * of a tenant that upgrades, with the version it upgrades from. Must be safe to repeat. Not needed for a new
   * property that is optional. Runs without services: what cannot be told from the record belongs in `onUpgrade`.
   */
  readonly migrate?: (record: Json, from: string) => Json | Promise<Json>;
}

/** Types a collection. */
export function collection<S extends TSchema>(
  declared: Collection<S> & { readonly schema: S },
): Collection<S> {
  return declared;
}

/** A record as the host keeps it. */
export type Stored<T> = T & { readonly id: string; readonly createdAt: string; readonly updatedAt: string };

/** The type of a stored record of a collection. */
export type RecordOf<C> = C extends Collection<infer S> ? Stored<Static<S>> : never;

/** What a list is narrowed by: equality on indexed properties. */
export interface ListQuery<T> {
  readonly where?: Partial<T>;
  /** Newest first unless told otherwise. */
  readonly order?: 'newest' | 'oldest';
  /** 1 to 1000, default 20. Large records end a page sooner, after some 4 MB: go by `page.next`. */
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

/**
 * One collection, bound to a tenant; for a caller who is a subject (a candidate) also bound to that
 * subject, so that a handler cannot show one candidate another's record.
 * Errors: `collections.invalid` 422, `collections.duplicate` 409, `collections.too_large` 413: a record takes 1 MB of
 * JSON at most, and what is larger is a file.
 */
export interface CollectionStore<T> {
  create(record: T): Promise<Stored<T>>;
  get(id: string): Promise<Stored<T> | undefined>;
  /** Changes the given properties; undefined when there is no such record. */
  update(id: string, change: Partial<T>): Promise<Stored<T> | undefined>;
  list(query?: ListQuery<T>): Promise<Page<Stored<T>>>;
  /** True when there was such a record. */
  delete(id: string): Promise<boolean>;
}

/** The stores of a module's collections. */
export type StoresOf<C extends Record<string, Collection>> = {
  readonly [K in keyof C]: C[K] extends Collection<infer S> ? CollectionStore<Static<S>> : never;
};
