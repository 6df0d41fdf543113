import type { Translator } from 'inlay/widgets/i18n';

/** What a new password is worth, as far as a page can tell; the server also knows the ones that everybody tries. */
export type PasswordWorth = 'none' | 'short' | 'own' | 'plain' | 'fair' | 'strong';

/** As the server counts. */
export const shortestPassword = 10;

const fewSigns = 5;
const strongLength = 16;
const strongSigns = 8;

/** Judges a new password. `about`: the person's address and names, which others know. */
export function judgePassword(password: string, about: readonly string[] = []): PasswordWorth {
  const signs = [...password.toLowerCase()];
  if (signs.length === 0) return 'none';
  if (signs.length < shortestPassword) return 'short';
  if (isAbout(password, about)) return 'own';
  const different = new Set(signs).size;
  if (different < fewSigns) return 'plain';
  return signs.length >= strongLength && different >= strongSigns ? 'strong' : 'fair';
}

function isAbout(password: string, about: readonly string[]): boolean {
  const plain = squeeze(password);
  return about
    .flatMap((text) => [text, text.split('@')[0]!])
    .map(squeeze)
    .some((known) => known.length > 2 && plain.replaceAll(known, '').length < 3);
}

/** Letters and digits alone. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Puts the worth into words. */
export function describeWorth(password: string, worth: PasswordWorth, t: Translator): string {
  if (worth === 'none') return t('password.rule', { length: shortestPassword });
  if (worth === 'short') return t('password.short', { count: shortestPassword - [...password].length });
  return t(`password.${worth}`);
}
