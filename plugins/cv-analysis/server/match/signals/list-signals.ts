import type { Attempt } from '../../../shared/analysis.ts';
import type { Message } from '../../../shared/match.ts';
import type { Cv } from '../cv.ts';
import { isWithin, overlaps, type Range } from '../ranges.ts';
import { pickShown } from './find-attempts.ts';

const mostOfEach = 3;
/** Lines on which one skill may stand before that is worth saying. */
const mostLines = 12;
/** Skills that a CV may name before that is worth saying. */
const mostSkills = 80;

/** What a recruiter should know of how a CV was written. None of it changes the result; what was left out is said. */
export function listSignals(cv: Cv, attempts: readonly Attempt[]): Message[] {
  return [
    ...tellAttempts(attempts),
    ...tellCopied(cv),
    ...tellStuffed(cv, attempts),
    ...tellRepeated(cv),
    ...tellMany(cv),
  ];
}

const tellAttempts = (attempts: readonly Attempt[]): Message[] =>
  pickShown(attempts)
    .slice(0, mostOfEach)
    .map(({ quote, page, start }) => ({
      code: start === null ? 'match.flag.injection_hidden' : 'match.flag.injection',
      params: { quote, page },
    }));

const tellCopied = (cv: Cv): Message[] => tellLongest(cv, cv.copied, 'match.flag.copied');

/** A single word may be a heading that nobody knew; what stands around a command is told with it. */
function tellStuffed(cv: Cv, attempts: readonly Attempt[]): Message[] {
  const commands = attempts.flatMap(({ start, end }) =>
    start === null || end === null ? [] : { start, end },
  );
  const ranges = cv.stuffed.ranges.filter((range) => !commands.some((command) => overlaps(command, range)));
  const named = cv.stuffed.mentions.filter((mention) => isWithin(mention, ranges));
  return named.length > 1 ? tellLongest(cv, ranges, 'match.flag.stuffed') : [];
}

/** How many words passages have that were left out, and how the longest begins. */
function tellLongest({ text, pages }: Cv, passages: readonly Range[], code: string): Message[] {
  const [first] = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!first) return [];
  const words = passages
    .map(({ start, end }) => text.slice(start, end).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  const page = pages.find(({ start, end }) => first.start >= start && first.start < end)?.page ?? 1;
  const quote = text.slice(first.start, first.end).trim().split('\n')[0]!.slice(0, 120);
  return [{ code, params: { words, page, quote } }];
}

function tellRepeated({ mentions, stuffed, text }: Cv): Message[] {
  const lines = new Map<string, { skill: string; times: number }>();
  for (const { skillId, start, end } of [...mentions, ...stuffed.mentions]) {
    const known = lines.get(skillId);
    if (known) known.times += 1;
    else lines.set(skillId, { skill: text.slice(start, end), times: 1 });
  }
  return [...lines.values()]
    .filter(({ times }) => times > mostLines)
    .sort((a, b) => b.times - a.times || (a.skill < b.skill ? -1 : 1))
    .slice(0, mostOfEach)
    .map((params) => ({ code: 'match.flag.skills_repeated', params }));
}

function tellMany({ mentions }: Cv): Message[] {
  const count = new Set(mentions.map(({ skillId }) => skillId)).size;
  if (count <= mostSkills) return [];
  const shown = new Set(mentions.filter(({ used }) => used).map(({ skillId }) => skillId)).size;
  return [{ code: 'match.flag.skills_many', params: { count, shown } }];
}
