import { AppError } from 'inlay/sdk';
import { isForeignKeyViolation } from '../kernel/db/index.ts';
import type { Middleware } from './caller.ts';

const gone = (cause: unknown) =>
  new AppError('request.gone', 409, 'What this is about was deleted in the meantime. Reload the page.', {
    cause,
  });

/** For a statement about somebody who may be erased meanwhile. */
export function tellGone(error: unknown): never {
  throw isForeignKeyViolation(error) ? gone(error) : error;
}

/** Somebody may erase a person, a position or a connection between two steps of another's request. */
export function explainGone(): Middleware {
  return async (_ctx, next) => {
    await next().catch(tellGone);
  };
}
