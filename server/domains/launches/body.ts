import { Id, type Static, Type } from 'inlay/sdk';

const name = Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' });
const locale = Type.String({ pattern: '^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$', maxLength: 35 });

export const siteLaunch = Type.Object(
  {
    siteKey: Type.String({ minLength: 1, maxLength: 100 }),
    module: name,
    widget: Type.String({
      pattern: '^(_|[a-z][a-z0-9-]{1,40})$',
      description: '`_`: the first public widget.',
    }),
    positionKey: Type.Optional(Type.String({ maxLength: 80 })),
    origin: Type.String({ maxLength: 255 }),
    locale: Type.Optional(locale),
    entry: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2000,
        description: 'Needed from a sandboxed frame: what the server wrote into its page.',
      }),
    ),
    proof: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4000,
        description:
          'After `launches.proof_needed`: the puzzle’s solution as base64 of ALTCHA’s JSON, or the answer of the site’s captcha.',
      }),
    ),
  },
  { additionalProperties: false },
);

export const consoleLaunch = Type.Object(
  {
    module: name,
    widget: name,
    positionId: Type.Optional(Id),
    subjectId: Type.Optional(Id),
    locale: Type.Optional(locale),
  },
  { additionalProperties: false },
);

export type SiteLaunch = Static<typeof siteLaunch>;
export type ConsoleLaunch = Static<typeof consoleLaunch>;
