import { type Static, Timestamp, Type } from 'inlay/sdk';
import { keyScopes } from './scopes.ts';

export const newApiKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    scopes: Type.Array(Type.Enum([...keyScopes]), { minItems: 1, uniqueItems: true }),
    expiresAt: Type.Optional({ ...Timestamp, description: 'A year from now unless given; two at most.' }),
  },
  { additionalProperties: false },
);

export type NewApiKey = Static<typeof newApiKey>;
