import type { DataValidateFunction, FuncKeywordDefinition } from './ajv.ts';

/** `uniqueItems` in one look at each item; Ajv's own compares each with all others. */
export const uniqueItems: FuncKeywordDefinition & { readonly keyword: string } = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: true,
  compile(isAsked: boolean) {
    const check: DataValidateFunction = (list: readonly unknown[]) => {
      const twins = isAsked ? findTwins(list) : undefined;
      check.errors = twins ? [describeTwins(twins)] : [];
      return twins === undefined;
    };
    return check;
  },
};

function findTwins(list: readonly unknown[]): [number, number] | undefined {
  const places = new Map<unknown, number>();
  for (const [index, item] of list.entries()) {
    const key = typeof item === 'object' && item !== null ? `json:${writeCanonical(item)}` : nameOf(item);
    const before = places.get(key);
    if (before !== undefined) return [before, index];
    places.set(key, index);
  }
  return undefined;
}

/** Never the same for a text and for what is written like it. */
const nameOf = (item: unknown): unknown => (typeof item === 'string' ? `text:${item}` : item);

/** JSON with the properties of objects in order. */
function writeCanonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join()}]`;
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${writeCanonical(part)}`);
  return `{${parts.join()}}`;
}

const describeTwins = ([j, i]: [number, number]) => ({
  keyword: 'uniqueItems',
  message: `must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
  params: { i, j },
});
