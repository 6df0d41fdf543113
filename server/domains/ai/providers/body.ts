import { type Static, Type } from 'inlay/sdk';

const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const baseUrl = Type.String({
  maxLength: 500,
  pattern: '^https?://[^\\s?#@]+$',
  description: 'With its path, such as https://models.example/v1. The vendor’s own where it is left out.',
});
const key = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: '^[!-~]+$',
  description: 'Sealed, and never shown again.',
});
const modelName = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\s\\x00-\\x1f]+$' });

export const newProvider = Type.Object(
  {
    kind: Type.Enum(['openai', 'openai-compatible', 'anthropic'], {
      description: '`openai-compatible` is any server that speaks Chat Completions: Ollama, vLLM, a proxy.',
    }),
    name,
    baseUrl: Type.Optional(baseUrl),
    key: Type.Optional(key),
  },
  { additionalProperties: false },
);

export const providerChange = Type.Object(
  {
    name: Type.Optional(name),
    baseUrl: Type.Optional(Type.Union([baseUrl, Type.Null()])),
    key: Type.Optional(
      Type.Union([key, Type.Null()], {
        description: 'Left out, the stored one stays, unless the address changes.',
      }),
    ),
    enabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

export const probeBody = Type.Object(
  { model: Type.Optional(modelName) },
  {
    additionalProperties: false,
    description: 'With a model, it is asked a few small things, which costs a little.',
  },
);

export const modelChoice = Type.Object({
  providerId: Type.String({ minLength: 1, maxLength: 64 }),
  model: modelName,
});

export type NewProvider = Static<typeof newProvider>;
export type ProviderChange = Static<typeof providerChange>;
export type ProbeBody = Static<typeof probeBody>;
