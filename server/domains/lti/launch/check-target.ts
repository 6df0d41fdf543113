import { refuse } from '../errors.ts';
import { claim, readText } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.4: the target in the signed message is the one that the login request named. */
export const checkTarget: Step = ({ login, token: { claims } }) => {
  const target = claims[claim.targetLinkUri];
  if (target !== login.targetLinkUri) throw refuse('target_changed', { found: readText(target) ?? 'none' });
};
