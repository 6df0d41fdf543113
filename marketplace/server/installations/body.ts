import { type Static, Type } from 'inlay/sdk';

const moduleId = Type.String({ pattern: '^[a-z][a-z0-9-]{2,40}$' });
const version = Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$', maxLength: 60 });
/** What the admin read and agreed to. */
const permissions = Type.Array(Type.String({ maxLength: 300 }), { maxItems: 100, uniqueItems: true });
const settings = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'Settings to change. A secret that is sent back as it was shown stays; null takes a value out.',
});
const closed = { additionalProperties: false };

export const newInstallation = Type.Object(
  {
    module: moduleId,
    version: Type.Optional(version),
    permissions,
    settings: Type.Optional(settings),
  },
  closed,
);

export const installationChange = Type.Object(
  {
    state: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('disabled')])),
    settings: Type.Optional(settings),
    permissions: Type.Optional(permissions),
  },
  closed,
);

export const upgradeRequest = Type.Object(
  {
    version: Type.Optional(version),
    permissions: Type.Optional(permissions),
    settings: Type.Optional(settings),
  },
  closed,
);

export type NewInstallation = Static<typeof newInstallation>;
export type InstallationChange = Static<typeof installationChange>;
export type UpgradeRequest = Static<typeof upgradeRequest>;

export const listQuery = Type.Object(
  {
    state: Type.Optional(
      Type.Enum(['installing', 'active', 'disabled', 'uninstalling', 'removed', 'failed'], {
        description: 'Only these. Without it, all but the removed ones.',
      }),
    ),
  },
  closed,
);

export const logQuery = Type.Object(
  { limit: Type.Integer({ minimum: 1, maximum: 500, default: 200 }) },
  closed,
);
