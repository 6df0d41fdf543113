import { PageQuery, type Static, Type } from 'inlay/sdk';

const fields = {
  key: Type.String({
    pattern: '^[a-z0-9][a-z0-9-]{0,79}$',
    description: 'What pages refer to it by; letters, digits and dashes. Made from the title when left out.',
  }),
  title: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  description: Type.String({ minLength: 1, maxLength: 50_000, description: 'Plain text or Markdown.' }),
  location: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
  locale: Type.String({ pattern: '^(en|es|fr|de|zh)$' }),
  public: Type.Boolean(),
};

export const newPosition = Type.Object(
  {
    key: Type.Optional(fields.key),
    title: fields.title,
    description: fields.description,
    location: Type.Optional(fields.location),
    locale: Type.Optional(fields.locale),
    public: Type.Optional(fields.public),
  },
  { additionalProperties: false },
);

export const positionChange = Type.Object(
  {
    title: Type.Optional(fields.title),
    description: Type.Optional(fields.description),
    location: Type.Optional(fields.location),
    locale: Type.Optional(fields.locale),
    public: Type.Optional(fields.public),
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
  },
  { additionalProperties: false },
);

export const positionQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
});

export type NewPosition = Static<typeof newPosition>;
export type PositionChange = Static<typeof positionChange>;
export type PositionQuery = Static<typeof positionQuery>;
