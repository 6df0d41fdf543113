import type { Row } from '../text/rows.ts';
import { type RowFacts, readFacts } from './row-facts.ts';

/** The rows of one job, school, project or award. */
export type Entry = readonly RowFacts[];

/**
 * Cuts a section into entries. Which rows begin one is not known beforehand, so several answers are made (all
 * rows of one look, so many rows above each date, after each white band, after each list) and the one that
 * explains the section best is taken: entries with one date range each, alike in their heads.
 */
export function splitEntries(rows: readonly Row[], dated: boolean): Entry[] {
  const facts = readFacts(rows);
  if (facts.length === 0) return [];
  let best: { starts: readonly number[]; score: number } = { starts: [0], score: rate(facts, [0], dated) };
  for (const starts of guessStarts(facts)) {
    const score = rate(facts, starts, dated);
    if (score > best.score + 1e-9) best = { starts, score };
  }
  return best.starts.map((start, i) => facts.slice(start, best.starts[i + 1]));
}

function guessStarts(facts: readonly RowFacts[]): number[][] {
  const guesses: number[][] = [];
  const add = (starts: readonly number[]) => {
    const sorted = [...new Set([0, ...starts.filter((i) => i >= 0)])].toSorted((a, b) => a - b);
    if (sorted.length > 1) guesses.push(sorted);
  };
  const heads = facts.map((fact) => !fact.bullet && !fact.prose);
  for (const look of new Set(facts.filter((_, i) => heads[i]).map((fact) => fact.look))) {
    const same = (i: number) => heads[i] === true && facts[i]!.look === look;
    add(facts.flatMap((_, i) => (same(i) ? [i] : [])));
    // A title of two lines begins once.
    add(facts.flatMap((_, i) => (same(i) && !same(i - 1) ? [i] : [])));
  }
  const datedRows = facts.flatMap((fact, i) => (fact.dates.length > 0 ? [i] : []));
  for (const back of [0, 1, 2, 3]) {
    add(datedRows.map((i) => Math.max(0, i - back)));
    add(datedRows.map((i) => climb(facts, heads, i, back)));
  }
  for (const least of [0.5, 0.8, 1.2, 1.8]) {
    add(facts.flatMap((fact, i) => (heads[i] && (fact.gap ?? 0) >= least ? [i] : [])));
  }
  add(facts.flatMap((_, i) => (heads[i] && i > 0 && !heads[i - 1] ? [i] : [])));
  add(facts.flatMap((_, i) => (heads[i] ? [i] : [])));
  return guesses;
}

/** The start that lies at most `back` head rows above a date, stopping at running text. */
function climb(facts: readonly RowFacts[], heads: readonly boolean[], from: number, back: number): number {
  let at = from;
  while (at > 0 && from - at < back && heads[at - 1] && facts[at - 1]!.dates.length === 0) at--;
  return at;
}

function rate(facts: readonly RowFacts[], starts: readonly number[], dated: boolean): number {
  const anyDates = facts.some((fact) => fact.dates.length > 0);
  const entries = starts.map((start, i) => facts.slice(start, starts[i + 1]));
  let score = 0;
  const headLooks = entries.map((entry) => entry[0]!.look);
  const usualLook = mode(headLooks);
  const sizes = entries.map((entry) => headLength(entry));
  const usualSize = mode(sizes);
  const gapsInside = facts.flatMap((fact, i) => (starts.includes(i) ? [] : [fact.gap ?? 0]));
  const usualGap = gapsInside.toSorted((a, b) => a - b)[Math.floor(gapsInside.length * 0.75)] ?? 0;
  entries.forEach((entry, i) => {
    const first = entry[0]!;
    const dates = entry.reduce((n, fact) => n + Math.min(1, fact.dates.length), 0);
    let value = anyDates ? (dates === 1 ? 1 : dates === 0 ? (dated ? -0.8 : -0.3) : -0.9 * (dates - 1)) : 0;
    if (first.bullet || first.prose) value -= 0.9;
    if (first.look === usualLook) value += 0.25;
    if (sizes[i] === usualSize) value += 0.2;
    if (i > 0) {
      if ((first.gap ?? usualGap + 0.3) > usualGap + 0.15) value += 0.3;
      else if ((first.gap ?? 0) < usualGap) value -= 0.1;
      const before = facts[starts[i]! - 1]!;
      // A title that follows a title with nothing between them is one entry, rather than two.
      if (!before.bullet && !before.prose && before.look === first.look && !anyDates) value -= 0.1;
    }
    if (first.row.first.bold || first.row.first.heading !== undefined) value += 0.1;
    if (first.onlyDates && entry.length === 1) value -= 0.4;
    score += value - 0.35;
  });
  return score;
}

/** Rows before the first list item or running text. */
export function headLength(entry: Entry): number {
  const end = entry.findIndex((fact) => fact.bullet || fact.prose);
  return end < 0 ? entry.length : end;
}

function mode<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
