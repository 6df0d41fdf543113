import type { Json } from 'inlay/sdk';

const mostText = 2048;
const mostData = 4096;

/** What the database can keep: no NUL, no half characters, at most 2 KB. */
export function cutText(text: unknown): string {
  const whole = clean(read(text).slice(0, mostText * 2));
  if (Buffer.byteLength(whole) <= mostText) return whole;
  let cut = whole.slice(0, mostText - 3);
  while (Buffer.byteLength(cut) > mostText - 3) cut = cut.slice(0, Math.floor(cut.length * 0.9));
  return `${cut.toWellFormed()}…`;
}

/** Data as it can be kept; of what is larger than 4 KB or no JSON, only that it was. */
export function cutData(data: unknown): Record<string, Json> | undefined {
  if (data === undefined || data === null) return undefined;
  try {
    const text = JSON.stringify(data, (_key, value) => cleanAll(value));
    const bytes = Buffer.byteLength(text);
    return bytes <= mostData ? (JSON.parse(text) as Record<string, Json>) : { omitted: 'too large', bytes };
  } catch {
    return { omitted: 'no JSON' };
  }
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Names of properties count like any text: one that the database refuses takes the lines of everybody along. */
function cleanAll(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [clean(name), each]));
}

function read(text: unknown): string {
  try {
    return String(text);
  } catch {
    return 'a message that cannot be read';
  }
}
