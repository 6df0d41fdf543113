import { type Static, Timestamp, Type } from 'inlay/sdk';
import { type PresetName, presetNames, presets } from './presets.ts';
import type { SsoProvider } from './provider.ts';

const preset = Type.Enum([...presetNames]);

export const SsoView = Type.Object({
  preset,
  label: Type.String(),
  issuer: Type.String(),
  clientId: Type.String(),
  hasSecret: Type.Boolean({ description: 'The secret itself is never sent back.' }),
  domains: Type.Array(Type.String()),
  role: Type.Enum(['manager', 'user']),
  createMembers: Type.Boolean(),
  enabled: Type.Boolean(),
  required: Type.Boolean(),
  updatedAt: Timestamp,
});

export const SetupView = Type.Object({
  redirectUri: Type.String({ description: 'To copy to the provider.' }),
  signInUrl: Type.String({
    description: 'Signs in at once; for a link in an intranet, a mail or a bookmark.',
  }),
  presets: Type.Array(
    Type.Object({
      preset,
      label: Type.Union([Type.String(), Type.Null()]),
      issuer: Type.Union([Type.String(), Type.Null()], { description: 'Null where the admin enters it.' }),
      scopes: Type.Array(Type.String()),
    }),
  ),
});

export const CheckStepView = Type.Object({
  name: Type.String(),
  ok: Type.Boolean(),
  code: Type.String({ description: 'For translations.' }),
  detail: Type.String(),
  advice: Type.Union([Type.String(), Type.Null()], {
    description: 'What to do; null where nothing is to be done.',
  }),
});

export const presentProvider = ({
  secretSealed,
  updatedAt,
  tenantId: _,
  ...provider
}: SsoProvider): Static<typeof SsoView> => ({
  ...provider,
  domains: [...provider.domains],
  hasSecret: secretSealed !== null,
  updatedAt: updatedAt.toISOString(),
});

export const listPresets = (): Static<typeof SetupView>['presets'] =>
  (Object.keys(presets) as PresetName[]).map((name) => {
    const { label, issuer, scopes } = presets[name];
    return { preset: name, label, issuer, scopes: [...scopes] };
  });
