import { type Static, Timestamp, Type } from 'inlay/sdk';

const externalId = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'Your own id, within this connection.',
});
const personName = Type.String({ minLength: 1, maxLength: 200 });

const target = {
  module: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }),
  widget: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }),
  positionKey: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
};

export const testTicket = Type.Object(target, { additionalProperties: false });

export const newTicket = Type.Object(
  {
    ...target,
    subject: Type.Object(
      {
        externalId,
        displayName: Type.Optional(personName),
        email: Type.Optional(Type.String({ format: 'email', maxLength: 320 })),
      },
      { description: 'The person whose data it is, such as the candidate.', additionalProperties: false },
    ),
    user: Type.Object(
      { externalId, name: Type.Optional(personName), role: Type.Optional(Type.Enum(['manager', 'user'])) },
      { description: 'Who will look at it, such as the recruiter.', additionalProperties: false },
    ),
    returnUrl: Type.Optional(
      Type.String({
        pattern: '^https?://[^\\s]+$',
        maxLength: 1000,
        description:
          'A page of yours, on one of the origins of the connection: where a refused visitor finds back.',
      }),
    ),
  },
  { additionalProperties: false },
);

export const TicketView = Type.Object({
  url: Type.String({
    description: 'Opens the widget once, within a minute, in a frame on one of your origins.',
  }),
  expiresAt: Timestamp,
});

export type NewTicket = Static<typeof newTicket>;
export type TestTicket = Static<typeof testTicket>;
