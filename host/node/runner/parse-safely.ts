import { survey } from './shared/survey.ts';

/** Text that could hold the name `__proto__`, spelled out or with escapes. */
const suspicious = /__proto__|\\u00(5[fF]|[67][0-9a-fA-F])/;

/**
 * Reads JSON of a stranger. A property `__proto__` is left out: once copied, it would change what an object inherits.
 * Throws a `SyntaxError` for what is no JSON.
 */
export function parseSafely(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (suspicious.test(text)) clean(value);
  return value;
}

/** By hand: a reviver takes five times as long, and the host waits for it. */
function clean(value: unknown): void {
  const found = [value];
  for (let each = found.pop(); each !== undefined; each = found.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    if (Object.hasOwn(each, '__proto__')) Reflect.deleteProperty(each, '__proto__');
    for (const inner of Array.isArray(each) ? each : Object.values(each))
      if (typeof inner === 'object' && inner !== null) found.push(inner);
  }
}

/** True where objects and lists lie deeper in each other than allowed. The text is JSON. */
export const isDeeperThan = (text: string, limit: number): boolean =>
  text.length >= limit * 2 && survey(text).depth > limit;
