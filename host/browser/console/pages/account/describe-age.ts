import type { Translator } from 'inlay/widgets/i18n';

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago something was: "5 minutes ago", "yesterday". What is less than a minute ago is now. */
export function describeAge(at: string, t: Translator, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? ['second', Number.POSITIVE_INFINITY];
  const words = new Intl.RelativeTimeFormat(t.locale, { numeric: 'auto' });
  return words.format(-Math.floor(seconds / size) || 0, unit);
}
