import { refuse } from '../errors.ts';
import { isOwnAddress } from '../origins.ts';
import { asksForLink } from './check-message-type.ts';
import { claim } from './claims.ts';
import { readDeepLinking } from './deep-linking.ts';
import type { Step } from './launch-run.ts';
import { mapRoles } from './map-roles.ts';

/**
 * LTI Deep Linking 2.0 §4.4.1: the LMS says where the choice goes and what it takes. Where it goes must be the
 * LMS's, so that a platform of many organisations sends nobody's choice to another; and learners place nothing.
 */
export const checkDeepLinking: Step = ({ platform, token: { claims } }) => {
  if (!asksForLink(claims)) return;
  const settings = readDeepLinking(claims);
  if (!isOwnAddress(platform, settings.returnUrl))
    throw refuse('return_url_foreign', { found: settings.returnUrl });
  if (!settings.acceptTypes.includes('ltiResourceLink'))
    throw refuse('links_not_accepted', { found: settings.acceptTypes.join(' ') || 'none' });
  if (mapRoles(claims[claim.roles] as string[]) === undefined) throw refuse('teachers_only');
};
