import type { Translator } from 'inlay/widgets/i18n';

/** What kind of code is asked for: six digits of an app, a recovery code, or whichever the person has. */
export type CodeKind = 'app' | 'recovery' | 'either';

/** A code without what apps and people put between its parts. */
export const tidyCode = (typed: string): string => typed.replace(/[\s\u00ad\u200b-]+/g, '');

const digits = /^\d{6}$/;
const recovery = /^[\da-z]{16}$/i;

/** What is wrong with a code that somebody typed; empty where it may be one. */
export function faultOfCode(typed: string, kind: CodeKind, t: Translator): string {
  const code = tidyCode(typed);
  const fits = (kind !== 'recovery' && digits.test(code)) || (kind !== 'app' && recovery.test(code));
  if (fits) return '';
  if (code === '') return t(kind === 'recovery' ? 'code.recoveryMissing' : 'code.missing');
  return t(kind === 'recovery' ? 'code.recoveryMalformed' : 'code.malformed');
}
