import { isAppError, requestIdOf } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';

/** What is told to the reader of a failure. */
export interface ToldError {
  /** Why and what to do, in the reader's language where we have the sentence, else the server's own. */
  readonly reason: string;
  /** What support can look up; empty where the reader can help themselves, or the server was not reached. */
  readonly reference: string;
}

/** Puts a failure into words. */
export function describeError(error: unknown, t: Translator): ToldError {
  if (!isAppError(error)) return { reason: t('error.internal'), reference: '' };
  const key = `error.${error.code}`;
  const text = t(key, { minutes: Math.max(1, Math.ceil((error.retryAfter ?? 0) / 60)) });
  const isOurs = error.status >= 500 || text === key;
  return { reason: text === key ? error.message : text, reference: isOurs ? (requestIdOf(error) ?? '') : '' };
}
