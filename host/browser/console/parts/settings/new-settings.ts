import type { Settings } from './settings-draft.ts';

interface SettingsSchema {
  readonly properties?: Readonly<Record<string, { readonly default?: unknown } | undefined>>;
  readonly required?: readonly string[];
}

/** Settings that must be given before a module can start: required, not set, and with nothing that holds instead. */
export function listMissingSettings(schema: unknown, settings: Settings): string[] {
  const { properties = {}, required = [] } = (schema ?? {}) as SettingsSchema;
  return required.filter((name) => (settings[name] ?? '') === '' && properties[name]?.default === undefined);
}

/** Settings that a newer version knows and an older one does not, and those it cannot do without. */
export function listNewSettings(older: unknown, newer: unknown, settings: Settings): string[] {
  const known = Object.keys((older as SettingsSchema | null)?.properties ?? {});
  const fresh = Object.keys((newer as SettingsSchema | null)?.properties ?? {}).filter(
    (name) => !known.includes(name),
  );
  return [...new Set([...fresh, ...listMissingSettings(newer, settings)])];
}
