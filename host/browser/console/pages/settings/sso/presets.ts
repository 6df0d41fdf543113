import type { Translator } from 'inlay/widgets/i18n';
import type { SsoConfig } from '../../../../api/api-types.ts';

export type Preset = SsoConfig['preset'];

export const presets = ['google', 'microsoft', 'linkedin', 'other'] as const satisfies readonly Preset[];

const names: Readonly<Partial<Record<Preset, string>>> = {
  google: 'Google Workspace',
  microsoft: 'Microsoft Entra ID',
  linkedin: 'LinkedIn',
};

/** What a provider is called; another one than those we know has no name of its own. */
export const namePreset = (preset: Preset, t: Translator): string => names[preset] ?? t('sso.other');

export const findPreset = (text: string | undefined): Preset | undefined =>
  presets.find((preset) => preset === text);
