import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import { answerPage } from '../ladder/answer-page.ts';
import { nameProof } from '../ladder/name-proof.ts';
import { writeProofCookie } from '../ladder/proof-cookie.ts';
import { renderTask } from '../ladder/render-page.ts';
import { listOrigins, readOrigin } from '../origins.ts';
import { openLogin } from './open-login.ts';
import { readLoginRequest } from './read-login-request.ts';
import { writeAuthorization } from './write-authorization.ts';

/**
 * IMS Security Framework 1.0 §5.1.1: somebody opened a link; send them to the LMS's sign-in with state and nonce,
 * and leave a proof with their browser: in the LMS's storage where it has one, and in a cookie.
 */
export async function login({ kernel: { db, config } }: LtiDoor, ctx: Context): Promise<void> {
  const request = await readLoginRequest(ctx);
  // LTI 1.3 Core §5.3.4: the target is an address of this tool, never somebody else's (no open redirect).
  const own = readOrigin(request.targetLinkUri) === readOrigin(config.publicUrl);
  const { platform, opened } = await openLogin(db, request, own);
  ctx.state.platform = platform;
  if (!platform.enabled) throw refuse('connection_off');
  if (!own) throw refuse('target_foreign', { found: request.targetLinkUri });
  const { state, proof } = opened;
  const next = writeAuthorization(platform, request, opened, config.publicUrl);
  writeProofCookie(ctx, state, proof);
  const { storageTarget: target } = request;
  if (target === null) return ctx.redirect(next);
  const origin = readOrigin(platform.loginUrl);
  answerPage(ctx, listOrigins(platform), (page) =>
    renderTask(page, { name: 'put', target, origin, key: nameProof(state), proof, next }),
  );
}
