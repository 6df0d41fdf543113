import { hashSecret } from '../../../kernel/crypto/index.ts';
import { type Context, readForm } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import type { Rung } from '../launch/open-launch.ts';
import { listOrigins } from '../origins.ts';
import { answerMessage } from './answer-message.ts';
import { answerPage } from './answer-page.ts';
import { findWaiting, type Waiting } from './find-waiting.ts';
import { readProofCookie } from './proof-cookie.ts';
import { renderWindowOffer } from './render-page.ts';

/** LTI postMessage Storage 0.1 §2: what the browser kept comes back, or the next rung is tried. */
export async function continueLaunch(door: LtiDoor, ctx: Context): Promise<void> {
  const { db } = door.kernel;
  const form = await readForm(ctx, 4096);
  const state = form.get('state') ?? '';
  const waiting = await findWaiting(db, ctx, state);
  const { platform, message, inWindow, stateHash } = waiting;
  ctx.state.locale = message.locale ?? undefined;
  const rung = readRung(waiting, form.get('proof') ?? '', readProofCookie(ctx, state) ?? '');
  if (rung) {
    const spending = { stateHash, nonce: null };
    return answerMessage(door, ctx, platform, message, { state, rung, spending });
  }
  if (inWindow) throw refuse('browser_unknown');
  answerPage(ctx, listOrigins(platform, message.returnUrl), (page) => renderWindowOffer(page, state));
}

function readRung({ proofHash, inWindow }: Waiting, kept: string, cookie: string): Rung | undefined {
  if (hashSecret(kept) === proofHash) return inWindow ? 'window' : 'storage';
  if (hashSecret(cookie) === proofHash) return inWindow ? 'window' : 'cookie';
  return undefined;
}
