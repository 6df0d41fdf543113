import { type Static, Timestamp, type TSchema, Type } from 'inlay/sdk';
import { Expectation, PromptCase } from '../../../plugins/sdk/prompts/prompt-case.ts';
import { type PromptInput, promptParameters } from '../../../plugins/sdk/prompts/prompt-head.ts';

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;

export const labelNames = ['production', 'canary'] as const;
export const Label = Type.Enum([...labelNames]);
export type Label = Static<typeof Label>;

const Version = Type.String({
  pattern: '^t?[1-9][0-9]{0,6}$',
  description: 'Number of the module’s file, or `t` and a number for one of the tenant’s own.',
});

const modelParameters = Type.Object(promptParameters);
const Model = modelParameters.properties.model;

/** A line of the list. */
export const PromptLine = Type.Object({
  module: Type.String(),
  moduleName: Type.String(),
  id: Type.String(),
  description: orNull(Type.String()),
  model: Model,
  production: Type.String({ description: 'Version that answers.' }),
  isOwn: Type.Boolean({ description: 'The version in production is the tenant’s own.' }),
  canary: orNull(
    Type.Object({ version: Type.String(), share: Type.Integer({ description: 'Per cent of the calls.' }) }),
  ),
  newest: Type.String({ description: 'The module’s newest version.' }),
  cases: Type.Integer(),
  lastRun: orNull(
    Type.Object({
      id: Type.String(),
      version: Type.String(),
      state: Type.Enum(['queued', 'running', 'passed', 'failed']),
      endedAt: orNull(Timestamp),
    }),
  ),
  alerts: Type.Integer({ description: 'Open alerts of the sentinel.' }),
});
export type PromptLine = Static<typeof PromptLine>;

export const VersionView = Type.Object({
  version: Type.String(),
  source: Type.Enum(['module', 'tenant']),
  basedOn: orNull(Type.String()),
  note: orNull(Type.String()),
  hash: Type.String(),
  body: Type.String(),
  parameters: modelParameters,
  fits: Type.Boolean({
    description:
      'False where the module has changed its slots or the form of the answer since: it cannot be used.',
  }),
  labels: Type.Array(Label),
  createdAt: orNull(Timestamp),
  createdBy: orNull(Type.String({ description: 'Name of a member.' })),
});
export type VersionView = Static<typeof VersionView>;

export const CaseView = Type.Object({
  id: orNull(Type.String({ description: 'Null for a case that the module brings: it cannot be changed.' })),
  ...PromptCase.properties,
});

export const RunView = Type.Object({
  id: Type.String(),
  module: Type.String(),
  prompt: Type.String(),
  version: Type.String(),
  reason: Type.Enum(['member', 'label', 'schedule']),
  label: orNull(Type.Object({ name: Label, share: Type.Integer() })),
  state: Type.Enum(['queued', 'running', 'passed', 'failed']),
  /** Why it ended without a result: a code of an error. */
  failure: orNull(Type.String()),
  cases: Type.Integer(),
  done: Type.Integer(),
  cost: Type.Number({ description: 'US dollars.' }),
  results: Type.Array(
    Type.Object({
      name: Type.String(),
      passed: Type.Boolean(),
      /** Code of the error, where the model gave no answer. */
      error: orNull(Type.String()),
      faults: Type.Array(
        Type.Object({
          at: Type.String(),
          expected: Expectation,
          found: orNull(Type.String({ description: 'What stands there, at most 300 characters of it.' })),
        }),
      ),
      tookMs: Type.Integer(),
      callId: orNull(Type.String()),
    }),
  ),
  createdAt: Timestamp,
  endedAt: orNull(Timestamp),
});
export type RunView = Static<typeof RunView>;

export const PromptView = Type.Object({
  ...PromptLine.properties,
  slots: Type.Array(
    Type.Object({ name: Type.String(), isDocument: Type.Boolean(), isRequired: Type.Boolean() }),
  ),
  input: Type.Unsafe<PromptInput>(Type.Object({})),
  output: orNull(Type.Unsafe<TSchema>(Type.Object({}))),
  models: Type.Array(Model, { description: 'Classes that the tenant granted to the module.' }),
  versions: Type.Array(VersionView, { description: 'Newest first, the tenant’s own before the module’s.' }),
  testSet: Type.Array(CaseView),
  runs: Type.Array(RunView, { description: 'The last ten, newest first.' }),
});
export type PromptView = Static<typeof PromptView>;

export const newVersion = Type.Object(
  {
    basedOn: Version,
    body: Type.String({ minLength: 1, maxLength: 40_000 }),
    note: Type.Optional(Type.String({ maxLength: 300, description: 'What is different, and why.' })),
    ...Type.Partial(modelParameters).properties,
  },
  closed,
);
export const labelMove = Type.Object(
  {
    version: Version,
    share: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 100,
        description: 'Per cent of the calls; for `canary`. Default 10.',
      }),
    ),
  },
  closed,
);
export const LabelMoved = Type.Object({
  state: Type.Enum(['moved', 'testing'], {
    description: '`testing`: it moves once the test set has passed; look at the run.',
  }),
  run: orNull(RunView),
});
export const newRun = Type.Object({ version: Version }, closed);
export const newCase = PromptCase;

export const MoveView = Type.Object({
  id: Type.String(),
  label: Label,
  from: orNull(Type.String()),
  to: orNull(Type.String({ description: 'Null: the label was taken away.' })),
  share: orNull(Type.Integer()),
  reason: Type.Enum(['member', 'rollback', 'sentinel']),
  by: orNull(Type.String({ description: 'Name of a member.' })),
  at: Timestamp,
});

export const diffQuery = Type.Object({ from: Version, to: Version }, closed);
export const DiffView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  parameters: Type.Array(
    Type.Object({ name: Type.String(), from: orNull(Type.String()), to: orNull(Type.String()) }),
  ),
  lines: Type.Array(
    Type.Object({
      kind: Type.Enum(['same', 'removed', 'added']),
      text: Type.String(),
      from: orNull(Type.Integer({ description: 'Number of the line before.' })),
      to: orNull(Type.Integer({ description: 'Number of the line after.' })),
    }),
  ),
});
export type DiffView = Static<typeof DiffView>;
