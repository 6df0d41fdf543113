import type { Config } from '../../kernel/config/index.ts';
import { createTokenSigner } from '../../kernel/crypto/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import type { MemberCaller } from '../caller.ts';

export const accessSeconds = 15 * 60;
export const refreshSeconds = 30 * 24 * 3600;
const accessCookie = 'inlay_access';
const refreshCookie = 'inlay_refresh';
const refreshPath = '/api/v1/auth';

export type AccessClaims = Omit<MemberCaller, 'kind'>;

export const createAccessSigner = (config: Config) =>
  createTokenSigner<AccessClaims>(config.secret, 'inlay-access', config.previousSecrets);

export const readAccessCookie = (ctx: Context) => ctx.cookies.get(accessCookie);
export const readRefreshCookie = (ctx: Context) => ctx.cookies.get(refreshCookie);

/** `Lax`: the console is opened by links from mails; forms from other sites are refused by their origin. */
export function writeCookies(ctx: Context, config: Config, access: string, refresh?: string): void {
  const common = { httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:') } as const;
  ctx.cookies.secure = common.secure;
  ctx.cookies.set(accessCookie, access, { ...common, path: '/', maxAge: accessSeconds * 1000 });
  if (refresh)
    ctx.cookies.set(refreshCookie, refresh, { ...common, path: refreshPath, maxAge: refreshSeconds * 1000 });
}

export function clearCookies(ctx: Context): void {
  ctx.cookies.set(accessCookie, null, { path: '/' });
  ctx.cookies.set(refreshCookie, null, { path: refreshPath });
}
