import type { Translator } from 'inlay/widgets/i18n';

/** US dollars: whole cents, and as many more places as a small sum needs to be told from nothing. */
export function writeMoney(t: Translator, dollars: number): string {
  const size = Math.abs(dollars);
  const digits = size === 0 || size >= 1 ? 2 : size >= 0.01 ? 3 : size >= 0.0001 ? 5 : 7;
  return t.number(dollars, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
}

/** 820 ms, 4.2 s, 95 s; a dash where nobody knows. */
export function writeTime(t: Translator, ms: number | null): string {
  if (ms === null) return '–';
  const isShort = ms < 1000;
  const written = t.number(isShort ? Math.round(ms) : ms / 1000, {
    style: 'unit',
    unit: isShort ? 'millisecond' : 'second',
    unitDisplay: 'narrow',
    maximumFractionDigits: ms >= 10_000 ? 0 : 1,
  });
  // In one piece, also in the cell of a table.
  return written.replaceAll(' ', '\u00a0');
}

/** 12,345 as 12K where room is short. */
export const writeShort = (t: Translator, value: number): string =>
  t.number(value, { notation: 'compact', maximumFractionDigits: 1 });

export const writeShare = (t: Translator, part: number, whole: number): string =>
  whole === 0
    ? '–'
    : t.number(part / whole, { style: 'percent', maximumFractionDigits: part / whole < 0.1 ? 1 : 0 });
