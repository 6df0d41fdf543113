import type Router from '@koa/router';
import { AppError } from 'inlay/sdk';
import type { Middleware } from './context.ts';

/** 404 and 405 in the error envelope, for what no route took. */
export function answerUnmatched(routers: readonly Router[]): Middleware {
  return async (ctx, next) => {
    await next();
    if (ctx.status !== 404 || ctx.body !== undefined || ctx.respond === false || ctx.headerSent) return;
    const allowed = new Set<string>();
    for (const router of routers) {
      for (const layer of router.match(ctx.path, ctx.method).path)
        for (const method of layer.methods) allowed.add(method);
    }
    // Some route did match: it decided on an empty 404 itself.
    if (allowed.has(ctx.method) || allowed.size === 0) {
      throw new AppError('request.not_found', 404, 'There is nothing at this address.');
    }
    ctx.set('Allow', [...allowed].sort().join(', '));
    if (ctx.method === 'OPTIONS') {
      ctx.status = 204;
      return;
    }
    throw new AppError('request.method_not_allowed', 405, `This address does not take ${ctx.method}.`);
  };
}
