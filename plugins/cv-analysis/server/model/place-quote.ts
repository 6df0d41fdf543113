import type { Evidence } from '../../shared/match.ts';
import { overlaps, type Range } from '../match/ranges.ts';

/** Less than this stands in every text. */
const fewestLetters = 6;
const fewestHan = 2;

/** What a passage has to be found in, and where it must not stand. */
export interface Source {
  readonly text: string;
  readonly pages: readonly { readonly page: number; readonly start: number; readonly end: number }[];
  /** Names, schools, commands and what was copied: evidence of nothing. */
  readonly masked: readonly Range[];
}

/** Finds words that a model gave as a quote; line breaks may differ, nothing else may. Undefined: they do not stand there. */
export function placeQuote({ text, pages, masked }: Source, quote: string): Evidence | undefined {
  if (!saysEnough(quote)) return undefined;
  return findAll(text, quote)
    .filter((range) => !masked.some((one) => overlaps(one, range)))
    .flatMap((range) => toEvidence(text, pages, range))[0];
}

/** As `placeQuote` for the value of a field, which may be short and personal. */
export function placeValue({ text, pages }: Source, value: string): Evidence | undefined {
  if (value.trim().length < 2) return undefined;
  return findAll(text, value).flatMap((range) => toEvidence(text, pages, range))[0];
}

function saysEnough(quote: string): boolean {
  const han = quote.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return han >= fewestHan || letters >= fewestLetters;
}

function findAll(text: string, quote: string): Range[] {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  const isHan = (char: string | undefined) => char !== undefined && /\p{Script=Han}/u.test(char);
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      const cut = (a: string | undefined, b: string | undefined) =>
        isWord(a) && isWord(b) && !isHan(a) && !isHan(b);
      return !cut(text[start - 1], text[start]) && !cut(text[end - 1], text[end]);
    });
}

function toEvidence(text: string, pages: Source['pages'], { start, end }: Range): Evidence[] {
  const page = pages.find((one) => start >= one.start && start < one.end)?.page;
  return page === undefined ? [] : [{ quote: text.slice(start, end), page, start, end }];
}
