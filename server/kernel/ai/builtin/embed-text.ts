import { toUnitLength } from '../shared/vectors.ts';

export const defaultDimensions = 384;

/**
 * Places a text by its character n-grams, hashed into a fixed number of dimensions (Weinberger et al. 2009, with a
 * sign for each n-gram so that collisions cancel out). Words that share a stem lie near each other in every language
 * with letters; meaning is not known to it. The same text gives the same vector on every machine.
 */
export function embedText(text: string, dimensions: number = defaultDimensions): number[] {
  const counts = new Map<string, number>();
  for (const gram of listGrams(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const vector = new Float64Array(dimensions);
  for (const [gram, count] of counts) {
    const hash = hashText(gram);
    vector[hash % dimensions]! += (hash & 0x8000_0000 ? -1 : 1) * (1 + Math.log(count));
  }
  return toUnitLength(vector);
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words with their ends marked, and of each three to five letters in a row; one and two where a letter is a word. */
function* listGrams(text: string): Generator<string> {
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.]*/gu)) {
    const letters = [...word.replace(/\.+$/, '')];
    if (wide.test(word)) {
      for (let at = 0; at < letters.length; at++) {
        yield letters[at]!;
        if (at > 0) yield letters[at - 1]! + letters[at]!;
      }
      continue;
    }
    yield ` ${letters.join('')} `;
    const marked = [' ', ...letters, ' '];
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= marked.length; at++)
        if (size < marked.length) yield marked.slice(at, at + size).join('');
  }
}

/** FNV-1a over UTF-16, 32 bits, then mixed, since the remainder uses its low bits only. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
