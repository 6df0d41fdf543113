/** Texts of one language by key. A key that depends on a number has one entry for each plural form: `files_one`, `files_other`. */
export type Messages = Readonly<Record<string, string>>;

/** Values for the `{name}` slots of a text; `count` also chooses the plural form. */
export type Slots = Readonly<Record<string, string | number>>;

/** Gives the text for a key in one language. */
export interface Translator {
  (key: string, slots?: Slots): string;
  /** The language the texts and numbers are in, as a BCP 47 tag. */
  readonly locale: string;
  /** A number as this language writes it; percentages by `{ style: 'percent' }`, from 0 to 1. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A date as this language writes it, by default like 3 May 2026. Takes a Date, milliseconds or an ISO string. */
  date(value: Date | number | string, options?: Intl.DateTimeFormatOptions): string;
  /** A size in bytes with the unit that suits it: 640 kB, 2.4 MB. */
  bytes(value: number): string;
  /** Items with this language's "and" between them. */
  list(items: readonly string[]): string;
}

const dayMonthYear: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Makes a translator. It is pure: it holds what it is given and loads nothing.
 * @param locale BCP 47 tag of `messages`, also used for numbers, dates and plural forms.
 * @param messages Texts in that language.
 * @param fallback Texts, usually English, for keys that `messages` lacks; a key that is in neither is returned as it is.
 */
export function createTranslator(locale: string, messages: Messages, fallback: Messages = {}): Translator {
  const lang = supportedLocale(locale);
  const plurals = new Intl.PluralRules(lang);
  const fallbackPlurals = new Intl.PluralRules('en');

  const find = (texts: Messages, rules: Intl.PluralRules, key: string, slots: Slots): string | undefined => {
    const { count } = slots;
    if (typeof count !== 'number') return texts[key];
    return texts[`${key}_${rules.select(count)}`] ?? texts[`${key}_other`] ?? texts[key];
  };
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(lang, options).format(value);

  const translate = (key: string, slots: Slots = {}): string => {
    const text = find(messages, plurals, key, slots) ?? find(fallback, fallbackPlurals, key, slots) ?? key;
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = slots[name];
      if (value === undefined) return slot;
      return typeof value === 'number' ? number(value) : value;
    });
  };

  return Object.assign(translate, {
    locale: lang,
    number,
    date: (value: Date | number | string, options: Intl.DateTimeFormatOptions = dayMonthYear) =>
      new Intl.DateTimeFormat(lang, options).format(new Date(value)),
    bytes: (value: number) => {
      const step = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(value, 1)) / 3));
      const shown = value / 1000 ** step;
      return number(shown, {
        style: 'unit',
        unit: byteUnits[step]!,
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step > 1 && shown < 10 ? 1 : 0,
      });
    },
    list: (items: readonly string[]) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(items),
  });
}

/**
 * Picks from `available` the language that suits `wanted` best: the same tag, else the same language
 * (`de-AT` takes `de`), else `en`.
 */
export function matchLocale<L extends string>(wanted: string, available: readonly L[]): L | 'en' {
  const tag = wanted.toLowerCase();
  const language = tag.split('-')[0];
  return (
    available.find((locale) => locale.toLowerCase() === tag) ??
    available.find((locale) => locale.toLowerCase().split('-')[0] === language) ??
    'en'
  );
}

function supportedLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
