import { hashSecret } from '../../../kernel/crypto/index.ts';
import { findPlacement } from '../launch/find-placement.ts';
import type { LaunchRun, Step } from '../launch/launch-run.ts';
import { letWait } from '../launch/let-wait.ts';
import { isDeepLinking, readMessage } from '../launch/message.ts';
import { listOrigins, readOrigin } from '../origins.ts';
import { answerMessage } from './answer-message.ts';
import { answerPage } from './answer-page.ts';
import { nameProof } from './name-proof.ts';
import { readProofCookie } from './proof-cookie.ts';
import { type LadderTask, renderTask, renderWindowOffer } from './render-page.ts';

/**
 * LTI postMessage Storage 0.1 §2: the message is good; is this the browser that began? The storage of the LMS is
 * asked first, a cookie is next, a window of its own is last.
 */
export const offerLadder: Step = async (run) => {
  const { door, ctx, form, login, platform } = run;
  const message = readMessage(run.token.claims);
  ctx.state.locale = message.locale ?? undefined;
  const proof = readProofCookie(ctx, form.state);
  const shown = proof !== undefined && hashSecret(proof) === login.proofHash;
  if (shown && login.storageTarget === null) {
    const rung = login.inWindow ? 'window' : 'cookie';
    const { stateHash, nonce } = login;
    const spending = { stateHash, nonce };
    return answerMessage(door, ctx, platform, message, { state: form.state, rung, spending });
  }
  const placed = isDeepLinking(message) ? nowhere : await findPlacement(door, platform, message);
  await letWait(door.kernel.db, platform, login, message, placed);
  const task = chooseTask(run);
  answerPage(ctx, listOrigins(platform, message.returnUrl), (page) =>
    task ? renderTask(page, task, form.state) : renderWindowOffer(page, form.state),
  );
};

/** Who chooses a link has not said yet what it opens. */
const nowhere = { asked: null, staff: false };

function chooseTask({ form, login, platform }: LaunchRun): LadderTask | undefined {
  const key = nameProof(form.state);
  if (login.inWindow) return { name: 'end', key };
  const target = login.storageTarget;
  return target === null ? undefined : { name: 'get', target, origin: readOrigin(platform.loginUrl), key };
}
