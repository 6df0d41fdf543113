import type { ModuleDescription } from '../../../host/node/built-module.ts';
import { loadModule } from '../../../host/node/load-module.ts';
import { findModuleSchemaFaults } from '../../sdk/checking/index.ts';
import type { Manifest, ModuleDefinition, TSchema } from '../../sdk/index.ts';
import { listJobs } from '../../sdk/read-manifest.ts';

const hooks = ['onInstall', 'onUpgrade', 'onUninstall'] as const;

/** Loads a freshly built server half once and writes down what it declares. */
export async function describeModule(
  manifest: Manifest,
  folder: string,
  entry: string | null,
): Promise<ModuleDescription> {
  const server = entry === null ? null : { entry };
  const definition = await loadModule({ id: manifest.id, folder, manifest: { built: { server } } });
  const faults = findDifferences(manifest, definition);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const described = describeDefinition(manifest, definition);
  const schemaFaults = findModuleSchemaFaults(described);
  if (schemaFaults.length > 0) throw new Error(schemaFaults.join('\n'));
  return described;
}

/** What a server half declares, as plain data. */
export function describeDefinition(
  manifest: Pick<Manifest, 'jobs'>,
  definition: ModuleDefinition,
): ModuleDescription {
  return {
    api: mapValues(definition.api, ({ summary, input, output, status }) => ({
      summary,
      input: toData(input),
      output: toData(output),
      status: status ?? (output ? 200 : 204),
    })),
    jobs: Object.fromEntries(
      listJobs(manifest).map(({ name, timeoutSeconds, schedule, concurrency }) => {
        const coded = definition.jobs[name]!;
        const described = {
          input: toData(coded.input),
          timeoutSeconds: timeoutSeconds ?? coded.timeoutSeconds ?? 120,
          attempts: coded.attempts ?? 3,
          schedule: schedule ?? null,
          concurrency: concurrency ?? null,
        };
        return [name, described];
      }),
    ),
    events: Object.keys(definition.events),
    collections: mapValues(
      definition.collections,
      ({ schema, subject, shared, indexes, unique, retentionDays, migrate }) => ({
        schema: toData(schema)!,
        subject,
        ...(shared && { shared }),
        indexes: indexes ?? [],
        unique: unique ?? [],
        retentionDays: retentionDays ?? null,
        migrates: migrate !== undefined,
      }),
    ),
    hooks: hooks.filter((hook) => definition.lifecycle[hook] !== undefined),
  };
}

/** An admin reads the manifest and trusts it, so the code may have no more and no less. */
function findDifferences(manifest: Manifest, definition: ModuleDefinition): string[] {
  return [
    ...compare(
      'route',
      manifest.routes.map(({ route }) => route),
      Object.keys(definition.api),
    ),
    ...compare('route handler', Object.keys(definition.api), Object.keys(definition.routes), 'The API'),
    ...compare(
      'job',
      listJobs(manifest).map(({ name }) => name),
      Object.keys(definition.jobs),
    ),
    ...listJobs(manifest)
      .filter(({ name, timeoutSeconds }) => timeoutSeconds && definition.jobs[name]?.timeoutSeconds)
      .map(
        ({ name }) =>
          `The time-out of the job \`${name}\` stands in manifest and code: take one of them out.`,
      ),
    ...compare('event', manifest.events.consumes, Object.keys(definition.events)),
    ...compare('collection', manifest.collections, Object.keys(definition.collections)),
  ];
}

function compare(
  noun: string,
  said: readonly string[],
  coded: readonly string[],
  by = 'The manifest',
): string[] {
  return [
    ...said
      .filter((name) => !coded.includes(name))
      .map((name) => `${by} lists the ${noun} \`${name}\`, which the code lacks.`),
    ...coded
      .filter((name) => !said.includes(name))
      .map((name) => `The code has the ${noun} \`${name}\`, which is not in ${by.toLowerCase()}.`),
  ];
}

const toData = (schema: TSchema | undefined): TSchema | null =>
  schema === undefined ? null : (JSON.parse(JSON.stringify(schema)) as TSchema);

const mapValues = <V, R>(values: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
