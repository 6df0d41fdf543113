import type { Embedder } from '../types.ts';

/** Stands in for a model: pieces of words, hashed into a vector. Texts with like words are near to each other. */
export function createHashEmbedder({ dimensions = 1024, name = 'hash' } = {}): Embedder {
  return {
    space: `${name}@${dimensions}`,
    embed: (texts, signal) => {
      signal?.throwIfAborted();
      return Promise.resolve({ vectors: texts.map((text) => hashText(text, dimensions)) });
    },
  };
}

function hashText(text: string, dimensions: number): Float32Array {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]{4,}/gu))
    for (let size = 4; size <= 6; size += 1)
      for (let at = 0; at + size <= word.length + 1; at += 1) {
        const piece = ` ${word}`.slice(at, at + size);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
  const vector = new Float32Array(dimensions);
  for (const [piece, count] of counts) {
    const hash = hashPiece(piece);
    vector[hash % dimensions]! += (hash >>> 31 ? 1 : -1) * (1 + Math.log(count));
  }
  return vector;
}

/** FNV-1a, with the bits mixed once more at the end. */
function hashPiece(piece: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < piece.length; i += 1) hash = Math.imul(hash ^ piece.charCodeAt(i), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return (hash ^ (hash >>> 13)) >>> 0;
}
