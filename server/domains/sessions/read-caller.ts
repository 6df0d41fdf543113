import { admitsOpaque, type Context, isOpaque, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { findKeyCaller } from '../api-keys/index.ts';
import {
  type LaunchCaller,
  type MemberCaller,
  type Middleware,
  nameCaller,
  type RequestCaller,
} from '../caller.ts';
import { createLaunchSigner, type LaunchClaims } from '../launches/index.ts';
import { findOpenLaunch } from '../living-launches.ts';
import { findLivingSession } from '../living-sessions.ts';
import { wrongOrigin } from './errors.ts';
import { createAccessSigner, readAccessCookie } from './tokens.ts';

/** Finds out who calls: a server by its API key, a widget by its launch token, or a member by the console's cookie. */
export function readCaller(kernel: Kernel): Middleware {
  const { config, cache } = kernel;
  const members = createAccessSigner(config);
  const launches = createLaunchSigner(config);
  const home = new URL(config.publicUrl).origin;

  const findLaunch = async (token: string, address: string): Promise<LaunchCaller | undefined> => {
    const claims = await launches.verify(token);
    if (!claims) return undefined;
    if (!claims.member?.sessionId) return findOpen(claims);
    // What a member opened shuts with their session, too, and shows what their role of now may see.
    const [open, living] = await Promise.all([
      findOpen(claims),
      findLivingSession(kernel, claims.member.sessionId, address),
    ]);
    return open && living && { ...open, member: { ...claims.member, role: living.role } };
  };

  /** What was opened shuts with its connection, its member or by itself. */
  const findOpen = async (claims: LaunchClaims): Promise<LaunchCaller | undefined> => {
    const { member } = claims;
    const open = await findOpenLaunch(kernel, claims);
    if (!open || open.memberId !== (member?.id ?? null)) return undefined;
    return { kind: 'launch', ...claims, member: member && { ...member, role: open.role! } };
  };

  const findMember = async (cookie: string, address: string): Promise<MemberCaller | undefined> => {
    const claims = await members.verify(cookie);
    const living = claims && (await findLivingSession(kernel, claims.sessionId, address));
    return living && { kind: 'member', ...living };
  };

  const findCaller = async (ctx: Context): Promise<RequestCaller | undefined> => {
    const [, bearer] = /^Bearer (.*)$/.exec(ctx.get('authorization')) ?? [];
    if (bearer?.startsWith('ik_')) return findKeyCaller(kernel, bearer, readAddress(ctx));
    if (bearer !== undefined) return findLaunch(bearer, ctx.ip);
    // A sandboxed frame has its token and nothing else: a cookie that came along is not its own.
    const cookie = isOpaque(ctx) ? undefined : readAccessCookie(ctx);
    return cookie === undefined ? undefined : findMember(cookie, ctx.ip);
  };

  const perKey = rateLimit({
    cache,
    name: 'api-key',
    limit: 600,
    windowSeconds: 60,
    key: (ctx) => nameCaller(ctx.state.caller),
  });

  return async (ctx, next) => {
    const caller = await findCaller(ctx);
    ctx.state.caller = caller;
    // No browser sends a key by itself, as it does a cookie: from wherever it comes, somebody meant it.
    if (caller?.kind === 'key') return perKey(ctx, next);
    // What was opened in a page of ours is good for nothing in a page without an origin.
    if (isOpaque(ctx) && caller?.kind === 'launch' && !caller.sandboxed) throw wrongOrigin();
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(ctx.method);
    if (changes && isFromElsewhere(ctx, home) && !admitsOpaque(ctx)) throw wrongOrigin();
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
