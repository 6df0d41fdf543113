import type { Translator } from 'inlay/widgets/i18n';
import { readSetting } from './check-setting.ts';
import type { SettingField } from './read-schema.ts';

export type Settings = Readonly<Record<string, unknown>>;
/** What was written and not saved yet, by path. */
export type SettingsDraft = Readonly<Record<string, unknown>>;

/** All fields in one row, groups left out. */
export const flattenFields = (fields: readonly SettingField[]): SettingField[] =>
  fields.flatMap((field) => (field.kind === 'group' ? flattenFields(field.fields) : [field]));

/** What a field holds now; what holds without it where nothing is set. */
export function valueAt(settings: Settings, { path, fallback }: SettingField): unknown {
  const [first, second] = path.split('/') as [string, string?];
  const outer = settings[first];
  return (second === undefined ? outer : (outer as Settings | undefined)?.[second]) ?? fallback;
}

/** Whether a field was never given a value that holds. */
const isOpen = (settings: Settings, field: SettingField): boolean => {
  const value = valueAt(settings, field);
  return value === undefined || value === null || value === '';
};

/** What a draft comes to: the settings to send, or what is wrong, by path. */
export interface SettingsReading {
  readonly changes: Settings;
  readonly faults: Readonly<Record<string, string>>;
}

/** Reads a draft. What is required and was never set counts as written empty; a group is sent whole. */
export function readDraft(
  fields: readonly SettingField[],
  settings: Settings,
  draft: SettingsDraft,
  t: Translator,
): SettingsReading {
  const changes: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const field of flattenFields(fields)) {
    const { path } = field;
    if (!(path in draft) && !(field.required && field.kind !== 'switch' && isOpen(settings, field))) continue;
    const reading = readSetting(field, draft[path], t);
    if ('fault' in reading) faults[path] = reading.fault;
    else put(changes, settings, path, reading.value);
  }
  return { changes, faults };
}

function put(changes: Record<string, unknown>, settings: Settings, path: string, value: unknown): void {
  const [first, second] = path.split('/') as [string, string?];
  if (second === undefined) {
    changes[first] = value;
    return;
  }
  const { [second]: _, ...others } = (changes[first] ?? settings[first] ?? {}) as Settings;
  // The server takes nulls out of the settings, not out of what is inside one.
  changes[first] = value === null ? others : { ...others, [second]: value };
}
