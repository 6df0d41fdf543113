import { hashSecret } from '../../../kernel/crypto/index.ts';
import { type Context, readForm } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import { openLaunch, type Rung } from '../launch/open-launch.ts';
import { endState } from '../launch/spend.ts';
import { listOrigins } from '../origins.ts';
import { answerPage } from './answer-page.ts';
import { answerWithLaunch } from './answer-with-launch.ts';
import { findWaiting, type Waiting } from './find-waiting.ts';
import { readProofCookie } from './proof-cookie.ts';
import { renderWindowOffer } from './render-page.ts';

/** LTI postMessage Storage 0.1 §2: what the browser kept comes back, or the next rung is tried. */
export async function continueLaunch(door: LtiDoor, ctx: Context): Promise<void> {
  const { db } = door.kernel;
  const form = await readForm(ctx, 4096);
  const state = form.get('state') ?? '';
  const waiting = await findWaiting(db, state);
  const { platform, message, inWindow, stateHash } = waiting;
  ctx.state.platform = platform;
  const rung = readRung(waiting, form.get('proof') ?? '', readProofCookie(ctx, state) ?? '');
  if (rung) {
    const opened = await openLaunch(door, platform, message, { rung, spend: () => endState(db, stateHash) });
    return answerWithLaunch(door, ctx, platform, { opened, returnUrl: message.returnUrl, state });
  }
  if (inWindow) throw refuse('browser_unknown');
  answerPage(ctx, listOrigins(platform, message.returnUrl), (page) => renderWindowOffer(page, state));
}

function readRung({ proofHash, inWindow }: Waiting, kept: string, cookie: string): Rung | undefined {
  if (hashSecret(kept) === proofHash) return inWindow ? 'window' : 'storage';
  if (hashSecret(cookie) === proofHash) return inWindow ? 'window' : 'cookie';
  return undefined;
}
