import { refuse } from '../errors.ts';
import { asksForLink } from './check-message-type.ts';
import { claim, readText } from './claims.ts';
import type { Step } from './launch-run.ts';

/**
 * LTI 1.3 Core §5.3.4: the target in the signed message is the one that the login request named. A message that
 * asks for a link may do without (LTI Deep Linking 2.0 §4.4 does not list it): nothing is opened by it.
 */
export const checkTarget: Step = ({ login, token: { claims } }) => {
  const target = claims[claim.targetLinkUri];
  if (target === undefined && asksForLink(claims)) return;
  if (target !== login.targetLinkUri) throw refuse('target_changed', { found: readText(target) ?? 'none' });
};
