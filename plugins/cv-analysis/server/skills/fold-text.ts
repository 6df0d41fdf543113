/** Text made comparable, with the way back to where each character came from. */
export interface FoldedText {
  readonly folded: string;
  /** Offset in the original of each folded character, and one more for the end. */
  readonly origin: Int32Array;
}

const han = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const separator = /[\s\-‐‑‒–_/]/;
const folds = new Map<string, string>();

export const isHan = (char: string | undefined): boolean =>
  char !== undefined && char > '\u2e7f' && han.test(char);

/** True for letters and digits of scripts that part words by blanks. */
export const isWordChar = (char: string | undefined): boolean => {
  if (char === undefined) return false;
  if (char < '\u0080') return /[a-z0-9]/i.test(char);
  return /[\p{L}\p{N}]/u.test(char) && !han.test(char);
};

/** The pattern is asked only where it can match: this runs for each character of every CV. */
const isSeparator = (char: string): boolean =>
  char < '0' ? separator.test(char) : char === '_' || (char > '\u007f' && separator.test(char));

/**
 * Folds case, accents, widths and apostrophes; hyphens, slashes and blanks become one blank; a blank line
 * becomes a line break, which no skill spans; a line break inside Chinese text vanishes.
 */
export function foldText(text: string): FoldedText {
  const out: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isSeparator(char)) {
      const end = skipSeparators(text, at);
      const run = text.slice(at, end);
      const joins = isHan(text[at - 1]) && isHan(text[end]) && /^\s+$/.test(run) && !/\n\s*\n/.test(run);
      if (!joins) {
        out.push(/\n\s*\n/.test(run) ? '\n' : ' ');
        origin.push(at);
      }
      at = end - 1;
      continue;
    }
    for (const folded of foldChar(char)) {
      out.push(folded);
      origin.push(at);
    }
  }
  origin.push(text.length);
  return { folded: out.join(''), origin: Int32Array.from(origin) };
}

/** Folds a word or phrase on its own, without outer blanks. */
export const foldPhrase = (phrase: string): string => foldText(phrase).folded.trim();

function skipSeparators(text: string, from: number): number {
  let end = from;
  while (end < text.length && isSeparator(text[end]!)) end++;
  return end;
}

function foldChar(char: string): string {
  if (char < '\u0080') return char.toLowerCase();
  const known = folds.get(char);
  if (known !== undefined) return known;
  const folded = foldRareChar(char);
  folds.set(char, folded);
  return folded;
}

function foldRareChar(char: string): string {
  if (char === 'ß') return 'ss';
  if (char === '’' || char === '‘' || char === '´') return "'";
  if (isHan(char)) return char;
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
