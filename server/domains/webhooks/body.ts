import { type Static, Type } from 'inlay/sdk';

const fields = {
  url: Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'Where events are posted to: https on the open internet.',
  }),
  types: Type.Array(
    Type.String({ maxLength: 100, pattern: '^(\\*|[a-z0-9][a-z0-9_-]*(\\.[a-z0-9_-]+)*(\\.\\*)?)$' }),
    {
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
      description: 'Types of events: `document.created`, all that begin alike by `document.*`, all by `*`.',
    },
  ),
  description: Type.String({ maxLength: 200 }),
  enabled: Type.Boolean(),
};

export const newWebhook = Type.Object(
  {
    url: fields.url,
    types: fields.types,
    description: Type.Optional(fields.description),
    enabled: Type.Optional(fields.enabled),
  },
  { additionalProperties: false },
);

export const webhookChange = Type.Object(
  {
    url: Type.Optional(fields.url),
    types: Type.Optional(fields.types),
    description: Type.Optional(fields.description),
    enabled: Type.Optional(fields.enabled),
  },
  { additionalProperties: false },
);

export type NewWebhook = Static<typeof newWebhook>;
export type WebhookChange = Static<typeof webhookChange>;
