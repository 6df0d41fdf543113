/** Something in a value, and where it stands. */
export interface Found {
  /** JSON Pointer (RFC 6901), with the numbers of the elements. */
  readonly at: string;
  readonly value: unknown;
}

const mostFound = 1000;

/**
 * What stands at a JSON Pointer (RFC 6901); `*` stands for each element of a list or property of an object. Empty where
 * nothing does.
 */
export function findAt(value: unknown, pointer: string): Found[] {
  let found: Found[] = [{ at: '', value }];
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found = found.flatMap((each) => enter(each, name)).slice(0, mostFound);
  }
  return found;
}

function enter({ at, value }: Found, name: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = name === '*' ? Object.keys(value) : Object.hasOwn(value, name) ? [name] : [];
  return names
    .filter((each) => !Array.isArray(value) || /^\d+$/.test(each))
    .map((each) => ({
      at: `${at}/${each.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      value: (value as Record<string, unknown>)[each],
    }));
}
