import type { Context } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { LaunchCaller, MemberCaller, Middleware, RequestCaller } from '../caller.ts';
import { createLaunchSigner } from '../launches/tokens.ts';
import { findLivingSession } from '../living-sessions.ts';
import { wrongOrigin } from './errors.ts';
import { createAccessSigner, readAccessCookie } from './tokens.ts';

/** Finds out who calls: a widget by its launch token, or a member by the console's cookie. */
export function readCaller(kernel: Kernel): Middleware {
  const { config } = kernel;
  const members = createAccessSigner(config);
  const launches = createLaunchSigner(config);
  const home = new URL(config.publicUrl).origin;

  const findLaunch = async (token: string, address: string): Promise<LaunchCaller | undefined> => {
    const claims = await launches.verify(token);
    if (!claims?.member?.sessionId) return claims && { kind: 'launch', ...claims };
    // What a member opened shuts with their session, and shows what their role of now may see.
    const living = await findLivingSession(kernel, claims.member.sessionId, address);
    return living && { kind: 'launch', ...claims, member: { ...claims.member, role: living.role } };
  };

  const findMember = async (cookie: string, address: string): Promise<MemberCaller | undefined> => {
    const claims = await members.verify(cookie);
    const living = claims && (await findLivingSession(kernel, claims.sessionId, address));
    return living && { kind: 'member', ...living };
  };

  const findCaller = async (ctx: Context): Promise<RequestCaller | undefined> => {
    const authorization = ctx.get('authorization');
    if (authorization.startsWith('Bearer ')) return findLaunch(authorization.slice('Bearer '.length), ctx.ip);
    const cookie = readAccessCookie(ctx);
    return cookie === undefined ? undefined : findMember(cookie, ctx.ip);
  };

  return async (ctx, next) => {
    ctx.state.caller = await findCaller(ctx);
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
