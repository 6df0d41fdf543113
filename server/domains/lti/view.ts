import { Id, type Static, Type } from 'inlay/sdk';
import type { Deployment, PlatformRow } from './service.ts';

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
  deployments: Type.Array(Type.Object({ deploymentId: text, state: Type.Enum(['quarantined', 'approved']) })),
  tool: Type.Object(
    { loginUrl: text, redirectUri: text, targetLinkUri: text, jwksUrl: text },
    { description: 'What to copy into the LMS.' },
  ),
});

export function presentLtiConnection(
  id: string,
  platform: PlatformRow,
  deployments: readonly Deployment[],
  publicUrl: string,
): Static<typeof LtiConnectionView> {
  const { profile, issuer, clientId, loginUrl, tokenUrl, jwksUrl, module, widget, positionId } = platform;
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
    deployments: deployments.map(({ deploymentId, state }) => ({ deploymentId, state })),
    tool: {
      loginUrl: `${publicUrl}/lti/login`,
      redirectUri: `${publicUrl}/lti/launch`,
      targetLinkUri: `${publicUrl}/lti/launch`,
      jwksUrl: `${publicUrl}/lti/jwks`,
    },
  };
}
