import type { Expectation } from '../../../../plugins/sdk/prompts/index.ts';
import { findAt } from '../find-at.ts';
import { createQuoteFinder } from '../find-quote.ts';

/** A property that an answer should have and has not. */
export interface AnswerFault {
  readonly at: string;
  readonly expected: Expectation;
  /** What stands there instead; null for nothing. */
  readonly found: string | null;
}

const longestFound = 300;
const mostQuotes = 100;

/** By what an answer is not what a case expects; empty where it is. */
export function judgeAnswer(
  answer: unknown,
  expect: readonly Expectation[],
  slots: Readonly<Record<string, unknown>>,
): AnswerFault[] {
  return expect.flatMap((expected): AnswerFault[] => {
    const found = findAt(answer, expected.at);
    if ('absent' in expected)
      return found.slice(0, 1).map(({ at, value }) => ({ at, expected, found: show(value) }));
    if (found.length === 0) {
      // “None of these” holds where there are none, and a list may be empty.
      const isFine = 'lacks' in expected || ('quotesFrom' in expected && expected.at.includes('*'));
      return isFine ? [] : [{ at: expected.at, expected, found: null }];
    }
    const fits = createTest(expected, slots);
    const wrong = found
      .slice(0, 'quotesFrom' in expected ? mostQuotes : undefined)
      .filter(({ value }) => !fits(value));
    // For “contains”, one of those that the pointer names is enough.
    if ('contains' in expected && wrong.length < found.length) return [];
    return wrong.slice(0, 5).map(({ at, value }) => ({ at, expected, found: show(value) }));
  });
}

/** Made once for all values that a pointer names: a document is long. */
function createTest(
  expected: Exclude<Expectation, { absent: true }>,
  slots: Readonly<Record<string, unknown>>,
): (value: unknown) => boolean {
  if ('equals' in expected) return (value) => value === expected.equals;
  if ('contains' in expected) return (value) => includes(value, expected.contains);
  if ('lacks' in expected) return (value) => !includes(value, expected.lacks);
  if ('quotesFrom' in expected) {
    const source = slots[expected.quotesFrom];
    const isThere = createQuoteFinder(typeof source === 'string' ? source : JSON.stringify(source ?? ''));
    return (value) => typeof value === 'string' && isThere(value);
  }
  return (value) => typeof value === 'number' && value >= expected.from && value <= expected.to;
}

const includes = (value: unknown, words: string): boolean =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
    .toLowerCase()
    .includes(words.toLowerCase());

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}
