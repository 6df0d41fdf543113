import type { Middleware } from '../../kernel/http/index.ts';

/**
 * RFC 9700 §2.6: pages of public clients may ask what they would ask by a redirect otherwise: tokens, their end and who
 * the member is. No cookie says anything here, so any origin may; the authorization endpoint never says this.
 */
export const allowBrowsers: Middleware = (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.set('Access-Control-Expose-Headers', 'WWW-Authenticate, Retry-After');
  return next();
};

/** The question that a browser asks first when a page sends more than a plain form. */
export const answerPreflight: Middleware = (ctx) => {
  ctx.set('Access-Control-Allow-Methods', 'GET, POST');
  ctx.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  ctx.set('Access-Control-Max-Age', '3600');
  ctx.status = 204;
};
