import { AppError } from 'inlay/sdk';

// What could be meant by it is seen in the bytes at once: a NUL or a surrogate has to be written as an escape.
const suspicious = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

const unstorable = () =>
  new AppError('request.malformed', 400, 'The text holds a NUL or half a character, which cannot be stored.');

/** Refuses a JSON text whose strings no database can store; PostgreSQL would fail in the middle of a request. */
export function checkJsonText(json: string, value: unknown): void {
  if (suspicious.test(json)) checkStrings(value);
}

/** Refuses strings with a NUL or half a character, in whatever they stand in. */
export function checkStrings(value: unknown): void {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed()) throw unstorable();
    } else if (typeof next === 'object' && next !== null) {
      for (const [name, inner] of Object.entries(next)) left.push(name, inner);
    }
  }
}
