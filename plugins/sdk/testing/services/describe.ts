import type { Collection } from '../../collection.ts';
import { listGrants, listSecretSettings } from '../../read-manifest.ts';
import type { Json } from '../../schema.ts';
import { servicePermissions } from '../../service-permissions.ts';
import type { LaunchFacts } from '../../services.ts';
import type { TestJob, TestServicesOptions } from '../test-services.ts';
import type { Declared } from './scope.ts';

type Options = TestServicesOptions<Record<string, Collection>, unknown>;

const everyPermission = Object.values(servicePermissions).flatMap((need) =>
  typeof need === 'string' ? [need] : Object.values(need),
);

/** What the module of a test declares; without a manifest it may do everything. */
export function describeDeclared(
  options: Options,
): Declared & { readonly jobs: Readonly<Record<string, TestJob>> } {
  const { module, manifest, secrets = {} } = options;
  const names = manifest ? listSecretSettings(manifest) : Object.keys(secrets);
  return {
    id: manifest?.id ?? 'module',
    collections: module?.collections ?? options.collections ?? {},
    jobs: (module?.jobs ?? options.jobs ?? {}) as Readonly<Record<string, TestJob>>,
    emits: manifest?.events.emits,
    network: manifest?.network ?? [],
    prompts: manifest && (manifest.prompts ?? []),
    retentionDays: manifest?.privacy.retentionDays ?? 30,
    secrets: Object.fromEntries(names.map((name) => [name, secrets[name]])),
    permissions:
      options.permissions ?? (manifest ? listGrants(manifest).map(({ name }) => name) : everyPermission),
  };
}

/** The settings as a handler sees them: the manifest's defaults, what the test gives, and nothing secret. */
export function readSettings({ manifest, settings }: Options): Json {
  const { properties = {} } = (manifest?.settings ?? {}) as {
    properties?: Record<string, { default?: Json }>;
  };
  const secret = manifest ? listSecretSettings(manifest) : [];
  const defaults = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const all = { ...Object.fromEntries(defaults), ...(settings as object | undefined) } as Record<
    string,
    Json
  >;
  return Object.fromEntries(Object.entries(all).filter(([name]) => !secret.includes(name)));
}

/** A launch with what a test did not say. */
export const makeLaunch = (given: Partial<LaunchFacts> & { readonly id: string }): LaunchFacts => ({
  widget: 'widget',
  placement: 'embed.public',
  positionId: null,
  subjectId: null,
  locale: 'en',
  hasGradeBook: false,
  wantsScore: false,
  ...given,
});
