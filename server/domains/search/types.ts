import type { DocumentLayout } from 'inlay/sdk';

/** What is to be found later: the bytes of a file, a text as it is, a layout that was read before, or a web page. */
export type Source =
  /** PDF, DOCX, HTML, Markdown, plain text, WebVTT or SubRip; told by the content, and by the name among texts. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name?: string }
  /** Offsets of what is found count in this very text. Headings are those of Markdown where `markdown` is true. */
  | { readonly kind: 'text'; readonly text: string; readonly markdown?: boolean }
  | { readonly kind: 'layout'; readonly layout: DocumentLayout }
  /** Only https on the open internet, and only what the site's robots.txt allows. */
  | { readonly kind: 'page'; readonly url: string };

export interface Ingest {
  readonly tenantId: string;
  /** Documents that are searched together and share one statistic. Made with its first document. */
  readonly collection: string;
  /** The owner's own name for the document: the same key again replaces it. */
  readonly key: string;
  readonly source: Source;
  readonly title?: string;
  /** BCP 47. Default: what the document says itself, else what its words look like. */
  readonly language?: string;
  readonly signal?: AbortSignal;
}

/** What did not become searchable, and why. */
export interface Skipped {
  readonly what: 'hidden-text' | 'vectors' | 'cues';
  readonly count: number;
  readonly reason: string;
}

/** What became of a document. Nothing is lost that is not said here. */
export interface Receipt {
  readonly key: string;
  readonly language: string;
  /** 1 where the format has no pages. */
  readonly pages: number;
  readonly chunks: number;
  /** Of the space that answers now; 0 without an embedder. */
  readonly vectors: number;
  readonly skipped: readonly Skipped[];
  /** SHA-256 of the visible text and of how it was cut and analysed. */
  readonly checksum: string;
  /** False where the same document was there already. */
  readonly changed: boolean;
}

export interface Find {
  readonly tenantId: string;
  readonly collection: string;
  readonly query: string;
  /** 1 to 100. Default 10. */
  readonly limit?: number;
  /** Only in documents of these keys. */
  readonly keys?: readonly string[];
  /** `document`: the best passage of each. Default `passage`: those that say most, nearly without overlap. */
  readonly per?: 'passage' | 'document';
  /** False leaves the vectors out. Default true. */
  readonly semantic?: boolean;
  readonly signal?: AbortSignal;
}

/** A passage of a document, at most 800 characters long. */
export interface Hit {
  readonly key: string;
  readonly title: string | null;
  readonly source: string | null;
  /** On which it begins, counted from 1, and on which it ends. */
  readonly page: number;
  readonly lastPage: number;
  /** From the outermost heading to the nearest; empty where there are none. */
  readonly headings: readonly string[];
  /** Offsets into the visible text of the document (`layoutText`), or into the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Only for comparison within one answer. */
  readonly score: number;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Why vectors had no part in the answer, where they had none. */
  readonly lexical?: 'asked' | 'no_embedder' | 'no_vectors' | 'embedder_failed';
}

/** Turns texts into vectors of one space. Given from outside, so that search knows no vendor. */
export interface Embedder {
  /** Names the model, its version and the number of dimensions: vectors of one name can be compared. */
  readonly space: string;
  /**
   * How much the rank by vectors counts beside the rank by words, which counts 1. Default 0.2, which was measured to
   * do no harm with a poor embedder; a good model deserves up to 1.
   */
  readonly weight?: number;
  embed(
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ readonly vectors: readonly (readonly number[] | Float32Array)[] }>;
}

/**
 * The embedders of a tenant. New vectors are made by the first; the others answer for the spaces that theirs is to
 * replace, until it has. An empty list means that words alone decide.
 */
export type FindEmbedders = (tenantId: string) => Promise<readonly Embedder[]>;
