import { toUnitLength } from '../shared/vectors.ts';

export const defaultDimensions = 384;

/**
 * Places a text by its character n-grams, hashed into a fixed number of dimensions (Weinberger et al. 2009, with a
 * sign for each n-gram so that collisions cancel out). Words that share a stem lie near each other in every language
 * with letters; meaning is not known to it. The same text gives the same vector on every machine.
 */
export function embedText(text: string, dimensions: number = defaultDimensions): number[] {
  const words = new Map<string, number>();
  for (const [found] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.]*/gu)) {
    const word = found.replace(/\.+$/, '');
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const vector = new Float64Array(dimensions);
  for (const [word, count] of words) addGrams(vector, word, 1 + Math.log(count));
  return toUnitLength(vector);
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The word with its ends marked, and of that three to five letters in a row; one and two where a letter is a word. */
function addGrams(vector: Float64Array, word: string, weight: number): void {
  const isWide = wide.test(word);
  const marked = isWide ? word : ` ${word} `;
  const [shortest, longest] = isWide ? [1, 2] : [3, 5];
  for (let from = 0; from < marked.length; from++) {
    let hash = 0x811c9dc5;
    for (let to = from + 1; to <= Math.min(marked.length, from + longest); to++) {
      // FNV-1a over UTF-16: each longer n-gram goes on where the shorter one ended.
      hash = Math.imul(hash ^ marked.charCodeAt(to - 1), 0x01000193);
      if (to - from >= shortest) add(vector, hash, weight);
    }
  }
  if (!isWide && marked.length > longest) add(vector, hashText(marked), weight);
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Mixed first (the end of MurmurHash3), since the remainder uses the low bits only. */
function add(vector: Float64Array, hash: number, weight: number): void {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  vector[mixed % vector.length]! += mixed & 0x8000_0000 ? -weight : weight;
}
