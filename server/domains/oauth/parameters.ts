import { type Context, type Middleware, readForm } from '../../kernel/http/index.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';

const formLimit = 64 * 1024;

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
