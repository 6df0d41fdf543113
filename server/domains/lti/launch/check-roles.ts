import { refuse } from '../errors.ts';
import { claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.7: required, may be empty, a list of texts. */
export const checkRoles: Step = ({ token: { claims } }) => {
  const roles = claims[claim.roles];
  if (!Array.isArray(roles) || roles.length > 100 || !roles.every((role) => typeof role === 'string'))
    throw refuse('roles_missing');
};
