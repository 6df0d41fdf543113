import type { Json } from 'inlay/sdk/web';

/** The settings of the module that may reach a browser, with their defaults. */
export interface CandidateSettings {
  readonly policyVersion: string;
  readonly policyText: string;
  readonly policyUrl: string;
  readonly applyButton: boolean;
}

const defaults: CandidateSettings = {
  policyVersion: '2026-11',
  policyText: '',
  policyUrl: '',
  applyButton: true,
};

/** Reads the settings as the host gives them; an address that is not https is left out. */
export function readSettings(settings: Json): CandidateSettings {
  const given = { ...defaults, ...(settings as Partial<CandidateSettings> | null) };
  return { ...given, policyUrl: given.policyUrl.startsWith('https://') ? given.policyUrl : '' };
}
