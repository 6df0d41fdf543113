import type { SkillMention } from '../../skills/find-skills.ts';
import { foldText, isHan } from '../../skills/fold-text.ts';
import { mergeRanges, overlaps, type Range } from '../ranges.ts';

interface Token extends Range {
  readonly word: string;
  /** Part of the name of a skill. */
  readonly named: boolean;
}

/** So many words in a row are nobody's own; a Chinese sign is about half a word. */
const fewestWords = 10;
const fewestHan = 16;

/**
 * Passages of a CV that stand in the position word for word: pasted, they show nothing. A line of skills in the order of
 * the position is a list of skills, and counts as one.
 */
export function findCopied(text: string, position: string, mentions: readonly SkillMention[]): Range[] {
  const asked = listTokens(position, []);
  const own = listTokens(text, mentions);
  const copied: Range[] = [];
  for (const [size, isFit] of [
    [fewestWords, (share: number) => share < 0.5],
    [fewestHan, (share: number) => share >= 0.5],
  ] as const) {
    const runs = new Set<string>();
    for (let at = 0; at + size <= asked.length; at++) runs.add(join(asked, at, size));
    for (let at = 0; at + size <= own.length; at++) {
      if (!runs.has(join(own, at, size))) continue;
      const run = own.slice(at, at + size);
      if (!isFit(run.filter(({ word }) => isHan(word)).length / size)) continue;
      const range = { start: run[0]!.start, end: run.at(-1)!.end };
      const named = run.filter((token) => token.named).length;
      const isList = named >= size * 0.6 && !text.slice(range.start, range.end).includes('\n');
      if (!isList) copied.push(range);
    }
  }
  return mergeRanges(copied);
}

/** Words, and the signs of Chinese one by one. */
function listTokens(text: string, mentions: readonly SkillMention[]): Token[] {
  const { folded, origin } = foldText(text);
  // Both stand in reading order, so that each mention is looked at once.
  let next = 0;
  const isNamed = (token: Range): boolean => {
    while (next < mentions.length && mentions[next]!.end <= token.start) next += 1;
    const mention = mentions[next];
    return mention !== undefined && overlaps(mention, token);
  };
  return [...folded.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)].flatMap((match) =>
    splitHan(match[0]).map(({ word, at }) => {
      const start = origin[match.index + at]!;
      const end = origin[match.index + at + word.length - 1]! + 1;
      return { word, start, end, named: isNamed({ start, end }) };
    }),
  );
}

/** A run of letters may begin with another script and go on in Chinese. */
function splitHan(run: string): { word: string; at: number }[] {
  return [...run.matchAll(/\p{Script=Han}|\P{Script=Han}+/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }));
}

const join = (tokens: readonly Token[], at: number, size: number): string =>
  tokens
    .slice(at, at + size)
    .map(({ word }) => word)
    .join(' ');
