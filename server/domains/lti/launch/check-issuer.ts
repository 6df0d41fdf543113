import { refuse } from '../errors.ts';
import { readText } from './claims.ts';
import type { Step } from './launch-run.ts';

/** IMS Security Framework 1.0 §5.1.3 step 2: the issuer is the one of the registration. */
export const checkIssuer: Step = ({ platform, token }) => {
  if (token.claims.iss !== platform.issuer)
    throw refuse('issuer_wrong', { found: readText(token.claims.iss) ?? 'none' });
};
