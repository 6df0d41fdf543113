import type { Check } from './check.ts';
import { findForbidden } from './find-forbidden.ts';

/** The server half uses what a module is given, and reaches for nothing else. */
export const checkForbidden: Check = {
  name: 'forbidden-apis',
  run({ read }) {
    const code = [...read.files].filter(([path]) => /^server\/.*\.(mjs|js|cjs)$/.test(path));
    const faults = code.flatMap(([path, bytes]) =>
      findForbidden(Buffer.from(bytes).toString('utf8'), (specifier) =>
        isInside(path, specifier, read.files),
      ).map(({ line, what }) => `${path}:${line} ${what}`),
    );
    const others = [...read.files.keys()].filter((path) => /\.(node|wasm|sh|exe|dll|so|dylib)$/i.test(path));
    return {
      faults: [...faults, ...others.map((path) => `${path} is a program; modules bring none.`)],
      notes: [`${code.length} ${code.length === 1 ? 'file' : 'files'} read.`],
    };
  },
};

function isInside(from: string, specifier: string, files: ReadonlyMap<string, unknown>): boolean {
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
  return files.has(decodeURIComponent(path));
}
