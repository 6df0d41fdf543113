import { Score } from 'inlay/sdk';
import { createId, currentTenantId, type Database } from '../../../../kernel/db/index.ts';
import { closeSchema, listSchemaFaults } from '../../../../kernel/schema/index.ts';
import { noGradeBook, noLearner, scopeNotOffered, scoreInvalid } from '../errors.ts';
import { findOffer, type Offer } from '../offer.ts';
import { scope } from '../scopes.ts';

export interface NewScore {
  readonly launchId: string | null;
  readonly module: string;
  readonly score: Score;
}

interface LastScore {
  readonly scoredAt: Date;
  readonly isSame: boolean;
  readonly state: string;
}

const schema = closeSchema(Score);

/** Notes a score in the open tenant transaction. False where the same one is on its way or there already. */
export async function queueScore(db: Database, { launchId, module, score }: NewScore): Promise<boolean> {
  const faults = listSchemaFaults(schema, score);
  if (faults.length > 0) throw scoreInvalid(faults);
  const offer = await findOffer(db, launchId);
  if (!offer?.gradeBook) throw noGradeBook();
  if (!offer.gradeBook.scopes.includes(scope.score)) throw scopeNotOffered(scope.score);
  const learner = await findLearner(db, offer, score.subjectId);
  const lineItemId = await noteLineItem(db, offer, module);
  await lockScores(db, lineItemId, learner.sub);
  const { given, maximum, progress = 'final' } = score;
  const comment = pickComment(score, offer.courseLocale);
  const last = await db.one<LastScore>(
    `SELECT scored_at AS "scoredAt", state, (given, maximum, comment, progress) IS NOT DISTINCT FROM
       ($3::float8, $4::float8, $5::text, $6::text) AS "isSame"
     FROM lti_scores WHERE line_item_id = $1 AND sub = $2 ORDER BY scored_at DESC LIMIT 1`,
    [lineItemId, learner.sub, given, maximum, comment, progress],
  );
  if (last?.isSame && ['queued', 'sending', 'sent'].includes(last.state)) return false;
  await db.query(
    `UPDATE lti_scores SET state = 'replaced', ended_at = now()
     WHERE line_item_id = $1 AND sub = $2 AND state = 'queued'`,
    [lineItemId, learner.sub],
  );
  // §3.4: the platform keeps the score with the latest timestamp, so no two of a person may be alike.
  const scoredAt = new Date(Math.max(Date.now(), (last?.scoredAt.getTime() ?? 0) + 1));
  await db.query(
    `INSERT INTO lti_scores (id, tenant_id, platform_id, line_item_id, subject_id, sub, module, given, maximum,
       comment, progress, scored_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      createId(),
      currentTenantId(),
      offer.platform.id,
      lineItemId,
      learner.subjectId,
      learner.sub,
      module,
      given,
      maximum,
      comment,
      progress,
      scoredAt,
    ],
  );
  return true;
}

/** §3.4: one text, which everybody who teaches the course reads, too. */
function pickComment({ comment }: Score, locale: string): string | null {
  if (comment === undefined || typeof comment === 'string') return comment ?? null;
  return comment[locale] ?? comment.en ?? Object.values(comment)[0] ?? null;
}

/** One at a time looks at a person's scores in a column and adds to them. */
export const lockScores = (db: Database, lineItemId: string, sub: string) =>
  db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`score ${lineItemId} ${sub}`]);

/** §3.4: `userId` is the person as the LMS calls them. */
export async function findLearner(
  db: Database,
  offer: Offer,
  wanted: string | undefined,
): Promise<{ subjectId: string; sub: string }> {
  const subjectId = wanted ?? offer.subjectId;
  if (subjectId === null) throw noLearner();
  if (subjectId === offer.subjectId) return { subjectId, sub: offer.sub };
  const user = await db.one<{ sub: string }>(
    'SELECT sub FROM lti_users WHERE platform_id = $1 AND subject_id = $2 AND tenant_id = $3 LIMIT 1',
    [offer.platform.id, subjectId, currentTenantId()],
  );
  if (!user) throw noLearner();
  return { subjectId, sub: user.sub };
}

/** The link's column as this launch describes it; one that was found before stays where the launch names none. */
async function noteLineItem(db: Database, offer: Offer, module: string): Promise<string> {
  const { platform, deploymentId, resourceLinkId, resourceLinkTitle, gradeBook } = offer;
  const { scopes, lineItem, lineItems } = gradeBook!;
  const row = await db.one<{ id: string }>(
    `INSERT INTO lti_line_items (id, tenant_id, platform_id, deployment_id, resource_link_id, label, scopes,
       container_url, url, is_given)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9::text IS NOT NULL)
     ON CONFLICT (platform_id, deployment_id, resource_link_id) DO UPDATE SET scopes = excluded.scopes,
       container_url = excluded.container_url, url = coalesce(excluded.url, lti_line_items.url),
       is_given = excluded.is_given
     RETURNING id`,
    [
      createId(),
      currentTenantId(),
      platform.id,
      deploymentId,
      resourceLinkId,
      (resourceLinkTitle ?? module).slice(0, 200),
      scopes,
      lineItems,
      lineItem,
    ],
  );
  return row!.id;
}
