/** First and last character. */
export type Range = readonly [first: number, last: number];

/** What the short forms of ECMAScript stand for (ECMA-262, CharacterClassEscape); RE2 reads `\s` and `.` otherwise. */
export const characterSets = {
  digits: [[0x30, 0x39]],
  wordLetters: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  spaces: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
  lineEnds: [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ],
} as const satisfies Readonly<Record<string, readonly Range[]>>;

/** All other characters. The ranges stand in order. */
export function complementOf(ranges: readonly Range[]): Range[] {
  const others: Range[] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    if (first > next) others.push([next, first - 1]);
    next = last + 1;
  }
  others.push([next, 0x10ffff]);
  return others;
}

/** A class in the syntax of RE2. */
export const writeRanges = (ranges: readonly Range[]): string =>
  `[${ranges.map((range) => range.map((point) => `\\x{${point.toString(16)}}`).join('-')).join('')}]`;
