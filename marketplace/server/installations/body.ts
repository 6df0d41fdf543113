import { type Static, Type } from 'inlay/sdk';

const moduleId = Type.String({ pattern: '^[a-z][a-z0-9-]{2,40}$' });

export const newInstallation = Type.Object(
  {
    module: moduleId,
    /** What the admin read and agreed to: all that the manifest asks for. */
    permissions: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false },
);

export const installationChange = Type.Object(
  {
    state: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('disabled')])),
    settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { additionalProperties: false },
);

export type NewInstallation = Static<typeof newInstallation>;
export type InstallationChange = Static<typeof installationChange>;
