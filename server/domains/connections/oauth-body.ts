import { type Static, Type } from 'inlay/sdk';
import { allScopes, authentications } from '../oauth/index.ts';
import { name, origins } from './body.ts';

/** RFC 9700 §2.1: compared letter by letter, so whole; no fragment (RFC 6749 §3.1.2); http on this machine only. */
const redirectUris = Type.Array(
  Type.String({
    pattern: '^(https://[^\\s#*]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?(/[^\\s#*]*)?)$',
    maxLength: 500,
  }),
  { maxItems: 20, uniqueItems: true },
);
const scopes = Type.Array(Type.Enum([...allScopes]), { minItems: 1, uniqueItems: true });
const jwks = Type.Object(
  {
    keys: Type.Array(
      Type.Object(
        { kty: Type.Enum(['RSA', 'EC', 'OKP']), d: Type.Optional(Type.Never()) },
        { additionalProperties: Type.Unknown() },
      ),
      { minItems: 1, maxItems: 10 },
    ),
  },
  { description: 'Public keys of the client (RFC 7517), for `private_key_jwt`.' },
);

export const newOAuthConnection = Type.Object(
  {
    name,
    origins: Type.Optional(Type.Array(origins.items, { maxItems: 50, uniqueItems: true })),
    redirectUris: Type.Optional(redirectUris),
    scopes,
    authentication: Type.Enum([...authentications]),
    jwks: Type.Optional(jwks),
  },
  { additionalProperties: false },
);
export const clientChange = Type.Partial(Type.Object({ redirectUris, scopes, jwks }), {
  additionalProperties: false,
});

export type NewOAuthConnection = Static<typeof newOAuthConnection>;
export type ClientChange = Static<typeof clientChange>;
