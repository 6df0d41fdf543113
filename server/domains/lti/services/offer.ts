import type { Database } from '../../../kernel/db/index.ts';
import { currentTenantId } from '../../../kernel/db/index.ts';
import type { Launch } from '../../launches/index.ts';
import type { Claims } from '../launch/claims.ts';
import type { TokenHolder } from './access-tokens.ts';
import { scope } from './scopes.ts';

/** What the message of one launch offers: nothing else is asked of the platform. */
export interface Offer {
  readonly platform: TokenHolder & { readonly connectionId: string };
  readonly deploymentId: string;
  /** The person who opened the link, as the LMS and as we call them. */
  readonly sub: string;
  readonly subjectId: string | null;
  readonly resourceLinkId: string;
  readonly resourceLinkTitle: string | null;
  readonly gradeBook: GradeBookOffer | null;
  readonly rosterUrl: string | null;
  /** In which the grade book is read: the course's, else the organisation's. */
  readonly courseLocale: string;
}

/** The claim of Assignment and Grade Services 2.0 §3.1, as far as it makes sense. */
export interface GradeBookOffer {
  readonly scopes: readonly string[];
  /** The one column of this link. */
  readonly lineItem: string | null;
  /** All columns of the course. */
  readonly lineItems: string | null;
}

interface OfferRow extends Omit<Offer, 'platform' | 'gradeBook'> {
  readonly platformId: string;
  readonly connectionId: string;
  readonly clientId: string;
  readonly tokenUrl: string;
  readonly ags: Claims | null;
}

/** Of a launch of the open transaction's tenant; undefined where it came by another door or the LMS is off. */
export async function findOffer(db: Database, launchId: string | null): Promise<Offer | undefined> {
  const row = await db.one<OfferRow>(
    `SELECT f.deployment_id AS "deploymentId", f.sub, l.subject_id AS "subjectId", f.ags,
       f.resource_link_id AS "resourceLinkId", f.resource_link_title AS "resourceLinkTitle",
       f.nrps_url AS "rosterUrl", p.id AS "platformId", p.connection_id AS "connectionId",
       p.client_id AS "clientId", p.token_url AS "tokenUrl", coalesce(f.course_locale, t.locale) AS "courseLocale"
     FROM lti_launches f JOIN launches l ON l.id = f.launch_id JOIN lti_platforms p ON p.id = f.platform_id
       JOIN connections c ON c.id = p.connection_id JOIN tenants t ON t.id = f.tenant_id
     WHERE f.launch_id = $1 AND f.tenant_id = $2 AND c.enabled`,
    [launchId, currentTenantId()],
  );
  if (!row) return undefined;
  const { platformId, connectionId, clientId, tokenUrl, ags, ...rest } = row;
  return {
    ...rest,
    platform: { id: platformId, connectionId, clientId, tokenUrl },
    gradeBook: ags && readGradeBook(ags),
  };
}

export function readGradeBook(claim: Claims): GradeBookOffer | null {
  const { scope: scopes, lineitem, lineitems } = claim;
  const address = (value: unknown) => (typeof value === 'string' && URL.canParse(value) ? value : null);
  const offer = {
    scopes: Array.isArray(scopes) ? scopes.filter((each) => typeof each === 'string') : [],
    lineItem: address(lineitem),
    lineItems: address(lineitems),
  };
  return offer.lineItem || offer.lineItems ? offer : null;
}

/** What a launch says of itself: whether a score can be sent, and whether one is waited for. */
export function judgeGradeBook(claim: Claims | null): Launch['gradeBook'] {
  const offer = claim && readGradeBook(claim);
  if (!offer?.scopes.includes(scope.score)) return null;
  if (offer.lineItem) return 'expects';
  return offer.scopes.includes(scope.lineItem) ? 'offers' : null;
}
