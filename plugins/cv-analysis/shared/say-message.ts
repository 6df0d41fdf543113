import type { Message } from './match.ts';

/** Gives the text for a key, as `services.i18n.t` and the widgets' `t` do. */
export type SayText = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Writes `2021-03` as a reader of the language does; a bare year and other text stay. */
export function sayMonth(date: string, locale: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(date);
  if (!match) return date;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, 1));
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(day);
}

/** Says a message of a report in the reader's language. */
export function sayMessage({ code, params }: Message, t: SayText, locale: string): string {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? sayMonth(value, locale) : value,
  ]);
  return t(code, Object.fromEntries(said));
}
