import type { Config } from '../../../kernel/config/index.ts';
import { type Context, readCookie } from '../../../kernel/http/index.ts';
import { flowSeconds } from './flow.ts';

/** Several tabs may sign in at once: each has a cookie of its own. */
const nameCookie = (state: string) => `inlay_sso_${state.slice(0, 16)}`;

const path = '/auth/sso';

/** `Lax`: the provider sends the browser back by a link, which is all that this cookie must come along with. */
export function writeFlowCookie(
  ctx: Context,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  state: string,
  proof: string | null,
): void {
  const secure = publicUrl.startsWith('https:');
  ctx.cookies.secure = secure;
  const options = { httpOnly: true, sameSite: 'lax', secure, path, overwrite: true } as const;
  ctx.cookies.set(
    nameCookie(state),
    proof,
    proof === null ? options : { ...options, maxAge: flowSeconds * 1000 },
  );
}

export const readFlowCookie = (ctx: Context, state: string): string | undefined =>
  readCookie(ctx, nameCookie(state));
