/** A file that the module keeps. */
export interface StoredFile {
  readonly id: string;
  /** The name it is saved under by a browser. */
  readonly name: string;
  /** Media type as it was given, `text/csv`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Whose file it is: it goes when the person is erased. Null where it is about nobody. */
  readonly subjectId: string | null;
  readonly createdAt: string;
  /** When the host deletes it. */
  readonly expiresAt: string;
}

/** A file to be kept. */
export interface NewFile {
  /** 1 to 120 characters, no slashes. */
  readonly name: string;
  /** Media type, `text/csv`. */
  readonly type: string;
  /** The bytes in base 64. Give this or `text`. */
  readonly base64?: string;
  /** The content as text, kept in UTF-8. Give this or `base64`. */
  readonly text?: string;
  /** Whose file it is; null where it is about nobody. */
  readonly subjectId: string | null;
  /** Days until the host deletes it. Default, and at most: `privacy.retentionDays` of the manifest. */
  readonly keepDays?: number;
}

/**
 * Files that the module makes; what a person gives is a document. For a caller who is a subject only their own
 * files exist. Answer a route with one by `fileAnswer(id, …)`: the bytes need not come through the module again.
 * Needs the permission `files`.
 */
export interface Files {
  /**
   * Keeps a file: at most 5 MB, and 500 MB in all for a tenant.
   * Errors: `files.invalid` 422, `files.too_large` 413, `files.quota_exceeded` 409, `modules.out_of_reach` 404.
   */
  put(file: NewFile): Promise<StoredFile>;
  /** The file with its bytes in base 64; undefined where there is none. */
  get(id: string): Promise<(StoredFile & { readonly base64: string }) | undefined>;
  /** True where there was such a file. */
  delete(id: string): Promise<boolean>;
}
