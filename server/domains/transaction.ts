import type { Database } from '../kernel/db/index.ts';
import { type Middleware, tenantOf } from './caller.ts';

/** Runs the rest of the request as one unit of work on the caller's tenant, and nothing but the database. */
export function transaction(db: Database): Middleware {
  return (ctx, next) => db.inTenant(tenantOf(ctx), () => next());
}
