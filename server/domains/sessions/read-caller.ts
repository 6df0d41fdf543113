import type { Context } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Middleware, RequestCaller } from '../caller.ts';
import { createLaunchSigner } from '../launches/tokens.ts';
import { wrongOrigin } from './errors.ts';
import { createAccessSigner, readAccessCookie } from './tokens.ts';

/** Finds out who calls: a widget by its launch token, or a member by the console's cookie. */
export function readCaller({ config }: Kernel): Middleware {
  const members = createAccessSigner(config);
  const launches = createLaunchSigner(config);
  const home = new URL(config.publicUrl).origin;

  const findCaller = async (
    authorization: string,
    cookie: string | undefined,
  ): Promise<RequestCaller | undefined> => {
    if (authorization.startsWith('Bearer ')) {
      const claims = await launches.verify(authorization.slice('Bearer '.length));
      return claims && { kind: 'launch', ...claims };
    }
    const claims = cookie === undefined ? undefined : await members.verify(cookie);
    return claims && { kind: 'member', ...claims };
  };

  return async (ctx, next) => {
    const authorization = ctx.get('authorization');
    ctx.state.caller = await findCaller(authorization, readAccessCookie(ctx));
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(ctx.method);
    if (changes && isFromElsewhere(ctx, home)) throw wrongOrigin();
    await next();
  };
}

/**
 * A cookie rides along with requests that other sites make, and a launch token is good for our own frames: a
 * change must come from our own pages. A page opened under another name of this server (127.0.0.1 for localhost)
 * is our own, too; only the browser can say so. Programs send neither header.
 */
function isFromElsewhere(ctx: Context, home: string): boolean {
  const site = ctx.get('sec-fetch-site');
  if (site === 'same-origin') return false;
  const origin = ctx.get('origin');
  return origin === '' ? site === 'cross-site' : origin !== home;
}
