import { type AppError, isAppError } from 'inlay/sdk';
import { AiFailure, isAiFailure } from '../../../kernel/ai/index.ts';
import {
  accountEmpty,
  addressRefused,
  answerRefused,
  answerTooLong,
  brokenOff,
  cancelled,
  providerAway,
  providerBusy,
  providerRefusedKey,
  requestRefused,
  tooSlow,
} from '../errors.ts';

/** What went wrong at a provider, in the words of people. */
export function explainFailure(failure: AiFailure, provider: string): AppError {
  const { kind, code, retryAfter, mayRetry } = failure;
  switch (kind) {
    case 'unauthorized':
      return providerRefusedKey(provider, failure);
    case 'rate_limited':
      return mayRetry ? providerBusy(Math.ceil(retryAfter ?? 30), failure) : accountEmpty(provider, failure);
    case 'overloaded':
      return providerBusy(Math.ceil(retryAfter ?? 30), failure);
    case 'timed_out':
      return tooSlow(failure);
    case 'cancelled':
      return cancelled(failure);
    case 'content_refused':
      return answerRefused();
    case 'broken_stream':
      return code === tooLong ? answerTooLong() : brokenOff(failure);
    case 'unreachable':
      return code === 'address_forbidden' ? addressRefused() : providerAway(failure);
    default:
      return requestRefused(failure);
  }
}

export const tooLong = 'too_long';

/** Whatever was thrown while a provider was asked. */
export function toFailure(error: unknown): AiFailure {
  if (isAiFailure(error)) return error;
  return new AiFailure('broken_stream', { mayRetry: false, ...(isAppError(error) && { code: error.code }) });
}
