import { type Static, Type } from 'inlay/sdk';

export const newPublisher = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-z][a-z0-9-]{1,40}$',
      description: 'What manifests call the publisher: small letters, digits and dashes. Cannot be changed.',
    }),
    name: Type.String({ minLength: 2, maxLength: 80, pattern: '\\S' }),
    domain: Type.Optional(
      Type.String({
        maxLength: 253,
        pattern: '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$',
        description: 'The publisher’s own domain, such as acme.example. Shown as what the publisher says.',
      }),
    ),
  },
  { additionalProperties: false },
);

export const newPublisherKey = Type.Object(
  {
    publicKey: Type.String({
      minLength: 20,
      maxLength: 1000,
      description: 'The public half of an Ed25519 key: `ed25519:…` or PEM.',
    }),
  },
  { additionalProperties: false },
);

export const keyRevocation = Type.Object(
  {
    revokedAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description:
          'Since when the key is not to be trusted; now unless given. Versions counter-signed after it are refused.',
      }),
    ),
  },
  { additionalProperties: false },
);

export type NewPublisher = Static<typeof newPublisher>;
export type KeyRevocation = Static<typeof keyRevocation>;
