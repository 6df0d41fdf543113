import type { DocumentLayout } from 'inlay/sdk';

/** What is to be found later: the bytes of a file, a text as it is, a layout that was read before, or a web page. */
export type Source =
  /** PDF, DOCX, ODT, RTF, HTML, Markdown, plain text, WebVTT or SubRip; told by the content, and by the name among texts. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name?: string }
  /** Offsets of what is found count in this very text. Headings are those of Markdown where `markdown` is true. */
  | { readonly kind: 'text'; readonly text: string; readonly markdown?: boolean }
  | { readonly kind: 'layout'; readonly layout: DocumentLayout }
  /** Only https on the open internet, and only what the site's robots.txt allows. */
  | { readonly kind: 'page'; readonly url: string };

/** Documents that are searched together and share one statistic. Made with its first document. */
export interface CollectionPlace {
  readonly tenantId: string;
  /** Whose collection it is. Default `host`. */
  readonly module?: string;
  readonly collection: string;
}

export interface DocumentPlace extends CollectionPlace {
  /** The owner's own name for the document. */
  readonly key: string;
}

/** A call of somebody who is only to reach what is about themselves. Null: about nobody that is known yet. */
export interface Fence {
  readonly subjectId: string | null;
}

export interface Ingest extends DocumentPlace {
  /** In place of the one that had the key. */
  readonly source: Source;
  /** Whom it is about: it goes with them. */
  readonly subjectId?: string | null;
  /** The document that it was read from: it goes with that. */
  readonly documentId?: string | null;
  /** Days until it goes by itself. */
  readonly keepDays?: number;
  /** Another's document is not replaced. */
  readonly fence?: Fence;
  /** Passages that the module may have in this tenant. */
  readonly quota?: number;
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

export interface Find extends CollectionPlace {
  readonly query: string;
  /** 1 to 100. Default 10. */
  readonly limit?: number;
  /** Only in documents of these keys. */
  readonly keys?: readonly string[];
  /** Only in what is about this person. */
  readonly subjectId?: string;
  /** What is about others is not found; what is about nobody is. */
  readonly fence?: Fence;
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
  readonly documentId: string | null;
  readonly subjectId: string | null;
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
   * How much the rank by vectors counts beside the rank by words, which counts 1. Default 0.1, which was measured to
   * do no harm with a poor embedder; a good model deserves more.
   */
  readonly weight?: number;
  embed(
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ readonly vectors: readonly (readonly number[] | Float32Array)[] }>;
}

/**
 * The embedders of a tenant. New vectors are made by the first; the others answer for the spaces that theirs is to
 * replace, until it has: `spaces` names those that are there. An empty list means that words alone decide.
 */
export type FindEmbedders = (
  owner: Pick<CollectionPlace, 'tenantId' | 'module'>,
  spaces?: readonly string[],
) => Promise<readonly Embedder[]>;

/** A document as a collection has it. */
export interface StoredDocument {
  readonly key: string;
  readonly title: string | null;
  readonly language: string;
  readonly source: string | null;
  readonly documentId: string | null;
  readonly subjectId: string | null;
  readonly pages: number;
  readonly chunks: number;
  readonly skipped: readonly Skipped[];
  readonly checksum: string;
  readonly updatedAt: Date;
}

/** How a collection stands. */
export interface CollectionStatus {
  readonly module: string;
  readonly collection: string;
  readonly documents: number;
  readonly chunks: number;
  /** Passages that are embedded; the others overlap with them. */
  readonly tiles: number;
  /** Of the space that answers now. */
  readonly vectors: number;
  /** The space that answers now. */
  readonly space: string | null;
  /** The space that is being made, with how many vectors it has. */
  readonly next: { readonly space: string; readonly vectors: number } | null;
}
