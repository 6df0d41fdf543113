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
    // A cookie rides along with requests that other sites make; a change must come from our own pages.
    const origin = ctx.get('origin');
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(ctx.method);
    if (changes && authorization === '' && origin !== '' && origin !== home) throw wrongOrigin();
    await next();
  };
}
