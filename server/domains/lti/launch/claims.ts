import { refuse } from '../errors.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** Names of the claims (LTI 1.3 Core §5.3, Advantage services). */
export const claim = {
  messageType: 'https://purl.imsglobal.org/spec/lti/claim/message_type',
  version: 'https://purl.imsglobal.org/spec/lti/claim/version',
  deploymentId: 'https://purl.imsglobal.org/spec/lti/claim/deployment_id',
  targetLinkUri: 'https://purl.imsglobal.org/spec/lti/claim/target_link_uri',
  resourceLink: 'https://purl.imsglobal.org/spec/lti/claim/resource_link',
  roles: 'https://purl.imsglobal.org/spec/lti/claim/roles',
  context: 'https://purl.imsglobal.org/spec/lti/claim/context',
  custom: 'https://purl.imsglobal.org/spec/lti/claim/custom',
  presentation: 'https://purl.imsglobal.org/spec/lti/claim/launch_presentation',
  ags: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
} as const;

const longest = 2000;

/** A text; null where there is none. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : null;
}

/** An object; empty where there is none. Anything else is refused. */
export function readObject(claims: Claims, name: string): Claims {
  const value = claims[name];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw refuse('claim_malformed', { found: name });
  return value as Claims;
}
