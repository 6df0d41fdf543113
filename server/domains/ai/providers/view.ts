import { type Static, Timestamp, Type } from 'inlay/sdk';
import { builtinModels } from '../../../kernel/ai/index.ts';
import type { Config } from '../../../kernel/config/index.ts';
import { builtinId } from './operator.ts';
import type { ProviderRow } from './row.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const ProviderView = Type.Object({
  id: Type.String({ description: 'A ULID, or the name of one of the operator’s.' }),
  owner: Type.Enum(['tenant', 'operator'], { description: 'Those of the operator cannot be changed here.' }),
  kind: Type.Enum(['openai', 'openai-compatible', 'anthropic', 'builtin']),
  name: Type.String(),
  baseUrl: orNull(Type.String()),
  hasKey: Type.Boolean({ description: 'The key itself is never sent back.' }),
  enabled: Type.Boolean(),
  product: orNull(Type.String()),
  models: Type.Array(Type.String(), { description: 'Those that a probe has asked.' }),
  found: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()), {
    description: 'By model: what a probe saw it do.',
  }),
  probedAt: orNull(Timestamp),
  probeError: orNull(Type.String({ description: 'Code of what went wrong at the last probe.' })),
});

export const ProbeView = Type.Object({
  ok: Type.Boolean(),
  models: Type.Array(Type.String(), { description: 'What the server says it has.' }),
  capabilities: orNull(Type.Record(Type.String(), Type.Unknown())),
  latencyMs: orNull(Type.Number()),
  error: orNull(Type.Object({ code: Type.String(), message: Type.String() })),
});

export const presentProvider = (row: ProviderRow): Static<typeof ProviderView> => ({
  id: row.id,
  owner: 'tenant',
  kind: row.kind,
  name: row.name,
  baseUrl: row.baseUrl,
  hasKey: row.keySealed !== null,
  enabled: row.enabled,
  product: row.product,
  models: Object.keys(row.found),
  found: Object.fromEntries(Object.entries(row.found).map(([model, facts]) => [model, { ...facts }])),
  probedAt: row.probedAt?.toISOString() ?? null,
  probeError: row.probeError,
});

/** What the operator offers; where its server stands is nobody’s business. */
export function presentOperators({ ai }: Pick<Config, 'ai'>): Static<typeof ProviderView>[] {
  const present = (
    id: string,
    kind: Static<typeof ProviderView>['kind'],
    name: string,
    hasKey: boolean,
  ): Static<typeof ProviderView> => ({
    id,
    owner: 'operator',
    kind,
    name,
    baseUrl: null,
    hasKey,
    enabled: true,
    product: null,
    models:
      id === builtinId
        ? Object.values(builtinModels)
        : Object.values(listNames(ai))
            .filter((each) => each.startsWith(`${id.split(':').at(-1)}:`))
            .map(cutModel),
    found: {},
    probedAt: null,
    probeError: null,
  });
  return [
    ...(ai.openaiKey ? [present('operator:openai', 'openai', 'OpenAI', true)] : []),
    ...(ai.anthropicKey ? [present('operator:anthropic', 'anthropic', 'Anthropic', true)] : []),
    ...(ai.serverUrl
      ? [present('operator:server', 'openai-compatible', 'Server of the operator', Boolean(ai.serverKey))]
      : []),
    present(builtinId, 'builtin', 'Built-in', false),
  ];
}

const listNames = ({ fast, strong, embed, transcribe, speak }: Config['ai']) => [
  ...new Set([...fast, ...strong, ...embed, ...transcribe, ...speak]),
];
const cutModel = (text: string) => text.slice(text.indexOf(':') + 1);
