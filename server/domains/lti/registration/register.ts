import { isAppError } from 'inlay/sdk';
import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { answerDone } from './answer-done.ts';
import { fetchConfiguration } from './fetch-configuration.ts';
import { giveBackInvitation, holdInvitation } from './invitations.ts';
import { keepConnection } from './keep-connection.ts';
import { readRegistrationRequest } from './read-registration-request.ts';
import { registerTool } from './register-tool.ts';
import type { RegistrationRun, RegistrationStep } from './registration-run.ts';

const steps: readonly RegistrationStep[] = [fetchConfiguration, registerTool, keepConnection];

/**
 * LTI Dynamic Registration 1.0 §3: an admin of the LMS opens a link that an admin of ours made. Nothing is kept
 * before the LMS has taken us in, and a failure leaves the link as it was.
 */
export async function register(door: LtiDoor, ctx: Context): Promise<void> {
  // Whoever only looks whether there is something, or loads ahead, must not use the link.
  if (ctx.method === 'HEAD' || ctx.get('sec-purpose').startsWith('prefetch')) {
    ctx.status = 204;
    return;
  }
  const run = { door, ctx } as RegistrationRun;
  readRegistrationRequest(run);
  const { db } = door.kernel;
  const { for: secret } = ctx.query;
  run.invitation = await holdInvitation(db, typeof secret === 'string' ? secret : '');
  try {
    for (const step of steps) await step(run);
  } catch (error) {
    await giveBackInvitation(db, run.invitation, describeFailure(error, ctx));
    throw error;
  }
  await answerDone(run);
}

function describeFailure(error: unknown, ctx: Context) {
  const { requestId } = ctx.state as { requestId: string };
  const known = isAppError(error);
  const found = known ? error.data?.found : undefined;
  return {
    code: known ? error.code : 'internal',
    message: known ? error.message : 'Something went wrong on our side. Try again.',
    found: typeof found === 'string' ? found : null,
    at: new Date().toISOString(),
    requestId,
  };
}
