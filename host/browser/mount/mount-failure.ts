import { AppError, isAppError, requestIdOf } from 'inlay/sdk/web';
import { findRefusalText, isLasting } from './refusal-texts.ts';

/** Why a slot has no widget. `reference` is what a person can send us; the same is in the browser's log. */
export interface MountFailure {
  readonly error: AppError;
  readonly reference: string;
  /** What the person reads. */
  readonly sentence: string;
  readonly isRetryable: boolean;
}

/** Texts of the slot for failures that have no sentence of their own. */
export type FailureText = 'unreachable' | 'slow' | 'missing' | 'crashed';

/** What a failed slot says: a server's own sentence where there is one, else that of the slot. */
export function describeFailure(
  text: FailureText,
  { sentence, locale }: { readonly sentence: string; readonly locale: string },
  cause: unknown,
): MountFailure {
  const spoken = isAppError(cause) && !cause.code.startsWith('widget.');
  const error = spoken ? cause : new AppError(`widget.${text}`, 0, sentence, { cause });
  return {
    error,
    reference: requestIdOf(error) ?? makeReference(),
    sentence: findRefusalText(error.code, locale) ?? error.message,
    isRetryable: !isLasting(error.code),
  };
}

/** `crypto.randomUUID` is missing on pages without TLS. */
function makeReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
