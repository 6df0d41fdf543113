import { PageQuery, type Static, Timestamp, type TSchema, Type } from 'inlay/sdk';

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;

/** What can be wrong with an answer by itself. */
export const checkNames = [
  'schema',
  'grounding',
  'refusal',
  'leakage',
  'language',
  'length',
  'cost',
  'latency',
] as const;
export type CheckName = (typeof checkNames)[number];
/** What an alert may be about: a check, the scores taken together, or the test set. */
export const alertKinds = [...checkNames, 'drift', 'canary'] as const;
export type AlertKind = (typeof alertKinds)[number];
export const AlertKindView = Type.Enum([...alertKinds]);

export const SentinelSettings = Type.Object(
  {
    sampleRate: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of live answers that are checked.',
    }),
    failureShare: Type.Number({
      minimum: 0.001,
      maximum: 1,
      description: 'Share of the answers of a day that may fail a check before there is an alert.',
    }),
    maxLength: Type.Integer({ minimum: 100, maximum: 1_000_000, description: 'Characters of an answer.' }),
    maxCost: orNull(Type.Number({ minimum: 0, maximum: 1000, description: 'US dollars for one answer.' })),
    maxLatencyMs: Type.Integer({ minimum: 100, maximum: 600_000 }),
    canaryHours: Type.Integer({
      minimum: 0,
      maximum: 720,
      description: 'Runs the test set of each prompt so often, with the version in production. 0: never.',
    }),
    autoRollback: Type.Boolean({
      description: 'A label that the tenant moved goes back by itself when its version causes an alert.',
    }),
    mail: Type.Boolean({ description: 'Admins get a mail about each alert.' }),
  },
  closed,
);
export type SentinelSettings = Static<typeof SentinelSettings>;

export const AlertView = Type.Object({
  id: Type.String(),
  module: Type.String(),
  prompt: Type.String(),
  version: Type.String(),
  kind: AlertKindView,
  state: Type.Enum(['open', 'closed']),
  /** Share of failed answers, the drift’s index, or the number of failed cases. */
  value: Type.Number(),
  limit: Type.Number(),
  samples: Type.Integer(),
  rolledBackTo: orNull(
    Type.String({
      description: 'The version that answers instead, where a label went back or a canary was ended.',
    }),
  ),
  runId: orNull(Type.String({ description: 'The run of the test set that failed.' })),
  createdAt: Timestamp,
  closedAt: orNull(Timestamp),
  closedBy: orNull(Type.String({ description: 'Name of a member; null where it ended by itself.' })),
});
export type AlertView = Static<typeof AlertView>;

export const alertQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(Type.Enum(['open', 'closed'])),
  module: Type.Optional(Type.String({ maxLength: 64 })),
  prompt: Type.Optional(Type.String({ maxLength: 64 })),
});

const day = Type.String({ format: 'date' });
export const seriesQuery = Type.Object(
  {
    from: Type.Optional(day),
    to: Type.Optional(day),
    module: Type.Optional(Type.String({ maxLength: 64 })),
    prompt: Type.Optional(Type.String({ maxLength: 64 })),
  },
  closed,
);
export const SeriesView = Type.Object({
  from: day,
  to: day,
  data: Type.Array(
    Type.Object({
      day,
      module: Type.String(),
      prompt: Type.String(),
      version: Type.String(),
      samples: Type.Integer(),
      failed: Type.Integer({ description: 'Answers that failed at least one check.' }),
      failures: Type.Object(Object.fromEntries(checkNames.map((name) => [name, Type.Integer()])), {
        description: 'By check.',
      }),
      medianMs: orNull(Type.Number()),
      p95Ms: orNull(Type.Number()),
      meanCost: Type.Number({ description: 'US dollars.' }),
      meanLength: orNull(Type.Number({ description: 'Characters.' })),
      meanScore: orNull(Type.Number()),
    }),
  ),
  drift: Type.Array(
    Type.Object({
      module: Type.String(),
      prompt: Type.String(),
      index: orNull(
        Type.Number({ description: 'Population stability index; null while there are too few scores.' }),
      ),
      limit: orNull(Type.Number()),
      baseline: Type.Array(Type.Number(), {
        description: 'Share of the scores in each tenth of the baseline.',
      }),
      recent: Type.Array(Type.Number(), { description: 'Share of the last 7 days in the same bins.' }),
      edges: Type.Array(Type.Number(), { description: 'Upper edges of all bins but the last.' }),
      baselineCount: Type.Integer(),
      recentCount: Type.Integer(),
    }),
  ),
});

export const sampleQuery = Type.Object({
  ...PageQuery.properties,
  module: Type.Optional(Type.String({ maxLength: 64 })),
  prompt: Type.Optional(Type.String({ maxLength: 64 })),
  failed: Type.Optional(Type.Boolean()),
});
export const SampleView = Type.Object({
  id: Type.String(),
  callId: orNull(Type.String({ description: 'Its row in the ledger.' })),
  module: Type.String(),
  prompt: Type.String(),
  version: Type.String(),
  label: Type.Enum(['production', 'canary']),
  failed: Type.Array(
    Type.Object({
      check: Type.Enum([...checkNames]),
      at: orNull(Type.String({ description: 'Where in the answer. What stands there is not kept.' })),
    }),
  ),
  tookMs: Type.Integer(),
  cost: Type.Number({ description: 'US dollars.' }),
  length: Type.Integer(),
  score: orNull(Type.Number()),
  at: Timestamp,
});
export type SampleView = Static<typeof SampleView>;
