import type { Verdict, VerdictValue } from './match.ts';

/** What a CV earned for one requirement, without the words. */
export interface Credit {
  readonly verdict: VerdictValue;
  /** 0 to 1, in hundredths. */
  readonly credit: number;
  readonly doubt: number;
}

const letters: Readonly<Record<VerdictValue, string>> = { met: 'm', partly: 'p', not_shown: 'n' };
const verdicts: Readonly<Record<string, VerdictValue>> = { m: 'met', p: 'partly', n: 'not_shown' };

/** Characters of one code. */
export const codeLength = 5;
/** Stands for a requirement that the CV was not held against. */
export const noCode = '-'.repeat(codeLength);

const writeShare = (share: number) =>
  Math.round(share * 100)
    .toString(36)
    .padStart(2, '0');
const readShare = (text: string) => Number.parseInt(text, 36) / 100;

/**
 * Writes a verdict in five characters: its first letter, then credit and doubt in hundredths to the base of 36.
 * Thousands of CVs go into one answer this way, and nothing is lost: both figures are whole hundredths.
 */
export const writeCredit = ({ verdict, credit, doubt }: Pick<Verdict, 'verdict' | 'credit' | 'doubt'>) =>
  letters[verdict] + writeShare(credit) + writeShare(doubt);

/** Reads the code at a place in a row of codes; undefined where the CV was not held against the requirement. */
export function readCredit(codes: string, index: number): Credit | undefined {
  const at = index * codeLength;
  const verdict = verdicts[codes[at] ?? ''];
  if (!verdict) return undefined;
  return {
    verdict,
    credit: readShare(codes.slice(at + 1, at + 3)),
    doubt: readShare(codes.slice(at + 3, at + 5)),
  };
}
