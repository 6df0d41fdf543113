import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/**
 * IMS Security Framework 1.0 §5.1.3 steps 3 to 5: our client id is the audience, in any place of a list. Of other
 * audiences only the LMS itself and this server are trusted, and with several azp must be there and be us.
 */
export const checkAudience: Step = ({ platform: { clientId, issuer }, token: { claims }, door }) => {
  const audiences: unknown[] = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  const trusted: unknown[] = [clientId, issuer, door.kernel.config.publicUrl];
  if (!audiences.includes(clientId) || !audiences.every((each) => trusted.includes(each)))
    throw refuse('audience_wrong', { found: audiences.map(String).join(' ') });
  const needed = audiences.length > 1 || claims.azp !== undefined;
  if (needed && claims.azp !== clientId) throw refuse('azp_wrong', { found: String(claims.azp ?? 'none') });
};
