import { type Context, readCookie } from '../../../kernel/http/index.ts';
import { stateSeconds } from '../login/open-state.ts';

/** Several links may be opened at once: each has a cookie of its own. */
const nameCookie = (state: string) => `inlay_lti_${state.slice(0, 16)}`;

/**
 * The second rung: a cookie that belongs to our frame in this LMS only (CHIPS). `None`, since the LMS posts the
 * message from its own site.
 */
export function writeProofCookie(ctx: Context, state: string, proof: string, seconds = stateSeconds): void {
  ctx.append(
    'Set-Cookie',
    `${nameCookie(state)}=${proof}; Path=/lti; Max-Age=${seconds}; HttpOnly; Secure; SameSite=None; Partitioned`,
  );
}

export const readProofCookie = (ctx: Context, state: string): string | undefined =>
  readCookie(ctx, nameCookie(state));

export const clearProofCookie = (ctx: Context, state: string) => writeProofCookie(ctx, state, '', 0);
