/** White space that looks alike, hyphens that nobody sees, and the ways to write one sign. */
const level = (text: string): string =>
  text.normalize('NFKC').replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim();

/** Says whether words stand in a text as they are quoted, but for white space. */
export function createQuoteFinder(text: string): (quote: string) => boolean {
  const source = level(text);
  return (quote) => {
    const words = level(quote);
    return words !== '' && source.includes(words);
  };
}
