import type { Context, Middleware, OpenApiPart, Router } from './context.ts';
import { mergeParts } from './describe-api.ts';

export interface OpaqueOriginOptions {
  readonly routers: readonly Router[];
  /** Addresses below it may be meant for such pages. */
  readonly prefix: string;
  /** Whether a route, by what it says of itself, answers such pages. */
  readonly admits: (part: OpenApiPart) => boolean;
}

const exposed = 'Content-Disposition, Retry-After, X-Request-Id';

/**
 * Lets a page of an opaque origin (a sandboxed frame; it sends `Origin: null`) call the routes that `admits` names.
 * Never with credentials: what such a page may is said by the token that it sends. Fetch standard, section 3.2.
 */
export function answerOpaqueOrigins({ routers, prefix, admits }: OpaqueOriginOptions): Middleware {
  const isAdmitted = (path: string, method: string): boolean => {
    for (const router of routers) {
      const [layer] = router.match(path, method).pathAndMethod;
      if (layer) return admits(mergeParts(layer.stack as unknown as Middleware[]));
    }
    return false;
  };
  return (ctx, next) => {
    if (!ctx.path.startsWith(prefix)) return next();
    ctx.vary('Origin');
    if (!isOpaque(ctx)) return next();
    const isAsking = ctx.method === 'OPTIONS';
    const method = isAsking ? ctx.get('access-control-request-method') : ctx.method;
    if (!isAdmitted(ctx.path, method)) return next();
    ctx.state.opaqueAdmitted = true;
    ctx.set('Access-Control-Allow-Origin', 'null');
    if (!isAsking) {
      ctx.set('Access-Control-Expose-Headers', exposed);
      return next();
    }
    ctx.set('Access-Control-Allow-Methods', method);
    ctx.set('Access-Control-Allow-Headers', 'authorization, content-type');
    ctx.set('Access-Control-Max-Age', '600');
    ctx.status = 204;
  };
}

/**
 * The request comes from a page that has no origin: it must not be taken for one of ours. A form of ours on a page
 * that keeps its address to itself (`Referrer-Policy: no-referrer`) sends `Origin: null` as well, but the browser says
 * that it is of the same origin, which it never says of a sandboxed frame (Fetch Metadata, section 2.3).
 */
export const isOpaque = (ctx: Context): boolean =>
  ctx.get('origin') === 'null' && ctx.get('sec-fetch-site') !== 'same-origin';

/** The route said that it answers such pages. */
export const admitsOpaque = (ctx: Context): boolean => isOpaque(ctx) && ctx.state.opaqueAdmitted === true;
