import { readFileSync } from 'node:fs';

/**
 * The design tokens for pages that are written on the server, as CSS: those of the widgets (`widgets/tokens`),
 * without what only our elements need.
 */
export const tokenSheet: string = readFileSync(
  new URL('../../widgets/tokens/tokens.css', import.meta.url),
  'utf8',
).replaceAll(/^ {2}--wa-[^;]*;\n|^\/\*.*\*\/\n/gm, '');
