import type { Check } from './check.ts';

const mebibyte = 1024 * 1024;
const budgets = [
  { what: 'What browsers load', bytes: mebibyte, prefix: 'web/' },
  { what: 'The whole module', bytes: 10 * mebibyte, prefix: '' },
];

const inMegabytes = (bytes: number) => `${(bytes / mebibyte).toFixed(2)} MB`;

/** A module stays small: it is loaded in other people’s pages. */
export const checkSize: Check = {
  name: 'size',
  isGate: true,
  run({ read }) {
    const faults: string[] = [];
    const notes: string[] = [];
    for (const { what, bytes: most, prefix } of budgets) {
      let bytes = 0;
      for (const [path, content] of read.files) if (path.startsWith(prefix)) bytes += content.byteLength;
      const said = `${what}: ${inMegabytes(bytes)} of ${inMegabytes(most)}.`;
      if (bytes > most) faults.push(`${said} Leave out what it does not need.`);
      else notes.push(said);
    }
    return { faults, notes };
  },
};
