import type { SentinelSettings } from '../../../../api/api-types.ts';

/** Fields that hold a number, as they are written. Shares are written in per cent, times in seconds. */
export const numberFields = [
  'sampleRate',
  'failureShare',
  'maxLength',
  'maxCost',
  'maxLatencyMs',
  'canaryHours',
] as const;
export type NumberField = (typeof numberFields)[number];

/** What a field is multiplied by where it is written, and what it may be. */
const rules: Readonly<
  Record<
    NumberField,
    { readonly by: number; readonly least: number; readonly most: number; readonly whole: boolean }
  >
> = {
  sampleRate: { by: 100, least: 0, most: 1, whole: false },
  failureShare: { by: 100, least: 0.001, most: 1, whole: false },
  maxLength: { by: 1, least: 100, most: 1_000_000, whole: true },
  maxCost: { by: 1, least: 0, most: 1000, whole: false },
  maxLatencyMs: { by: 0.001, least: 100, most: 600_000, whole: true },
  canaryHours: { by: 1, least: 0, most: 720, whole: true },
};

export type SettingsDraft = Readonly<Record<NumberField, string>> &
  Pick<SentinelSettings, 'autoRollback' | 'mail'>;

const tidy = (value: number): number => Number(value.toPrecision(10));

export const readDraft = (settings: SentinelSettings): SettingsDraft => {
  const numbers = numberFields.map((field) => {
    const value = settings[field];
    return [field, value === null ? '' : String(tidy(value * rules[field].by))] as const;
  });
  const { autoRollback, mail } = settings;
  return { ...(Object.fromEntries(numbers) as Record<NumberField, string>), autoRollback, mail };
};

/** The number in a field; null where it is empty and may be, NaN where it does not fit. */
function readNumber(field: NumberField, text: string): number | null {
  const { by, least, most, whole } = rules[field];
  const plain = text.trim().replace(',', '.');
  if (plain === '') return field === 'maxCost' ? null : Number.NaN;
  const value = tidy(Number(plain) / by);
  return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : Number.NaN;
}

/** The bounds of a field as they are written there. */
export const boundsOf = (field: NumberField): { least: number; most: number } => {
  const { by, least, most } = rules[field];
  return { least: tidy(least * by), most: tidy(most * by) };
};

export const findWrong = (draft: SettingsDraft): NumberField[] =>
  numberFields.filter((field) => Number.isNaN(readNumber(field, draft[field])));

export const writeDraft = (draft: SettingsDraft): SentinelSettings => ({
  sampleRate: readNumber('sampleRate', draft.sampleRate) ?? 0,
  failureShare: readNumber('failureShare', draft.failureShare) ?? 0,
  maxLength: readNumber('maxLength', draft.maxLength) ?? 0,
  maxCost: readNumber('maxCost', draft.maxCost),
  maxLatencyMs: readNumber('maxLatencyMs', draft.maxLatencyMs) ?? 0,
  canaryHours: readNumber('canaryHours', draft.canaryHours) ?? 0,
  autoRollback: draft.autoRollback,
  mail: draft.mail,
});
