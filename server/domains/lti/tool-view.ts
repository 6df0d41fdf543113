import { type Static, Type } from 'inlay/sdk';
import type { NewLtiConnection } from './body.ts';
import { listCopyFields } from './list-copy-fields.ts';
import { addressTool, wantedScopes } from './tool.ts';

const text = Type.String();

export const CopyField = Type.Object({
  key: Type.String({ description: 'Which field of the LMS it is, for a label.' }),
  value: text,
  form: Type.Enum(['text', 'url', 'lines', 'json', 'choice'], {
    description: '`choice`: what to select there or to tick, not to paste.',
  }),
});
export type CopyField = Static<typeof CopyField>;

const ProfileView = Type.Object({
  registration: Type.Enum(['dynamic', 'manual'], { description: 'How this LMS is best connected.' }),
  copy: Type.Array(CopyField, { description: 'In the order of the LMS’s own form.' }),
  platform: Type.Union(
    [Type.Object({ issuer: text, loginUrl: text, tokenUrl: text, jwksUrl: text }), Type.Null()],
    {
      description:
        'Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place.',
    },
  ),
});

export const ToolView = Type.Object(
  {
    loginUrl: text,
    redirectUri: text,
    targetLinkUri: text,
    deepLinkUrl: text,
    redirectUris: Type.Array(text),
    jwksUrl: text,
    iconUrl: text,
    domain: text,
    scopes: Type.Array(text),
    profiles: Type.Object({
      canvas: ProfileView,
      moodle: ProfileView,
      brightspace: ProfileView,
      blackboard: ProfileView,
      other: ProfileView,
    }),
  },
  { description: 'What to copy into the LMS.' },
);

type Profile = NewLtiConnection['profile'];
type ProfileView = Static<typeof ProfileView>;

/** Documented by those who make them; hosted ones have one address for all. */
const platforms: Readonly<Record<Profile, Omit<ProfileView, 'copy'>>> = {
  canvas: {
    registration: 'dynamic',
    platform: {
      issuer: 'https://canvas.instructure.com',
      loginUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
      tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
      jwksUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
    },
  },
  moodle: {
    registration: 'dynamic',
    platform: {
      issuer: 'https://{host}',
      loginUrl: 'https://{host}/mod/lti/auth.php',
      tokenUrl: 'https://{host}/mod/lti/token.php',
      jwksUrl: 'https://{host}/mod/lti/certs.php',
    },
  },
  brightspace: {
    registration: 'dynamic',
    platform: {
      issuer: 'https://{host}',
      loginUrl: 'https://{host}/d2l/lti/authenticate',
      tokenUrl: 'https://auth.brightspace.com/core/connect/token',
      jwksUrl: 'https://{host}/d2l/.well-known/jwks',
    },
  },
  blackboard: {
    registration: 'manual',
    platform: {
      issuer: 'https://blackboard.com',
      loginUrl: 'https://developer.blackboard.com/api/v1/gateway/oidcauth',
      tokenUrl: 'https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken',
      jwksUrl: 'https://developer.blackboard.com/api/v1/management/applications/{clientId}/jwks.json',
    },
  },
  other: { registration: 'dynamic', platform: null },
};

export function presentTool(publicUrl: string): Static<typeof ToolView> {
  const tool = addressTool(publicUrl);
  const present = (profile: Profile): ProfileView => ({
    ...platforms[profile],
    copy: listCopyFields(profile, tool),
  });
  return {
    ...tool,
    redirectUris: [...tool.redirectUris],
    scopes: [...wantedScopes],
    profiles: {
      canvas: present('canvas'),
      moodle: present('moodle'),
      brightspace: present('brightspace'),
      blackboard: present('blackboard'),
      other: present('other'),
    },
  };
}
