/** Fewer letters than this tell too little. */
const leastLetters = 150;

/** A word, number, address or sign as people write them, with the marks that may stand around it. */
const plain =
  /^[("'“”‘’«»„¿¡[]*(?:\p{L}[\p{L}\p{M}]*(?:['’./&+-]\p{L}[\p{L}\p{M}]*)*[+#]{0,2}|[+~<>$€£¥]?\p{N}[\p{N}.,:/%+–-]*\p{L}{0,3}|\S+@\S+|\S*(?:\.\w{2,}\/|:\/\/|www\.)\S*)[)\]"'“”’«».,;:!?%…]*$|^[^\p{L}\p{N}]{1,2}$/u;

/** Capitals in the middle of small letters stand in names of products, not in every other word. */
const mixed = /\p{Ll}\p{Lu}+\p{Ll}*\p{Lu}|\p{L}\p{N}+\p{L}|^\p{Lu}*\p{Ll}\p{Lu}{2}/u;

/**
 * Whether the text of a page says something else than what the page shows: the text layer of a bad scan, or a font
 * that tells the wrong letters. It is known by letters that no writing has, by words that are none in any language of
 * an alphabet (signs and figures between the letters), and by the vowels, which are a third to a half of the letters
 * of each language in Latin letters.
 */
export function isGarbled(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/\S/gu)?.length ?? 0;
  const lost = text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  if (signs >= leastLetters && lost > signs * 0.25) return true;
  if (signs < leastLetters) return false;
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 30) return false;
  const good = words.filter((word) => plain.test(word) && !mixed.test(word)).length;
  if (good < words.length * 0.55) return true;
  const latin = text.normalize('NFD').match(/[a-z]/gi) ?? [];
  if (latin.length < Math.max(leastLetters, letters * 0.7)) return false;
  const vowels = latin.filter((letter) => /[aeiouy]/i.test(letter)).length / latin.length;
  return vowels < 0.22 || vowels > 0.65;
}
