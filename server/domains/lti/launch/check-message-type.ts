import { refuse } from '../errors.ts';
import { claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.1. */
export const checkMessageType: Step = ({ token: { claims } }) => {
  const type = claims[claim.messageType];
  if (type !== 'LtiResourceLinkRequest')
    throw refuse('message_type_wrong', { found: String(type ?? 'none') });
};
