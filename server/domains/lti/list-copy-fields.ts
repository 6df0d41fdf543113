import type { NewLtiConnection } from './body.ts';
import { toolDescription, toolName } from './registration/tool-texts.ts';
import { type ToolAddresses, wantedScopes } from './tool.ts';
import type { CopyField } from './tool-view.ts';

/** What an admin copies where, in the order of the form that the LMS shows them. */
export function listCopyFields(profile: NewLtiConnection['profile'], tool: ToolAddresses): CopyField[] {
  const fields = {
    name: { key: 'name', value: toolName, form: 'text' },
    description: { key: 'description', value: toolDescription, form: 'text' },
    toolUrl: { key: 'toolUrl', value: tool.targetLinkUri, form: 'url' },
    loginUrl: { key: 'loginUrl', value: tool.loginUrl, form: 'url' },
    redirectUris: { key: 'redirectUris', value: tool.redirectUris.join('\n'), form: 'lines' },
    jwksUrl: { key: 'jwksUrl', value: tool.jwksUrl, form: 'url' },
    deepLinkUrl: { key: 'deepLinkUrl', value: tool.deepLinkUrl, form: 'url' },
    domain: { key: 'domain', value: tool.domain, form: 'text' },
    iconUrl: { key: 'iconUrl', value: tool.iconUrl, form: 'url' },
    scopes: { key: 'scopes', value: wantedScopes.join('\n'), form: 'lines' },
  } as const satisfies Record<string, CopyField>;
  const choose = (key: string, value: string): CopyField => ({ key, value, form: 'choice' });
  const lists: Readonly<Record<NewLtiConnection['profile'], readonly CopyField[]>> = {
    canvas: [
      fields.redirectUris,
      { key: 'configuration', value: JSON.stringify(writeCanvasConfiguration(tool), null, 2), form: 'json' },
    ],
    moodle: [
      fields.name,
      fields.toolUrl,
      fields.description,
      choose('ltiVersion', 'LTI 1.3'),
      choose('keyType', 'Keyset URL'),
      fields.jwksUrl,
      fields.loginUrl,
      fields.redirectUris,
      choose('deepLinking', 'Supports Deep Linking (Content-Item Message)'),
      fields.deepLinkUrl,
      fields.iconUrl,
      choose('grades', 'Use this service for grade sync and column management'),
      choose('roster', 'Use this service to retrieve members’ information as per privacy settings'),
      choose('shareName', 'Always'),
      choose('shareEmail', 'Always'),
    ],
    brightspace: [
      fields.name,
      fields.description,
      fields.domain,
      fields.redirectUris,
      fields.loginUrl,
      fields.toolUrl,
      fields.jwksUrl,
      choose('grades', 'Assignment and Grade Services'),
      choose('deepLinking', 'Deep Linking'),
      choose('roster', 'Names and Role Provisioning Services'),
      fields.deepLinkUrl,
      choose('shareName', 'Name'),
      choose('shareEmail', 'Email'),
    ],
    blackboard: [
      fields.name,
      fields.description,
      fields.domain,
      fields.loginUrl,
      fields.redirectUris,
      fields.jwksUrl,
      fields.toolUrl,
      fields.deepLinkUrl,
      choose('shareName', 'Name'),
      choose('shareEmail', 'Email Address'),
      choose('grades', 'Allow grade service access'),
      choose('roster', 'Allow Membership Service Access'),
    ],
    other: [
      fields.name,
      fields.description,
      fields.toolUrl,
      fields.loginUrl,
      fields.redirectUris,
      fields.jwksUrl,
      fields.deepLinkUrl,
      fields.domain,
      fields.iconUrl,
      fields.scopes,
    ],
  };
  return [...lists[profile]];
}

/** What Canvas takes as “Paste JSON” for a developer key of the kind LTI. */
function writeCanvasConfiguration(tool: ToolAddresses) {
  const place = (placement: string) => ({
    placement,
    message_type: 'LtiDeepLinkingRequest',
    target_link_uri: tool.deepLinkUrl,
    icon_url: tool.iconUrl,
    text: toolName,
    selection_width: 960,
    selection_height: 800,
  });
  return {
    title: toolName,
    description: toolDescription,
    oidc_initiation_url: tool.loginUrl,
    target_link_uri: tool.targetLinkUri,
    redirect_uris: tool.redirectUris,
    public_jwk_url: tool.jwksUrl,
    scopes: wantedScopes,
    custom_fields: {},
    extensions: [
      {
        domain: tool.domain,
        tool_id: 'inlay',
        platform: 'canvas.instructure.com',
        privacy_level: 'public',
        settings: {
          text: toolName,
          icon_url: tool.iconUrl,
          placements: [place('assignment_selection'), place('link_selection'), place('editor_button')],
        },
      },
    ],
  };
}
