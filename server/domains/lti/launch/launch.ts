import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { offerLadder } from '../ladder/offer-ladder.ts';
import { checkAudience } from './check-audience.ts';
import { checkDeepLinking } from './check-deep-linking.ts';
import { checkDeployment } from './check-deployment.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkMessageType } from './check-message-type.ts';
import { checkNonce } from './check-nonce.ts';
import { checkResourceLink } from './check-resource-link.ts';
import { checkRoles } from './check-roles.ts';
import { checkSignature } from './check-signature.ts';
import { checkSubject } from './check-subject.ts';
import { checkTarget } from './check-target.ts';
import { checkTimes } from './check-times.ts';
import { checkVersion } from './check-version.ts';
import { type LaunchRun, runSteps, type Step } from './launch-run.ts';
import { matchState } from './match-state.ts';
import { readIdToken } from './read-id-token.ts';
import { readLaunchRequest } from './read-launch-request.ts';

/** Nothing is changed before the last step. */
const steps: readonly Step[] = [
  readLaunchRequest,
  matchState,
  readIdToken,
  checkIssuer,
  checkAudience,
  checkSignature,
  checkTimes,
  checkNonce,
  checkVersion,
  checkMessageType,
  checkSubject,
  checkRoles,
  checkResourceLink,
  checkTarget,
  checkDeepLinking,
  checkDeployment,
  offerLadder,
];

/** IMS Security Framework 1.0 §5.1.1.3 and §5.1.3, LTI 1.3 Core §5: the message of the LMS. */
export async function launch(door: LtiDoor, ctx: Context): Promise<void> {
  await runSteps({ door, ctx } as LaunchRun, steps);
}
