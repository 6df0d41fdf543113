import type { Translator } from 'inlay/widgets/i18n';

/** Writes a date as exactly as the CV does: `2019`, `2019-04` or `2019-04-30`. */
export function writeDate(t: Translator, date: string): string {
  const parts = date.split('-').length;
  if (parts === 1) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
  return t.date(
    date.length === 7 ? `${date}-01` : date,
    parts === 3 ? { ...options, day: 'numeric' } : options,
  );
}

/** "Apr 2019 – today". Empty where the CV gives no date. */
export function writeSpan(t: Translator, start: string | undefined, end: string | undefined): string {
  if (!start) return end ? writeDate(t, end) : '';
  return `${writeDate(t, start)} – ${end ? writeDate(t, end) : t('check.profile.now')}`;
}
