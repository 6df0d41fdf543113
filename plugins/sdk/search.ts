import type { Page } from './schema.ts';

/** What is to be found later. */
export type SearchSource =
  /** What a person gave. It is about that person, and goes with the document. */
  | { readonly documentId: string }
  /** A file that the module keeps. It is about the person whose file it is. */
  | { readonly fileId: string }
  | {
      /** At most 4,000,000 characters. Offsets of hits count in it, save for HTML and subtitles. */
      readonly text: string;
      /** Default `plain`. `subtitles` is WebVTT or SubRip. */
      readonly format?: 'plain' | 'markdown' | 'html' | 'subtitles';
      /** Whose text it is: it goes when the person is erased. Null where it is about nobody. */
      readonly subjectId: string | null;
    };

/** How a document is filed. */
export interface SearchFiling {
  /** Which of the module's collections; made with its first document. 1 to 100 characters. */
  readonly collection: string;
  /**
   * The module's own name for the document: the same one again replaces it. 1 to 200 characters. Default: the id of the
   * document or the file, or the address of the page; a text needs one.
   */
  readonly key?: string;
  /** Counts a little for all that the document says. At most 500 characters. */
  readonly title?: string;
  /** BCP 47. Default: what the document says itself, else what its words look like. */
  readonly language?: string;
}

/** A document to be made findable. */
export interface SearchDocument extends SearchFiling {
  readonly source: SearchSource;
}

/** A web page to be made findable. */
export interface SearchPage extends SearchFiling {
  /** https, on the open internet; a PDF may stand there too. */
  readonly url: string;
  /** Whom the page is about; null where it is about nobody. */
  readonly subjectId: string | null;
}

/** What did not become searchable. */
export interface SearchSkipped {
  /** `hidden-text`: nobody can see it. `vectors`: they follow in the background. `cues`: they repeat others. */
  readonly what: 'hidden-text' | 'vectors' | 'cues';
  readonly count: number;
  /** In English. */
  readonly reason: string;
}

/** What became of a document. Nothing is lost that is not said here. */
export interface SearchReceipt {
  readonly key: string;
  /** BCP 47, without a region. */
  readonly language: string;
  /** 1 where the format has no pages. */
  readonly pages: number;
  /** Passages that can be found. They overlap. */
  readonly passages: number;
  /** 0 where no model makes vectors. */
  readonly vectors: number;
  readonly skipped: readonly SearchSkipped[];
  /** SHA-256, hex, of the visible text and of the way it was cut. */
  readonly checksum: string;
  /** False where the same document was there already. */
  readonly changed: boolean;
}

/** What is looked for. */
export interface SearchQuery {
  readonly collection: string;
  /** A question or words; what is beyond 4,000 characters is not looked at. */
  readonly query: string;
  /** 1 to 100, default 10. */
  readonly limit?: number;
  /** Only in documents of these keys; 1,000 at most. */
  readonly keys?: readonly string[];
  /** Only in what is about this person. */
  readonly subjectId?: string;
  /** `document`: the best passage of each. Default `passage`: those that say most, nearly without overlap. */
  readonly per?: 'passage' | 'document';
}

/** A passage that was found, at most 800 characters long, with all that a citation needs. */
export interface SearchHit {
  /** Of its document. */
  readonly key: string;
  readonly title: string | null;
  /** Of the document that a person gave; null for anything else. */
  readonly documentId: string | null;
  readonly subjectId: string | null;
  /** Where a page was found, after all redirects; null for anything else. */
  readonly url: string | null;
  /** On which it begins, counted from 1, and on which it ends. */
  readonly page: number;
  readonly lastPage: number;
  /** From the outermost heading to the nearest; for subtitles the time, `00:12:30`. */
  readonly headings: readonly string[];
  /** Offsets into the visible text (`layoutText` of a document), `end` not included. */
  readonly start: number;
  readonly end: number;
  /** The passage, letter by letter. */
  readonly quote: string;
  /** Only for comparison within one answer. */
  readonly score: number;
}

/** What was found. */
export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Why vectors had no part in it, where they had none: words alone decided. */
  readonly lexical: 'no_embedder' | 'no_vectors' | 'embedder_failed' | null;
}

/** A document as a collection has it. */
export interface SearchedDocument extends Omit<SearchReceipt, 'vectors' | 'changed'> {
  readonly title: string | null;
  readonly documentId: string | null;
  readonly subjectId: string | null;
  readonly url: string | null;
  readonly updatedAt: string;
}

/** How a collection stands. */
export interface SearchStatus {
  readonly documents: number;
  readonly passages: number;
  /** Of the model that answers now. */
  readonly vectors: number;
  /** The model whose vectors answer now; null where words alone decide. */
  readonly model: string | null;
  /** 0 to 1 while the vectors of another model are made in the background; null otherwise. */
  readonly reindexing: number | null;
}

/**
 * Documents of the module in this tenant, found by what they say: by words, and by meaning where the tenant has a model
 * for it. A caller who is a subject finds what is about themselves and what is about nobody. What is about a person
 * goes with them, and after `privacy.retentionDays` of the manifest. Needs the permission `search`.
 */
export interface Search {
  /**
   * Reads a document and makes it findable, in place of the one that had its key. Long ones take seconds: do it in a job.
   *
   * Errors: `search.invalid` 422, `search.empty_document` 422, `search.too_long` 422, `search.bad_subtitles` 422,
   * `search.quota_exceeded` 409, `search.subject_gone` 409, `search.busy` 429 (two documents of a tenant are read at
   * once, and some more may wait), `modules.out_of_reach` 404, and `documents.…` where a file cannot be read.
   */
  ingest(document: SearchDocument): Promise<SearchReceipt>;
  /**
   * Reads the article of a web page, as the site's robots.txt allows. At most 60 pages a minute for a tenant. Needs the
   * permission `search:web`, since an address may tell the server behind it something.
   *
   * Errors: those of `ingest`, `search.robots` 403, `search.page_unreachable` 502, `search.too_many_redirects` 502,
   * `search.rate_limited` 429, `outlet.forbidden` 400 for an address inside somebody's network.
   */
  ingestPage(page: SearchPage): Promise<SearchReceipt>;
  /** Passages that answer a question; none where there is no such collection. Errors: `search.invalid` 422. */
  find(query: SearchQuery): Promise<SearchAnswer>;
  /** Takes a document out; false where there was none. */
  remove(place: { readonly collection: string; readonly key: string }): Promise<boolean>;
  /** Takes a collection out with all that is in it; false where there was none. Not for a caller who is a subject. */
  removeCollection(collection: string): Promise<boolean>;
  /** Documents of a collection by their keys, 1 to 100 a page, 20 unless told. */
  list(query: {
    readonly collection: string;
    readonly limit?: number;
    readonly cursor?: string;
  }): Promise<Page<SearchedDocument>>;
  /** Undefined where there is no such collection. Counts what is about others too. */
  status(collection: string): Promise<SearchStatus | undefined>;
}
