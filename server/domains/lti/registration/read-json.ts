export type Given = Readonly<Record<string, unknown>>;

/** An LMS's answer; undefined for what is no JSON object. */
export function readJsonObject(text: string): Given | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Given)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A text that a database can keep; null where there is none. A number counts as its text: Moodle's ids are some. */
export function readWord(given: Given, name: string, longest = 300): string | null {
  const value = given[name];
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || text.length > longest) return null;
  return text.includes('\0') || !text.isWellFormed() ? null : text;
}

export function readAddress(given: Given, name: string): string | null {
  const address = readWord(given, name, 2000);
  return address !== null && URL.canParse(address) && /^https?:/.test(address) ? address : null;
}

/** Texts of a list; null where there is no list. */
export const readList = (value: unknown): string[] | null =>
  Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string').slice(0, 200)
    : null;
