import type { Check } from './check.ts';
import { scanCode } from './scan/scan-code.ts';

/** The server half uses what a module is given and has asked for, and reaches for nothing else. */
export const checkForbidden: Check = {
  name: 'forbidden-apis',
  async run({ read: { files, manifest } }) {
    const paths = [...files.keys()];
    const code = paths.filter((path) => /^server\/.*\.(mjs|js|cjs)$/.test(path));
    const programs = paths.filter((path) => /\.(node|wasm|sh|exe|dll|so|dylib)$/i.test(path));
    return {
      faults: [
        ...(await scanCode(files, code, manifest)),
        ...programs.map((path) => `${path} is a program; modules bring none.`),
      ],
      notes: [`${code.length} ${code.length === 1 ? 'file' : 'files'} read.`],
    };
  },
};
