import {
  type Collection,
  defineModule,
  type Json,
  type Lifecycle,
  type Services,
  type TSchema,
} from 'inlay/sdk';
import type { BuiltManifest } from '../../../../host/node/built-module.ts';
import type { LoadedModule, Registry } from '../../../../host/node/registry.ts';
import { createInlineRunner } from '../../../../host/node/runner/inline-runner.ts';
import { describeDefinition } from '../../../../plugins/cli/build/describe-module.ts';

type AnyServices = Services<Record<string, Collection>, Json>;

export type MadeRoutes = Readonly<Record<string, (input: never, services: AnyServices) => Promise<Json>>>;

/** What a version of a module in a test is made of. */
export interface MadeVersion {
  readonly id: string;
  readonly version: string;
  readonly permissions?: readonly string[];
  readonly settings?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly consumes?: readonly string[];
  readonly collections?: Readonly<Record<string, Collection>>;
  readonly routes?: MadeRoutes;
  readonly jobs?: Readonly<Record<string, (services: AnyServices) => Promise<Json>>>;
  /** Schemas of what routes and jobs take, by their names. Default: nothing, and anything. */
  readonly inputs?: Readonly<Record<string, TSchema>>;
  readonly onEvent?: (services: AnyServices) => Promise<void>;
  readonly lifecycle?: Lifecycle<AnyServices>;
}

/** Adds a version of a module to a running host, as a package that was just taken in. */
export function addVersion(registry: Registry, made: MadeVersion): LoadedModule {
  const { id, version, consumes = [], routes = {}, jobs = {}, collections = {}, inputs = {} } = made;
  const definition = defineModule<
    Record<string, { summary: string }>,
    Record<string, Collection>,
    AnyServices
  >({
    api: mapValues(routes, (_run, name) => ({ summary: 'Of a test.', input: inputs[name], output: {} })),
    routes: routes as never,
    collections,
    jobs: mapValues(jobs, (run, name) => ({
      input: inputs[name] ?? {},
      run: (_input: unknown, services: AnyServices) => run(services),
    })),
    events: Object.fromEntries(
      consumes.map((type) => [type, (_event: unknown, services: AnyServices) => made.onEvent!(services)]),
    ),
    lifecycle: made.lifecycle ?? {},
  });
  const source = {
    id,
    version,
    host: '>=0.1.0',
    publisher: { id: 'inlay', name: 'Inlay' },
    name: { en: id },
    summary: { en: 'Of a test.' },
    categories: [],
    locales: ['en'],
    widgets: [],
    routes: Object.keys(routes).map((route) => ({ route, access: ['member' as const] })),
    jobs: Object.keys(jobs),
    events: { emits: [], consumes: [...consumes] },
    collections: Object.keys(collections),
    permissions: (made.permissions ?? ['collections', 'jobs']).map((name) => ({
      name,
      reason: { en: 'Why not.' },
    })),
    settings: {
      type: 'object',
      properties: made.settings ?? {},
      required: made.required ?? [],
      additionalProperties: false,
    },
    privacy: { data: { en: '' }, purpose: { en: '' }, retentionDays: 1, receivers: [] },
  };
  const describes = describeDefinition({ jobs: source.jobs }, definition);
  const built = { by: '0.1.0', web: null, server: null, describes };
  const module: LoadedModule = {
    id,
    version,
    folder: '',
    manifest: { ...source, built } as unknown as BuiltManifest,
    messages: { en: {} },
    prompts: { list: [], cases: {} },
    thirdParty: true,
    runner: createInlineRunner(definition),
  };
  registry.add(module);
  return module;
}

const mapValues = <V, R>(
  values: Readonly<Record<string, V>>,
  change: (value: V, name: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
