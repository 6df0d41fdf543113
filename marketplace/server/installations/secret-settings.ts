import type { Json } from 'inlay/sdk';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';

/** What a form shows in place of a secret that is set. */
const mask = '••••••';

type Settings = Readonly<Record<string, unknown>>;

/** A secret setting is never sent back; that it is set may be known. */
export function maskSecrets(settings: Readonly<Record<string, Json>>, module: LoadedModule | undefined) {
  const secret = listSecrets(module);
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) =>
      // Of a module that this host no longer has, nobody knows which settings are secret.
      !module || secret.has(name) ? [name, value === '' ? '' : mask] : [name, value],
    ),
  );
}

/** A form sends back what it was shown: a mask means that the secret stays as it is. */
export function dropMasked(module: LoadedModule, settings: Settings): Settings {
  const secret = listSecrets(module);
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => !(secret.has(name) && value === mask)),
  );
}

function listSecrets(module: LoadedModule | undefined): ReadonlySet<string> {
  const { properties = {} } = (module?.manifest.settings ?? {}) as {
    properties?: Record<string, { visibility?: string }>;
  };
  return new Set(Object.keys(properties).filter((name) => properties[name]?.visibility === 'secret'));
}
