import type { CourseRoster, GradeResult, RosterQuery, Score } from 'inlay/sdk';
import { createOutlet } from '../../../kernel/fetch/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { SigningKeys } from '../../signing-keys/index.ts';
import { createAccessTokens } from './access-tokens.ts';
import { noGradeBook, noRoster, scopeNotOffered } from './errors.ts';
import { findLineItem } from './line-items.ts';
import { findOffer, type Offer } from './offer.ts';
import { createPlatformClient } from './platform-client.ts';
import { readResult } from './results.ts';
import { nameSubjects, readRoster } from './roster.ts';
import { scope } from './scopes.ts';
import { createScoreCourier, type ScoreCourier } from './scores/courier.ts';
import { findLearner, queueScore } from './scores/queue-score.ts';

/** One launch of one tenant, and the module that asks in it. */
export interface LaunchScope {
  readonly tenantId: string;
  readonly launchId: string | null;
}

/** What an LMS offers besides launches, for the launch that it began. Who may ask is the caller's to check. */
export interface LtiServices {
  readonly courier: ScoreCourier;
  /** Notes a score inside an open tenant transaction; it is sent after that commits. */
  queueScore(launchId: string | null, module: string, score: Score): Promise<void>;
  /** What the grade book shows for a person; undefined where there is nothing. Opens its own transactions. */
  readResult(of: LaunchScope, subjectId: string | undefined): Promise<GradeResult | undefined>;
  /** Everybody in the course. Opens its own transactions. */
  readRoster(of: LaunchScope, query: RosterQuery): Promise<CourseRoster>;
}

export function createLtiServices(kernel: Kernel, signingKeys: SigningKeys): LtiServices {
  const { db, config } = kernel;
  const outlet = createOutlet(config);
  const client = createPlatformClient({ outlet, tokens: createAccessTokens({ outlet, signingKeys }) });
  const courier = createScoreCourier(kernel, client);

  async function findColumn({ gradeBook, platform, resourceLinkId }: Offer, known: string | null) {
    const { lineItem, lineItems, scopes } = gradeBook!;
    const found = lineItem ?? known;
    if (found !== null || lineItems === null) return found;
    return findLineItem(client, platform, { containerUrl: lineItems, scopes, resourceLinkId });
  }

  return {
    courier,
    async queueScore(launchId, module, score) {
      if (await queueScore(db, { launchId, module, score })) db.afterCommit(() => courier.wake());
    },
    async readResult({ tenantId, launchId }, subjectId) {
      const { offer, sub, known } = await db.inTenant(tenantId, async () => {
        const found = await findOffer(db, launchId);
        if (!found?.gradeBook) throw noGradeBook();
        if (!found.gradeBook.scopes.includes(scope.result)) throw scopeNotOffered(scope.result);
        const learner = await findLearner(db, found, subjectId);
        const column = await db.one<{ url: string | null }>(
          `SELECT url FROM lti_line_items
           WHERE platform_id = $1 AND deployment_id = $2 AND resource_link_id = $3 AND tenant_id = $4`,
          [found.platform.id, found.deploymentId, found.resourceLinkId, tenantId],
        );
        return { offer: found, sub: learner.sub, known: column?.url ?? null };
      });
      const lineItem = await findColumn(offer, known);
      return lineItem ? readResult(client, offer.platform, { lineItem, sub }) : undefined;
    },
    async readRoster({ tenantId, launchId }, query) {
      const offer = await db.inTenant(tenantId, () => findOffer(db, launchId));
      if (!offer?.rosterUrl || !URL.canParse(offer.rosterUrl)) throw noRoster();
      const { rosterUrl: url, resourceLinkId, platform } = offer;
      const listed = await readRoster(client, platform, { url, resourceLinkId }, query);
      return db.inTenant(tenantId, () => nameSubjects(db, platform, listed));
    },
  };
}
