import { type Static, Type } from 'inlay/sdk';
import { presetNames } from './presets.ts';

const preset = Type.Enum([...presetNames]);
const issuer = Type.String({
  maxLength: 500,
  pattern: '^https?://[^\\s?#]+$',
  description: 'As the provider calls itself. May be left out where the preset knows it.',
});
const clientId = Type.String({ minLength: 1, maxLength: 300, pattern: '^[!-~]+$' });
const clientSecret = Type.Union(
  [Type.String({ minLength: 1, maxLength: 2000, pattern: '^[!-~]([ -~]*[!-~])?$' }), Type.Null()],
  {
    description: 'Left out, the stored one is kept; null for a public client. Never sent back.',
  },
);

export const ssoBody = Type.Object(
  {
    preset,
    issuer: Type.Optional(issuer),
    clientId,
    clientSecret: Type.Optional(clientSecret),
    label: Type.Optional(
      Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', description: 'What stands on the button.' }),
    ),
    domains: Type.Array(Type.String({ minLength: 3, maxLength: 253 }), {
      minItems: 1,
      maxItems: 50,
      description: 'Domains of e-mail addresses whose people may come in, such as acme.example.',
    }),
    role: Type.Enum(['manager', 'user'], { description: 'Of members that are made on the way.' }),
    createMembers: Type.Boolean(),
    enabled: Type.Boolean(),
    required: Type.Optional(
      Type.Boolean({ description: 'Members who are no admins can no longer sign in by password.' }),
    ),
  },
  { additionalProperties: false },
);

export const checkBody = Type.Object(
  {
    preset,
    issuer: Type.Optional(issuer),
    clientId: Type.Optional(clientId),
    clientSecret: Type.Optional(clientSecret),
  },
  { additionalProperties: false },
);

export type SsoBody = Static<typeof ssoBody>;
export type CheckBody = Static<typeof checkBody>;
