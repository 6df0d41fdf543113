import type { Translator } from 'inlay/widgets/i18n';

/** What is wrong with a name that somebody typed; empty where nothing is. Names go into mails, so no addresses in them. */
export function faultOfName(typed: string, of: 'person' | 'organisation', t: Translator): string {
  if (!typed.trim()) return t(`name.missing.${of}`);
  return /[<>\p{Cc}]|:\/\//u.test(typed) ? t('name.malformed') : '';
}
