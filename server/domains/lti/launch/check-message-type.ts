import { refuse } from '../errors.ts';
import { type Claims, claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.1 and LTI Deep Linking 2.0 §4.4: what we take. */
export const checkMessageType: Step = ({ token: { claims } }) => {
  const type = claims[claim.messageType];
  if (type !== 'LtiResourceLinkRequest' && !asksForLink(claims))
    throw refuse('message_type_wrong', { found: String(type ?? 'none') });
};

/** True where somebody who teaches chooses what to place. */
export const asksForLink = (claims: Claims): boolean => claims[claim.messageType] === 'LtiDeepLinkingRequest';
