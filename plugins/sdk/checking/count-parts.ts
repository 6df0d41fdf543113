const deepest = 100;

/** How many values a JSON value is made of; infinite where it is more than `most`, or nested beyond all measure. */
export function countParts(value: unknown, most: number): number {
  const counted = count(value, most, 0);
  return counted > most ? Number.POSITIVE_INFINITY : counted;
}

function count(value: unknown, most: number, depth: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (depth === deepest) return Number.POSITIVE_INFINITY;
  let parts = 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && parts <= most; index += 1)
      parts += count(value[index], most - parts, depth + 1);
    return parts;
  }
  for (const name in value) {
    parts += count((value as Record<string, unknown>)[name], most - parts, depth + 1);
    if (parts > most) break;
  }
  return parts;
}
