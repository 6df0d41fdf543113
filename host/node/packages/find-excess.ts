import { defaultLimits } from './limits.ts';

/** The longest object is the list of the files for browsers. */
const most = { items: 1000, properties: defaultLimits.files, depth: 64 };

/**
 * A sentence for a value that is too long or too deep for what looks at it next, which may take the square of a length
 * or recurse; undefined for any other. Itself it takes one step a value.
 */
export function findExcess(value: unknown): string | undefined {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (typeof node !== 'object' || node === null) continue;
    if (depth > most.depth) return `It is nested more than ${most.depth} levels deep: make it flatter.`;
    const isList = Array.isArray(node);
    const parts: readonly unknown[] = isList ? node : Object.values(node);
    const limit = isList ? most.items : most.properties;
    if (parts.length > limit) {
      const what = isList ? 'a list' : 'an object';
      return `It has ${what} of ${parts.length}; ${limit} are the most: make it shorter.`;
    }
    for (const part of parts) open.push([part, depth + 1]);
  }
  return undefined;
}
