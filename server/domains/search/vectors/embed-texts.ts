import { embedderWrong } from '../errors.ts';
import type { Embedder } from '../types.ts';

/** Texts that are sent at once. */
const atOnce = 64;

/** The vectors of texts, each of length 1. Errors: those of the embedder, and ours where it answers something else. */
export async function embedTexts(
  { embed }: Embedder,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const all: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += atOnce) {
    signal?.throwIfAborted();
    const some = texts.slice(from, from + atOnce);
    const { vectors } = await embed(some, signal);
    if (vectors.length !== some.length) throw embedderWrong(`${vectors.length} for ${some.length} texts`);
    all.push(...vectors.map(toUnit));
  }
  const dimensions = all[0]?.length ?? 0;
  if (all.some(({ length }) => length !== dimensions)) throw embedderWrong('vectors of several lengths');
  return all;
}

/** A vector of nothing but zeros stays one: it is near to nothing. */
function toUnit(values: readonly number[] | Float32Array): Float32Array {
  const vector = Float32Array.from(values);
  if (vector.length === 0 || !vector.every(Number.isFinite)) throw embedderWrong('numbers are missing');
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
