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
