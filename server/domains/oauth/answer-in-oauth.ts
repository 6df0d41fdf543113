import { isAppError } from 'inlay/sdk';
import type { Middleware } from '../../kernel/http/index.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';
import type { OAuthServer } from './context.ts';
import { noteFailure } from './note-failure.ts';

/** RFC 6749 §5.2: errors of the token endpoint, and of those shaped after it, are a JSON object of their own. */
export const answerInOAuth =
  (server: OAuthServer): Middleware =>
  async (ctx, next) => {
    const { log, metrics } = server;
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Pragma', 'no-cache');
    try {
      await next();
    } catch (error) {
      const failure = asFailure(error);
      if (!failure) throw error;
      // Our own words, so no secret of the request is among them.
      log.info({ code: `oauth.${failure.error}`, reason: failure.message }, 'An OAuth request was refused.');
      metrics.countOAuthRefusal(failure.error);
      await noteFailure(server, ctx, failure, error);
      ctx.status = failure.status;
      if (isAppError(error) && error.retryAfter !== undefined)
        ctx.set('Retry-After', String(Math.ceil(error.retryAfter)));
      if (failure.status === 401 && ctx.get('authorization') !== '')
        ctx.set('WWW-Authenticate', 'Basic realm="inlay", charset="UTF-8"');
      ctx.body = { error: failure.error, error_description: failure.message };
    }
  };

function asFailure(error: unknown): OAuthFailure | undefined {
  if (error instanceof OAuthFailure) return error;
  if (isAppError(error) && error.status < 500)
    return new OAuthFailure('invalid_request', error.message, error.status);
  return undefined;
}
