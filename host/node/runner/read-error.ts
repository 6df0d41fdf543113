import { AppError, isAppError } from '../../../plugins/sdk/index.ts';
import * as errors from './errors.ts';
import type { RunnerLimits } from './limits.ts';
import type { RefusedService, WireError } from './shared/messages.ts';

/**
 * Makes an error out of what a module's process says went wrong. A refusal of the module's own comes out as it was made; the
 * names of the host's own errors are not the module's to use.
 */
export function readError(
  error: WireError,
  limits: RunnerLimits,
  thrownByServices: ReadonlyMap<number, unknown>,
): AppError {
  switch (error.kind) {
    case 'app':
      return error.code.startsWith('modules.') ? errors.failed(toCause(error)) : toAppError(error);
    case 'service': {
      const thrown = thrownByServices.get(error.n);
      return isAppError(thrown) ? thrown : errors.failed(thrown ?? new Error('A service refused.'));
    }
    case 'import':
      return errors.refusedImport(error.name, toCause({ message: error.name, stack: error.stack }));
    case 'access':
      return errors.refusedAccess(error.name, toCause({ message: error.name, stack: error.stack }));
    case 'answer_not_json':
      return errors.answerNotJson(error.message);
    case 'argument_not_json':
      return errors.argumentNotJson(error.message);
    case 'answer_too_large':
      return errors.answerTooLarge(limits);
    case 'argument_too_large':
      return errors.argumentTooLarge(limits);
    case 'memory':
      return errors.outOfMemory(limits.memoryMb);
    case 'thrown':
      return errors.failed(toCause(error));
  }
}

const toAppError = ({ code, status, message, data, retryAfter, stack }: WireError & { kind: 'app' }) =>
  new AppError(code, status, message, {
    ...(data && { data }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(stack !== undefined && { cause: toCause({ message, stack }) }),
  });

/** For the log: what it said, and where in the module it happened. */
function toCause({ message, stack }: { message: string; stack?: string | undefined }): Error {
  const cause = new Error(message);
  cause.stack = stack ?? message;
  return cause;
}

/** What a module may know of an error of a service: refusals, but nothing of the host's own troubles. */
export function describeRefusal(error: unknown): RefusedService {
  const { code, status, message, data, retryAfter } = isAppError(error) ? error : errors.hostFailed();
  return {
    code,
    status,
    message,
    ...(data && { data: data as NonNullable<RefusedService['data']> }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
