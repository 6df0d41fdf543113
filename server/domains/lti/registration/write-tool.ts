import type { NewLtiConnection } from '../body.ts';
import { addressTool, wantedScopes } from '../tool.ts';
import type { PlatformConfiguration } from './configuration.ts';
import type { HeldInvitation } from './invitations.ts';
import { describeTool, labelTool } from './tool-texts.ts';

const canvas = 'https://canvas.instructure.com/lti';
const wantedClaims = ['iss', 'sub', 'name', 'given_name', 'family_name', 'email'];

/** Where content is chosen: the standard's names (LTI Dynamic Registration 1.0 §3.6.3), and those of an LMS. */
const placements: Readonly<Record<NewLtiConnection['profile'], readonly string[]>> = {
  canvas: ['assignment_selection', 'link_selection', 'editor_button'],
  moodle: ['ContentArea', 'RichTextEditor'],
  brightspace: ['ContentArea', 'RichTextEditor'],
  blackboard: ['ContentArea', 'RichTextEditor'],
  other: ['ContentArea', 'RichTextEditor'],
};

/** LTI Dynamic Registration 1.0 §3.6: how we describe ourselves, in the dialect of the LMS. */
export function writeTool(
  publicUrl: string,
  configuration: PlatformConfiguration,
  invitation: Pick<HeldInvitation, 'profile' | 'module'>,
): Readonly<Record<string, unknown>> {
  const tool = addressTool(publicUrl);
  const profile = configuration.profile ?? invitation.profile;
  const { scopes, claims } = configuration;
  return {
    application_type: 'web',
    grant_types: ['implicit', 'client_credentials'],
    response_types: ['id_token'],
    token_endpoint_auth_method: 'private_key_jwt',
    client_name: 'Inlay',
    client_uri: publicUrl,
    logo_uri: tool.iconUrl,
    initiate_login_uri: tool.loginUrl,
    redirect_uris: tool.redirectUris,
    jwks_uri: tool.jwksUrl,
    scope: wantedScopes.filter((scope) => scopes?.includes(scope) ?? true).join(' '),
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {
      domain: tool.domain,
      target_link_uri: tool.targetLinkUri,
      custom_parameters: {},
      ...describeTool(),
      claims: wantedClaims.filter(
        (name) => ['iss', 'sub'].includes(name) || (claims?.includes(name) ?? true),
      ),
      messages: writeMessages(publicUrl, profile, configuration, Boolean(invitation.module)),
      ...(profile === 'canvas' && {
        [`${canvas}/privacy_level`]: 'public',
        [`${canvas}/tool_id`]: 'inlay',
        [`${canvas}/vendor`]: 'Inlay',
      }),
    },
  };
}

/** A link in a course's menu opens what the connection opens by itself: only where that is known. */
function writeMessages(
  publicUrl: string,
  profile: NewLtiConnection['profile'],
  { messages }: PlatformConfiguration,
  opensSomething: boolean,
): object[] {
  const { targetLinkUri, deepLinkUrl, iconUrl } = addressTool(publicUrl);
  const supported = (type: string) => messages?.find((each) => each.type === type);
  const fitting = (type: string, wanted: readonly string[]) => {
    const known = supported(type)?.placements;
    const places = known ? wanted.filter((place) => known.includes(place)) : wanted;
    return places.length > 0 ? { placements: places } : {};
  };
  const link = {
    type: 'LtiResourceLinkRequest',
    target_link_uri: targetLinkUri,
    icon_uri: iconUrl,
    ...labelTool('open'),
    ...(profile === 'canvas' && opensSomething
      ? {
          ...fitting('LtiResourceLinkRequest', ['course_navigation']),
          [`${canvas}/course_navigation/default_enabled`]: false,
          [`${canvas}/visibility`]: 'members',
        }
      : {}),
  };
  if (messages && !supported('LtiDeepLinkingRequest')) return [link];
  const choice = {
    type: 'LtiDeepLinkingRequest',
    target_link_uri: deepLinkUrl,
    icon_uri: iconUrl,
    ...labelTool('choose'),
    ...fitting('LtiDeepLinkingRequest', placements[profile]),
  };
  return [choice, link];
}
