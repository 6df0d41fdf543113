import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Invitation } from './registration/invitations.ts';
import type { Deployment, PlatformRow } from './service.ts';
import { presentTool, ToolView } from './tool-view.ts';

const text = Type.String();
const nullable = Type.Union([text, Type.Null()]);

export const LtiConnectionView = Type.Object({
  id: Id,
  profile: text,
  issuer: text,
  clientId: text,
  loginUrl: text,
  tokenUrl: text,
  jwksUrl: text,
  module: nullable,
  widget: nullable,
  positionId: nullable,
  origins: Type.Array(text),
  deployments: Type.Array(
    Type.Object({
      deploymentId: text,
      state: Type.Enum(['quarantined', 'approved']),
      createdAt: Timestamp,
    }),
  ),
  tool: ToolView,
});

export function presentLtiConnection(
  id: string,
  platform: PlatformRow,
  deployments: readonly Deployment[],
  publicUrl: string,
): Static<typeof LtiConnectionView> {
  const { profile, issuer, clientId, loginUrl, tokenUrl, jwksUrl, module, widget, positionId, origins } =
    platform;
  return {
    id,
    profile,
    issuer,
    clientId,
    loginUrl,
    tokenUrl,
    jwksUrl,
    module,
    widget,
    positionId,
    origins: [...origins],
    deployments: deployments.map(({ deploymentId, state, createdAt }) => ({
      deploymentId,
      state,
      createdAt: createdAt.toISOString(),
    })),
    tool: presentTool(publicUrl),
  };
}

export const NewRegistrationView = Type.Object({
  id: Id,
  url: Type.String({ description: 'Shown this once: paste it into the LMS. Good for one LMS.' }),
  expiresAt: Timestamp,
});

export const RegistrationView = Type.Object({
  id: Id,
  name: text,
  profile: text,
  state: Type.Enum(['waiting', 'running', 'done', 'expired']),
  connectionId: nullable,
  expiresAt: Timestamp,
  failure: Type.Union(
    [
      Type.Object({ code: text, message: text, found: nullable, at: Timestamp, requestId: text }),
      Type.Null(),
    ],
    { description: 'Why the last try did not succeed; the link still works.' },
  ),
});

export const presentRegistration = ({ expiresAt, ...rest }: Invitation): Static<typeof RegistrationView> => ({
  ...rest,
  expiresAt: expiresAt.toISOString(),
});
