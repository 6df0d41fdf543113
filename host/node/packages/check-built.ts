import { explainFaults } from '../../../plugins/sdk/explain-faults.ts';
import { Type } from '../../../plugins/sdk/index.ts';
import { listJobs } from '../../../plugins/sdk/read-manifest.ts';
import type { BuiltManifest, DescribedJob } from '../built-module.ts';

const Path = Type.String({ minLength: 1, maxLength: 300 });
const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

/** A JSON Schema of the module's own, as far as the host reads it itself. */
const Schema = Type.Object({
  properties: Type.Optional(Type.Record(Type.String(), Type.Union([Type.Object({}), Type.Boolean()]))),
  required: Type.Optional(Type.Array(Type.String(), { maxItems: 500 })),
});

/** A property of a record, which becomes part of an index. */
const Property = Type.String({ pattern: '^[A-Za-z_$][A-Za-z0-9_$-]{0,99}$' });

const Route = Type.Object({
  summary: Type.String({ maxLength: 300 }),
  input: orNull(Schema),
  output: orNull(Schema),
  status: Type.Enum([200, 201, 202, 204]),
});

const Job = Type.Object({
  input: orNull(Schema),
  timeoutSeconds: Type.Integer({ minimum: 1, maximum: 600 }),
  attempts: Type.Integer({ minimum: 1, maximum: 20 }),
  schedule: orNull(Type.String()),
  concurrency: orNull(Type.Integer()),
});

const Collection = Type.Object({
  schema: Schema,
  subject: orNull(Property),
  shared: Type.Optional(Type.Boolean()),
  indexes: Type.Array(Property, { maxItems: 20, uniqueItems: true }),
  unique: Type.Array(Property, { maxItems: 10, uniqueItems: true }),
  retentionDays: orNull(Type.Integer({ minimum: 1, maximum: 36_500 })),
  migrates: Type.Boolean(),
});

/**
 * The part of a manifest that the build wrote, with all that the host believes of it; what a later version adds is let
 * through. How many routes, jobs and collections there may be is limited by the lists that they must equal.
 */
const Built = Type.Object({
  by: Type.String({ maxLength: 100 }),
  web: orNull(
    Type.Object({
      remoteEntry: Path,
      container: Type.String({ pattern: '^[a-zA-Z0-9_]+$', maxLength: 200 }),
      widgets: Type.Record(Type.String(), Type.Array(Path, { maxItems: 500 })),
      files: Type.Record(Type.String(), Type.String({ maxLength: 64 })),
    }),
  ),
  server: orNull(Type.Object({ entry: Path })),
  describes: Type.Object({
    api: Type.Record(Type.String(), Route),
    jobs: Type.Record(Type.String(), Job),
    events: Type.Array(Type.String(), { maxItems: 500 }),
    collections: Type.Record(Type.String(), Collection),
    hooks: Type.Array(Type.Enum(['onInstall', 'onUpgrade', 'onUninstall']), { maxItems: 3 }),
  }),
});

const Whole = Type.Object({ built: Built });

/**
 * Says what is wrong with the built part of a manifest whose own part is right, one sentence a fault. What people read
 * before they install is the manifest, so the description of the code has no more and no less than it lists.
 */
export function findBuiltFaults(manifest: BuiltManifest): string[] {
  const { built } = manifest;
  const faults = explainFaults(Whole, { built }, 'The manifest');
  return faults.length > 0 ? faults : compareWithLists(manifest);
}

function compareWithLists(manifest: BuiltManifest): string[] {
  const { api, jobs, events, collections } = manifest.built.describes;
  const listed = new Map(listJobs(manifest).map((job) => [job.name, job]));
  const routes = manifest.routes.map(({ route }) => route);
  const names = [
    ...compareNames('route', routes, Object.keys(api)),
    ...compareNames('job', [...listed.keys()], Object.keys(jobs)),
    ...compareNames('consumed event', manifest.events.consumes, events),
    ...compareNames('collection', manifest.collections, Object.keys(collections)),
  ];
  if (names.length > 0) return names;
  return [...listed].flatMap(([name, { schedule, timeoutSeconds, concurrency }]) => {
    const described: DescribedJob = jobs[name]!;
    const same =
      described.schedule === (schedule ?? null) &&
      described.concurrency === (concurrency ?? null) &&
      // Left out, the code says it.
      (timeoutSeconds === undefined || described.timeoutSeconds === timeoutSeconds);
    return same
      ? []
      : [`What was built of the job \`${name}\` is not what \`jobs\` says: build the module again.`];
  });
}

function compareNames(noun: string, listed: readonly string[], built: readonly string[]): string[] {
  const [known, made] = [new Set(listed), new Set(built)];
  return [
    ...listed
      .filter((name) => !made.has(name))
      .map((name) => `The ${noun} \`${name}\` is listed and was not built: build the module again.`),
    ...[...made]
      .filter((name) => !known.has(name))
      .map((name) => `The ${noun} \`${name}\` was built and is not listed: list it, or take it out.`),
  ];
}
