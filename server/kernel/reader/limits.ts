/** Largest file that is read. */
export const maxFileBytes = 20 * 1024 * 1024;
/** Most pages of a PDF. */
export const maxPages = 100;
/** What the needed parts of a DOCX may unpack to, together. */
export const maxUnpackedBytes = 64 * 1024 * 1024;
/** A part that grows by more than this, and is not small, is a bomb: real XML stays below 60. */
export const maxUnpackRatio = 200;
/** Parts below this size are never a bomb, whatever their ratio. */
export const harmlessBytes = 4 * 1024 * 1024;
/** A word without a blank longer than this is broken: nobody wrote it, and readers of words would choke on it. */
export const longestWord = 1000;
/** Most glyphs of a document; a dense book page has 4,000. */
export const maxGlyphs = 1_500_000;

/** What the answer for one document may hold. It is checked where it is read, before any of it is sent back. */
export interface ReadLimits {
  readonly characters: number;
  readonly lines: number;
  /** Runs and links. */
  readonly items: number;
}
/** For what no person gave: a book of 1,000 pages. */
export const mostOfAny: ReadLimits = { characters: maxGlyphs, lines: 50_000, items: 150_000 };
/** What stands in one line. Nobody changes the look of letters more often in one paragraph. */
export const longestLineItems = 2000;
