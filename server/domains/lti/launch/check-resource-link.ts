import { refuse } from '../errors.ts';
import { asksForLink } from './check-message-type.ts';
import { claim, readObject, readText } from './claims.ts';
import type { Step } from './launch-run.ts';

/** LTI 1.3 Core §5.3.5: the link that was opened, with an id of at most 255 characters. */
export const checkResourceLink: Step = ({ token: { claims } }) => {
  if (asksForLink(claims)) return;
  const id = readText(readObject(claims, claim.resourceLink).id);
  if (id === null || id.length > 255) throw refuse('resource_link_missing');
};
