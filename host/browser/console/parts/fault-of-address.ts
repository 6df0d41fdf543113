import type { Translator } from 'inlay/widgets/i18n';

/** What is wrong with a mail address that somebody typed; empty where it may be one. */
export function faultOfAddress(typed: string, t: Translator): string {
  const address = typed.trim();
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return '';
  return t(address ? 'signIn.emailWrong' : 'signIn.emailMissing');
}
