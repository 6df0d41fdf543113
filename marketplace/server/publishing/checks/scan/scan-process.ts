// Runs in a process of its own (scan-code.ts), with little memory and time: what it reads was written by strangers.
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import {
  type Asked,
  findUndeclared,
  lookAtCode,
  pickOwnCode,
} from '../../../../../plugins/sdk/look-at-code.ts';
import { findForbidden } from './find-forbidden.ts';

/** What the process is given on its standard input, as JSON. */
export interface ScanRequest {
  /** Code by path. */
  readonly code: readonly (readonly [path: string, text: string])[];
  /** All paths of the package. */
  readonly paths: readonly string[];
  /** What its manifest asks for. */
  readonly asked: Asked;
}

/** What it says, a line of JSON each: which file it takes up, and at last all that it found. */
export type ScanLine = { readonly reading: string } | { readonly found: readonly string[] };

const say = (line: ScanLine) => writeSync(1, `${JSON.stringify(line)}\n`);

const { code, paths, asked } = JSON.parse(await text(process.stdin)) as ScanRequest;
const inside = new Set(paths);

function isInside(from: string, specifier: string): boolean {
  try {
    return inside.has(decodeURIComponent(new URL(specifier, `file:///${from}`).pathname.slice(1)));
  } catch {
    // A percent sign that means nothing is no path.
    return false;
  }
}

/** More is not shown to anybody. */
const mostFound = 50;
const found: string[] = [];
for (const [path, content] of code) {
  if (found.length >= mostFound) break;
  say({ reading: path });
  const forbidden = findForbidden(content, (specifier) => isInside(path, specifier));
  found.push(...forbidden.map(({ line, what }) => `${path}:${line} ${what}`));
}
const own = code.map(([, content]) => pickOwnCode(content)).join('\n');
found.push(...findUndeclared(asked, lookAtCode(own)));
say({ found: found.slice(0, mostFound) });
