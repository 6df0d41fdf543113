import { AppError } from 'inlay/sdk';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Middleware, memberOf } from '../caller.ts';

type Parts = Pick<Kernel, 'db' | 'config'>;

const operatorsOnly = () =>
  new AppError(
    'operators.only',
    403,
    'Only operators of this marketplace may do this. Whoever runs it names them in OPERATORS; they sign in with a password.',
  );

/**
 * Whether this session is an operator's: somebody whose mail address stands in OPERATORS and who proved it to us. What
 * a tenant's own provider says about an address is good in that tenant alone, and an operator acts for all of them.
 */
export async function isOperator(
  { db, config }: Parts,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<boolean> {
  if (config.operators.length === 0) return false;
  const addresses = config.operators.map((each) => each.toLowerCase());
  const found = await db.inSystem(() =>
    db.one(
      `SELECT FROM users u JOIN sessions s ON s.user_id = u.id
       WHERE u.id = $1 AND s.id = $2 AND s.via <> 'sso' AND lower(u.email) = ANY($3)`,
      [userId, sessionId, addresses],
    ),
  );
  return found !== undefined;
}

/** Lets only operators through. */
export function operatorsAlone(parts: Parts): Middleware {
  return async (ctx, next) => {
    if (!(await isOperator(parts, memberOf(ctx)))) throw operatorsOnly();
    return next();
  };
}
