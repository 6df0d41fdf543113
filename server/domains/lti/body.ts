import { Id, type Static, type TSchema, Type } from 'inlay/sdk';

const address = Type.String({ pattern: '^https?://', maxLength: 2000 });
const name = Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' });

const connectionName = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const profile = Type.Enum(['canvas', 'moodle', 'brightspace', 'blackboard', 'other']);
const origins = Type.Array(
  Type.String({ pattern: '^https?://(\\*\\.)?[a-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 255 }),
  {
    minItems: 1,
    maxItems: 50,
    uniqueItems: true,
    description:
      'Pages of the LMS that stand around ours, where they differ from its sign-in; `*.` takes subdomains.',
  },
);

export const newLtiConnection = Type.Object(
  {
    name: connectionName,
    profile,
    issuer: Type.String({ minLength: 1, maxLength: 300 }),
    clientId: Type.String({ minLength: 1, maxLength: 300 }),
    loginUrl: address,
    tokenUrl: address,
    jwksUrl: address,
    origins: Type.Optional(origins),
    deploymentIds: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 255 }), {
        maxItems: 100,
        description: 'Deployments known to be right; others wait for approval.',
      }),
    ),
    module: Type.Optional(name),
    widget: Type.Optional(name),
    positionId: Type.Optional(Id),
  },
  { additionalProperties: false },
);

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Issuer and client id are who the LMS is: with others, its people would be taken for those of before. */
export const ltiConnectionChange = Type.Partial(
  Type.Object(
    {
      profile,
      loginUrl: address,
      tokenUrl: address,
      jwksUrl: address,
      origins,
      module: nullable(name),
      widget: nullable(name),
      positionId: nullable(Id),
    },
    { additionalProperties: false },
  ),
  { additionalProperties: false },
);

export const newRegistration = Type.Object(
  {
    name: connectionName,
    profile,
    module: Type.Optional(name),
    widget: Type.Optional(name),
    positionId: Type.Optional(Id),
  },
  { additionalProperties: false },
);

export const oneDeployment = Type.Object({
  id: Id,
  deploymentId: Type.String({ minLength: 1, maxLength: 255, description: 'As the LMS calls it.' }),
});

export type NewLtiConnection = Static<typeof newLtiConnection>;
export type LtiConnectionChange = Static<typeof ltiConnectionChange>;
export type NewRegistration = Static<typeof newRegistration>;
