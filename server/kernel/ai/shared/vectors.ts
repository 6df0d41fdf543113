import { AiFailure } from '../failure.ts';

/** Checked against what was asked for, and of unit length, so that a dot product is the cosine. */
export function readVectors(vectors: readonly unknown[], count: number): number[][] {
  const [first] = vectors;
  const length = isNumbers(first) ? first.length : 0;
  if (vectors.length !== count || (count > 0 && length === 0))
    throw new AiFailure('broken_stream', { code: 'malformed' });
  return vectors.map((vector) => {
    if (!isNumbers(vector) || vector.length !== length)
      throw new AiFailure('broken_stream', { code: 'malformed' });
    return toUnitLength(vector);
  });
}

const isNumbers = (value: unknown): value is readonly number[] =>
  (Array.isArray(value) || value instanceof Float32Array) &&
  Array.prototype.every.call(value, (one) => Number.isFinite(one));

export function toUnitLength(vector: ArrayLike<number>): number[] {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! ** 2;
  const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum);
  return Array.from(vector, (value) => value * scale);
}
