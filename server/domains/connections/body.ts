import { PageQuery, type Static, Type } from 'inlay/sdk';

export const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
/** Origins as browsers send them (RFC 6454 §6.2): scheme, host and port, nothing else. */
export const origins = Type.Array(
  Type.String({ pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 255 }),
  {
    minItems: 1,
    maxItems: 50,
    uniqueItems: true,
  },
);

export const newConnection = Type.Object(
  { kind: Type.Literal('site'), name, origins },
  { additionalProperties: false },
);
export const connectionChange = Type.Partial(
  Type.Object({ name, origins, enabled: Type.Boolean() }, { additionalProperties: false }),
  { additionalProperties: false },
);

export const connectionQuery = Type.Object({
  ...PageQuery.properties,
  kind: Type.Optional(Type.Enum(['site', 'oauth', 'lti', 'any'], { description: 'Default `site`.' })),
});

export type ConnectionQuery = Static<typeof connectionQuery>;
export type NewConnection = Static<typeof newConnection>;
export type ConnectionChange = Static<typeof connectionChange>;
