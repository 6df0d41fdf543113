/** Text that could hold the name `__proto__`, spelled out or with escapes. */
const suspicious = /__proto__|\\u00(5[fF]|[67][0-9a-fA-F])/;

/**
 * Reads JSON of a stranger. A property `__proto__` is left out: once copied, it would change what an object inherits.
 * Throws a `SyntaxError` for what is no JSON.
 */
export function parseSafely(text: string): unknown {
  if (!suspicious.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
}

/** True where objects and lists lie deeper in each other than allowed. The text is JSON. */
export function isDeeperThan(text: string, limit: number): boolean {
  if (text.length < limit * 2) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}
