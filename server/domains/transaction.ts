import { AppError } from 'inlay/sdk';
import { type Database, isRetryable } from '../kernel/db/index.ts';
import { type Middleware, tenantOf } from './caller.ts';

const inTheWay = (cause: unknown) =>
  new AppError('request.conflict', 409, 'Two changes got in each other’s way. Try again.', {
    cause,
    retryAfter: 1,
  });

/**
 * Runs the rest of the request as one unit of work on the caller's tenant, and nothing but the database. The
 * rest of a request cannot run twice, so that a deadlock is told to the caller and not tried again here.
 */
export function transaction(db: Database): Middleware {
  return (ctx, next) =>
    db
      .inTenant(tenantOf(ctx), () => next(), { tries: 1 })
      .catch((error: unknown) => {
        throw isRetryable(error) ? inTheWay(error) : error;
      });
}
