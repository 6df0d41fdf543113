import { refuse } from '../errors.ts';
import { claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.2. */
export const checkVersion: Step = ({ token: { claims } }) => {
  if (claims[claim.version] !== '1.3.0')
    throw refuse('version_wrong', { found: String(claims[claim.version] ?? 'none') });
};
