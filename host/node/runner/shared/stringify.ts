// Private copies: a module may change what everybody uses.
const { stringify } = JSON;
const { byteLength } = Buffer;

/** A value cannot cross the border between host and module. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

/**
 * Writes a value down as JSON; undefined stays undefined. Throws `NotJson` for what has no JSON: a function, a BigInt,
 * an object that contains itself.
 */
export function toJsonText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  let text: string | undefined;
  try {
    text = stringify(value);
  } catch (error) {
    throw new NotJson(explain(error));
  }
  if (text === undefined) throw new NotJson(`a ${typeof value} has no form in JSON`);
  return text;
}

/** Bytes of a text, without counting where its length already tells. */
export const exceeds = (text: string, bytes: number): boolean =>
  text.length > bytes || (text.length * 3 > bytes && byteLength(text) > bytes);

export const countBytes = (text: string): number => byteLength(text);

/** A getter or a `toJSON` may throw anything at all. */
function explain(error: unknown): string {
  try {
    return error instanceof RangeError ? 'it is nested too deep' : String((error as Error).message ?? error);
  } catch {
    return 'reading it failed';
  }
}
