import { invalidDefinition as refuse, tooLarge } from './errors.ts';
import { fonts } from './fonts.ts';

const mostNodes = 100_000;
const deepest = 60;
/** Of all texts together; a hundred dense pages have half of it. */
const mostTextBytes = 1_000_000;
const loading = new Set([
  'image',
  'images',
  'attachments',
  'files',
  'src',
  'patterns',
  'ownerPassword',
  'userPassword',
]);

/**
 * Refuses what would make the renderer load something or run something: pictures, files, functions, links that
 * are neither https nor mailto, SVG that points anywhere, fonts we do not have, and definitions without end.
 */
export function checkDefinition(definition: unknown): asserts definition is object {
  if (definition === null || typeof definition !== 'object' || !('content' in definition)) {
    throw refuse('the definition has no content.');
  }
  const stack: [unknown, string, number][] = [[definition, '', 0]];
  let nodes = 0;
  let textBytes = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [value, key, depth] = next;
    nodes += 1;
    if (typeof value === 'string') textBytes += Buffer.byteLength(value);
    if (nodes > mostNodes || depth > deepest || textBytes > mostTextBytes) throw tooLarge();
    checkValue(key, value);
    if (value === null || typeof value !== 'object') continue;
    for (const [name, child] of Object.entries(value)) {
      stack.push([child, Array.isArray(value) ? key : name, depth + 1]);
    }
  }
}

function checkValue(key: string, value: unknown): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw refuse('it must be plain data, without functions.');
  }
  if (loading.has(key)) throw refuse(`"${key}" would load a file. Draw with canvas or svg instead.`);
  if (key === 'font' && !(typeof value === 'string' && value in fonts)) {
    throw refuse(`there is no font "${String(value)}". Use one of: ${Object.keys(fonts).join(', ')}.`);
  }
  if (key === 'link' && !(typeof value === 'string' && /^(https:\/\/|mailto:)/i.test(value))) {
    throw refuse('a link must start with https:// or mailto:.');
  }
  if (
    key === 'svg' &&
    (typeof value !== 'string' || /<image|href|url\(|@import|<!entity|<foreignobject/i.test(value))
  ) {
    throw refuse('an SVG must not point to anything outside itself.');
  }
}
