// Broken fonts and binary leftovers bring control characters along. They cannot be seen, and no database
// keeps a NUL or half a pair of surrogates in JSON.
const unseen = /(?!\s)\p{Cc}/gu;

/** The text without what is no character at all. */
export const cleanText = (text: string): string => text.toWellFormed().replace(unseen, '');

/** The first characters of a text; a pair of surrogates is not cut in two. */
export const beginOf = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
