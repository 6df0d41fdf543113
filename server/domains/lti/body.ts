import { Id, type Static, Type } from 'inlay/sdk';

const address = Type.String({ pattern: '^https?://', maxLength: 2000 });
const name = Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' });

export const newLtiConnection = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    profile: Type.Enum(['canvas', 'moodle', 'brightspace', 'blackboard', 'other']),
    issuer: Type.String({ minLength: 1, maxLength: 300 }),
    clientId: Type.String({ minLength: 1, maxLength: 300 }),
    loginUrl: address,
    tokenUrl: address,
    jwksUrl: address,
    origins: Type.Optional(
      Type.Array(Type.String({ pattern: '^https?://(\\*\\.)?[a-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 255 }), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description:
          'Pages of the LMS that stand around ours, where they differ from its sign-in; `*.` takes subdomains.',
      }),
    ),
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

export const oneDeployment = Type.Object({
  id: Id,
  deploymentId: Type.String({ minLength: 1, maxLength: 255, description: 'As the LMS calls it.' }),
});

export type NewLtiConnection = Static<typeof newLtiConnection>;
