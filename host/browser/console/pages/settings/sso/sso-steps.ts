import type { Translator } from 'inlay/widgets/i18n';

/** The way to single sign-on, from the provider's screens to the switch. */
export const listSsoSteps = (t: Translator): string[] =>
  ['provider', 'details', 'test', 'on'].map((step) => t(`sso.step.${step}`));
