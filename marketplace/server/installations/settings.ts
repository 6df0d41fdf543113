import type { Json } from 'inlay/sdk';
import { listSecretSettings } from '../../../plugins/sdk/read-manifest.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
import { closeSchema, listSchemaFaults, type SchemaFault } from '../../../server/kernel/schema/index.ts';
import type { Settings } from './model.ts';

/** What a form shows in place of a secret that is set. */
export const mask = '••••••';

/** The settings of an installation, secret ones apart. */
export interface SplitSettings {
  readonly plain: Settings;
  readonly secret: Settings;
}

interface Property {
  readonly default?: Json;
}
type Described = Pick<LoadedModule, 'manifest'>;

const readProperties = (module: Described | undefined): Readonly<Record<string, Property>> =>
  (module?.manifest.settings as { properties?: Record<string, Property> } | undefined)?.properties ?? {};

export const isSecret = (module: Described | undefined, name: string): boolean =>
  module !== undefined && listSecretSettings(module.manifest).includes(name);

/** What the manifest sets where nobody says anything. */
export const readDefaults = (module: Described): Settings =>
  Object.fromEntries(
    Object.entries(readProperties(module)).flatMap(([name, schema]) =>
      schema.default === undefined ? [] : [[name, schema.default] as const],
    ),
  );

/** Parts what may be shown from what may not. */
export function splitSettings(module: Described, values: Settings): SplitSettings {
  const entries = Object.entries(values);
  return {
    plain: Object.fromEntries(entries.filter(([name]) => !isSecret(module, name))),
    secret: Object.fromEntries(entries.filter(([name]) => isSecret(module, name))),
  };
}

/**
 * The settings after a change. A form sends back what it was shown: the mask means that the secret stays as it is. Null
 * takes a value out, so that the default applies again; so does an empty text for a secret.
 */
export function changeSettings(
  module: Described,
  { plain, secret }: SplitSettings,
  change: Readonly<Record<string, unknown>>,
): SplitSettings {
  const defaults = readDefaults(module);
  const values = new Map<string, Json>(Object.entries({ ...plain, ...secret }));
  for (const [name, value] of Object.entries(change)) {
    const hides = isSecret(module, name);
    if (hides && value === mask) continue;
    const isTakenOut = value === null || (hides && value === '');
    if (!isTakenOut) values.set(name, value as Json);
    else if (Object.hasOwn(defaults, name)) values.set(name, defaults[name]!);
    else values.delete(name);
  }
  return splitSettings(module, Object.fromEntries(values));
}

/**
 * The settings that go along to another version: those it knows. A value that was secret never comes out by an upgrade:
 * where the new version does not call it secret, it is asked for again.
 */
export function carrySettings(module: Described, { plain, secret }: SplitSettings): SplitSettings {
  const known = readProperties(module);
  const carried = Object.fromEntries([
    ...Object.entries(plain).filter(([name]) => Object.hasOwn(known, name)),
    ...Object.entries(secret).filter(([name]) => isSecret(module, name)),
  ]);
  return splitSettings(module, { ...readDefaults(module), ...carried });
}

/** Everything wrong with the settings; empty where they fit. */
export const findSettingFaults = (module: Described, { plain, secret }: SplitSettings): SchemaFault[] =>
  // The check fills in defaults, which is not to change what is given.
  listSchemaFaults(closeSchema(module.manifest.settings), structuredClone({ ...plain, ...secret }));

/** A secret setting is never sent back; that it is set may be known. */
export function maskSettings(
  module: Described | undefined,
  settings: Settings,
  secretNames: readonly string[],
): Settings {
  const shown = Object.entries(settings).map(
    // Of a module that this host no longer has, nobody knows which settings are secret.
    ([name, value]) => [name, !module || isSecret(module, name) ? mask : value] as const,
  );
  const hidden = secretNames.filter((name) => !module || isSecret(module, name));
  return Object.fromEntries([...shown, ...hidden.map((name) => [name, mask] as const)]);
}
