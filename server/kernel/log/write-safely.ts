import type { LogFn, Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** No value ends the work that a line tells of: facts that cannot be written are left out, and the line says why. */
export function writeSafely(this: Logger, args: Parameters<LogFn>, write: LogFn): void {
  try {
    write.apply(this, args);
  } catch (error) {
    const message = args.find((each) => typeof each === 'string') ?? 'A line could not be written.';
    try {
      write.call(this, { unwritten: describeError(error).message }, message);
    } catch {
      // Then it is not the facts but where lines go, and nobody is left to be told.
    }
  }
}
