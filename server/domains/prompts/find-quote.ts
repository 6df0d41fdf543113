/** White space that looks alike, hyphens that nobody sees, and the ways to write one sign. */
const level = (text: string): string =>
  text.normalize('NFKC').replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim();

/** Whether words stand in a text as they are quoted, but for white space. */
export const hasQuote = (text: string, quote: string): boolean => {
  const words = level(quote);
  return words !== '' && level(text).includes(words);
};
