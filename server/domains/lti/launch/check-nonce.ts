import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/** IMS Security Framework 1.0 §5.1.3 step 9: the nonce is the one that was sent. It is used up with the state. */
export const checkNonce: Step = ({ login, token: { claims } }) => {
  if (claims.nonce !== login.nonce) throw refuse('nonce_wrong');
};
