import type { Translator } from 'inlay/widgets/i18n';
import type { SettingField, SettingLimits } from './read-schema.ts';

/** What somebody wrote, as the value that is saved, or what is wrong with it; null takes the value out. */
export type SettingReading = { readonly value: unknown } | { readonly fault: string };

/** Reads what stands in a field; the words of the fault are for the reader. */
export function readSetting(field: SettingField, written: unknown, t: Translator): SettingReading {
  switch (field.kind) {
    case 'switch':
      return { value: written === true };
    case 'number':
      return readNumber(field, String(written ?? '').trim(), t);
    case 'list':
      return readList(field, Array.isArray(written) ? written : splitLines(String(written ?? '')), t);
    case 'choices':
      return readList(field, Array.isArray(written) ? written : [], t);
    case 'choice':
      return readChoice(field, written, t);
    default:
      return readString(field, String(written ?? ''), t);
  }
}

/** One entry a line; empty lines are none. */
export const splitLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function readNumber({ limits, required }: SettingField, text: string, t: Translator) {
  if (text === '' && !required) return { value: null };
  const number = Number(text.replace(',', '.'));
  if (text === '' || !Number.isFinite(number)) return { fault: t('setting.notANumber') };
  if (limits.whole && !Number.isInteger(number)) return { fault: t('setting.notWhole') };
  const { minimum, maximum } = limits;
  if (minimum !== undefined && number < minimum)
    return { fault: t('setting.tooSmall', { limit: t.number(minimum) }) };
  if (maximum !== undefined && number > maximum)
    return { fault: t('setting.tooLarge', { limit: t.number(maximum) }) };
  return { value: number };
}

function readChoice({ choices, required }: SettingField, written: unknown, t: Translator) {
  const chosen = choices.find((choice) => String(choice) === String(written ?? ''));
  if (chosen !== undefined) return { value: chosen };
  return required ? { fault: t('setting.required') } : { value: null };
}

function readString({ limits, required }: SettingField, text: string, t: Translator): SettingReading {
  const isBound = Boolean(limits.minLength || limits.pattern || limits.format);
  if (text === '') return required ? { fault: t('setting.required') } : { value: isBound ? null : '' };
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = limits;
  const length = [...text].length;
  if (length < minLength) return { fault: t('setting.tooShort', { count: minLength }) };
  if (length > maxLength) return { fault: t('setting.tooLong', { count: maxLength }) };
  if (!fitsForm(text, limits)) return { fault: t(`setting.${nameForm(limits)}`) };
  return { value: text };
}

function readList(
  { limits, required }: SettingField,
  items: readonly unknown[],
  t: Translator,
): SettingReading {
  const { minItems = required ? 1 : 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems } = limits;
  if (items.length < minItems) return { fault: t('setting.tooFew', { count: minItems }) };
  if (items.length > maxItems) return { fault: t('setting.tooMany', { count: maxItems }) };
  if (uniqueItems && new Set(items).size < items.length) return { fault: t('setting.twice') };
  return { value: [...items] };
}

function fitsForm(text: string, { pattern, format }: SettingLimits): boolean {
  if (format === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text)) return false;
  if (format === 'uri' && !URL.canParse(text)) return false;
  const expression = pattern === undefined ? undefined : compile(pattern);
  return !expression || expression.test(text);
}

/** A pattern that this browser cannot read, or that could keep it busy, is left to the server. */
function compile(pattern: string): RegExp | undefined {
  if (repeatsGroup.test(pattern) || (pattern.match(repeats)?.length ?? 0) > 2) return undefined;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** The module's author wrote the pattern: what goes back and forth in it may do so for hours. */
const repeatsGroup = /\)[*+{]/;
const repeats = /[*+]|\{\d+,\d*\}/g;

const nameForm = ({ format }: SettingLimits): string =>
  format === 'email' ? 'notAnAddress' : format === 'uri' ? 'notAUrl' : 'wrongForm';
