import { isAppError } from 'inlay/sdk';
import { type Context, type Middleware, readForm } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';

const formLimit = 64 * 1024;

/** RFC 6749 §5.2: errors of the token endpoint, and of those shaped after it, are a JSON object of their own. */
export const answerInOAuth =
  ({ log, metrics }: Pick<Kernel, 'log' | 'metrics'>): Middleware =>
  async (ctx, next) => {
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

/** Puts the form's fields into `ctx.state.form`. */
export const readParameters: Middleware = async (ctx, next) => {
  ctx.state.form = collectOnce(await readForm(ctx, formLimit));
  return next();
};

/** RFC 6749 §3.1 and §3.2: a parameter that is empty is not there, and none may come twice. */
export function collectOnce(parameters: URLSearchParams): Record<string, string> {
  const once = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (once.has(name)) throw new OAuthFailure('invalid_request', `Send ${printable(name)} only once.`);
    if (value.includes('\0') || !value.isWellFormed())
      throw new OAuthFailure('invalid_request', `The value of ${printable(name)} is not text.`);
    if (value !== '') once.set(name, value);
  }
  return Object.fromEntries(once);
}

const printable = (name: string) => name.replaceAll(/[^\w.-]/g, '').slice(0, 40);

export const formOf = (ctx: Context) => ctx.state.form as Readonly<Record<string, string>>;
