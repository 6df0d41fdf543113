import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.6.1; OpenID Connect Core §2: at most 255 characters. */
export const checkSubject: Step = ({ token: { claims } }) => {
  const { sub } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw refuse('subject_missing');
};
