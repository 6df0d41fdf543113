import { isAppError } from 'inlay/sdk';
import { toDollars } from '../../ai/index.ts';
import { createQuoteFinder, findAt, type PromptNews } from '../../prompts/index.ts';
import { findWords, guessLanguage, toBaseLanguage } from '../../search/index.ts';
import type { CheckName, SentinelSettings } from '../view.ts';
import { findRecited, findStrangers } from './find-leaks.ts';
import { findRefusals } from './find-refusals.ts';
import { hideNames } from './hide-names.ts';
import { readTexts } from './read-texts.ts';

/** A check that an answer failed, and where in it: a pointer without names of the model's own. */
export interface Failure {
  readonly check: CheckName;
  readonly at: string | null;
}

export interface CheckedAnswer {
  readonly failed: readonly Failure[];
  readonly length: number;
  readonly score: number | null;
}

/** Fewer letters tell no language. */
const leastLetters = 80;
const mostQuotes = 100;
const mostFailures = 20;

/** Errors that tell of a bad answer; the others tell of a provider, a budget or a caller. */
const badAnswers: Readonly<Record<string, CheckName>> = {
  'ai.answer_unusable': 'schema',
  'ai.answer_too_long': 'length',
  'ai.refused': 'refusal',
  'ai.timed_out': 'latency',
};

/** What is wrong with a live answer, as far as that shows without another model. Undefined where there is nothing to check. */
export function checkAnswer(news: PromptNews, settings: SentinelSettings): CheckedAnswer | undefined {
  const { prompt, slots, answer, error, tookMs } = news;
  if (!answer) {
    const check = isAppError(error) ? badAnswers[error.code] : undefined;
    return check && { failed: [{ check, at: null }], length: 0, score: null };
  }
  const value = prompt.output ? answer.value : answer.text;
  const texts = readTexts(value);
  const failed: Failure[] = [];
  const add = (check: CheckName, places: readonly (string | null)[]) =>
    failed.push(...places.map((at) => ({ check, at: at && hideNames(at, prompt.output) })));
  add('grounding', findUngrounded(news, value));
  add('refusal', findRefusals(texts));
  add('leakage', [...findRecited(prompt, texts), ...findStrangers(slots, texts)]);
  add('language', findOtherLanguage(news, value));
  if (answer.text.length > settings.maxLength || answer.finishReason === 'length') add('length', [null]);
  if (settings.maxCost !== null && toDollars(answer.cost) > settings.maxCost) add('cost', [null]);
  if (tookMs > settings.maxLatencyMs && !answer.cached) add('latency', [null]);
  const [found] = prompt.checks?.score === undefined ? [] : findAt(value, prompt.checks.score);
  const score = typeof found?.value === 'number' && Number.isFinite(found.value) ? found.value : null;
  return { failed: failed.slice(0, mostFailures), length: answer.text.length, score };
}

/** Quotes that stand nowhere in the document which they are said to be from. */
function findUngrounded({ prompt, slots }: PromptNews, value: unknown): string[] {
  return (prompt.checks?.quotes ?? []).flatMap(({ at: pointer, from }) => {
    const source = slots[from];
    const isThere = createQuoteFinder(typeof source === 'string' ? source : JSON.stringify(source ?? ''));
    return findAt(value, pointer)
      .slice(0, mostQuotes)
      .filter(({ value: quote }) => typeof quote === 'string' && quote !== '' && !isThere(quote))
      .map(({ at }) => at);
  });
}

/** Texts in another language than was asked for. */
function findOtherLanguage({ prompt, slots }: PromptNews, value: unknown): string[] {
  const { language } = prompt.checks ?? {};
  const wanted = language && slots[language.slot];
  if (!language || typeof wanted !== 'string') return [];
  return findAt(value, language.at)
    .filter(({ value: text }) => {
      if (typeof text !== 'string') return false;
      const letters = text.match(/\p{L}/gu) ?? [];
      const isHan = /\p{Script=Han}/u.test(text);
      if (letters.length < (isHan ? leastLetters / 4 : leastLetters)) return false;
      return guessLanguage(text, findWords(text)) !== toBaseLanguage(wanted);
    })
    .map(({ at }) => at);
}
