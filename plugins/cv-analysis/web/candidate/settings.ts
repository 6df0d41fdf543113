import type { Json } from 'inlay/sdk/web';
import type { CvSettings } from '../../shared/settings.ts';

/** The settings of the module that may reach a browser, with their defaults. */
export interface CandidateSettings {
  readonly policyVersion: string;
  readonly policyText: string;
  readonly policyUrl: string;
  readonly applyButton: boolean;
  /** The sentence beside the box to tick; empty for the standard one. */
  readonly consentText: string;
  /** After so many days a CV is erased by itself. */
  readonly retentionDays: number;
  /** Whether a language model reads, too. */
  readonly modelUse: CvSettings['modelUse'];
}

const defaults: CandidateSettings = {
  policyVersion: '2026-11',
  policyText: '',
  policyUrl: '',
  applyButton: true,
  consentText: '',
  retentionDays: 180,
  modelUse: 'off',
};

/** Texts by language, as far as the admin wrote them. */
interface WrittenTexts {
  readonly introTexts?: Readonly<Record<string, string>>;
  readonly consentTexts?: Readonly<Record<string, string>>;
}

/**
 * Reads the settings as the host gives them, with the texts in the reader's language; an address that is not https is
 * left out.
 */
export function readSettings(settings: Json, locale: string): CandidateSettings {
  const { introTexts, consentTexts, ...rest } = (settings ?? {}) as Partial<CandidateSettings> & WrittenTexts;
  const given = { ...defaults, ...rest };
  const [language = 'en'] = locale.split('-');
  return {
    ...given,
    policyText: introTexts?.[language] || given.policyText,
    consentText: consentTexts?.[language] || given.consentText,
    policyUrl: given.policyUrl.startsWith('https://') ? given.policyUrl : '',
  };
}
