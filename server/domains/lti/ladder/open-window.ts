import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { spend } from '../launch/spend.ts';
import { openStateInWindow } from '../login/open-state.ts';
import { writeAuthorization } from '../login/write-authorization.ts';
import { answerPage } from './answer-page.ts';
import { findWaiting } from './find-waiting.ts';
import { nameProof } from './name-proof.ts';
import { writeProofCookie } from './proof-cookie.ts';
import { renderTask } from './render-page.ts';

/**
 * The last rung: the sign-in begins again where nothing stands around the page, and the window itself keeps the
 * proof. What the frame had is given up: whoever sends somebody this address gives them nothing.
 */
export async function openWindow({ kernel: { db, config } }: LtiDoor, ctx: Context): Promise<void> {
  const { state: given } = ctx.query;
  const waiting = await findWaiting(db, ctx, typeof given === 'string' ? given : '');
  const { platform } = waiting;
  await spend(db, platform.tenantId, { stateHash: waiting.stateHash, nonce: null });
  const opened = await openStateInWindow(db, platform, waiting);
  const { state, proof } = opened;
  writeProofCookie(ctx, state, proof);
  const next = writeAuthorization(platform, waiting, opened, config.publicUrl);
  answerPage(ctx, ["'none'"], (page) =>
    renderTask(page, { name: 'begin', key: nameProof(state), proof, next }),
  );
}
