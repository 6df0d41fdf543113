import type { AppError, ScoreProgress } from 'inlay/sdk';
import type { Database } from '../../../../kernel/db/index.ts';
import { lockScores } from './queue-score.ts';

/** A score that this process is sending, with all that is needed for it. */
export interface ClaimedScore {
  readonly id: string;
  readonly tenantId: string;
  readonly lineItemId: string;
  readonly sub: string;
  readonly given: number;
  readonly maximum: number;
  readonly comment: string | null;
  readonly progress: ScoreProgress;
  readonly scoredAt: Date;
  readonly attempts: number;
  readonly platformId: string;
  readonly connectionId: string;
  readonly clientId: string;
  readonly tokenUrl: string;
  readonly resourceLinkId: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly containerUrl: string | null;
  readonly lineItemUrl: string | null;
  /** The LMS named the column itself: none is made in its place. */
  readonly isGiven: boolean;
  /** Of the try before. */
  readonly lastError: ScoreError | null;
}

/** Why a score did not arrive, as it is kept. */
export interface ScoreError {
  readonly code: string;
  readonly message: string;
  readonly httpStatus?: number;
  readonly said?: string;
}

/** A sender that says nothing for this long is thought dead; longer than all its requests may take. */
const leaseSeconds = 180;
/** A platform that is slow must not keep the others waiting. */
const mostPerPlatform = 2;

/**
 * Takes the score that has waited longest. Never one whose person has another one under way in the same column:
 * scores arrive in the order in which they were made.
 */
export const claimScore = (db: Database): Promise<ClaimedScore | undefined> =>
  db.inSystem(() =>
    db.one<ClaimedScore>(
      `UPDATE lti_scores s SET state = 'sending', attempts = s.attempts + 1,
         next_at = now() + $1 * interval '1 second'
       FROM lti_line_items i, lti_platforms p
       WHERE i.id = s.line_item_id AND p.id = s.platform_id AND s.id = (
         SELECT w.id FROM lti_scores w JOIN lti_platforms o ON o.id = w.platform_id
           JOIN connections c ON c.id = o.connection_id AND c.enabled
         WHERE w.state IN ('queued', 'sending') AND w.next_at <= now()
           AND NOT EXISTS (SELECT FROM lti_scores e WHERE e.line_item_id = w.line_item_id AND e.sub = w.sub
             AND e.state = 'sending' AND e.id <> w.id)
           AND (SELECT count(*) FROM lti_scores b
             WHERE b.platform_id = w.platform_id AND b.state = 'sending' AND b.next_at > now()) < $2
         ORDER BY w.next_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
       RETURNING s.id, s.tenant_id AS "tenantId", s.line_item_id AS "lineItemId", s.sub, s.given, s.maximum,
         s.comment, s.progress, s.scored_at AS "scoredAt", s.attempts,
         p.id AS "platformId", p.connection_id AS "connectionId", p.client_id AS "clientId",
         p.token_url AS "tokenUrl", i.resource_link_id AS "resourceLinkId", i.label, i.scopes,
         i.container_url AS "containerUrl", i.url AS "lineItemUrl", i.is_given AS "isGiven",
         s.error AS "lastError"`,
      [leaseSeconds, mostPerPlatform],
    ),
  );

/** Notes the end of a score. A sender that was thought dead meanwhile changes nothing. */
export const endScore = (
  db: Database,
  { id, tenantId, attempts }: ClaimedScore,
  state: 'sent' | 'replaced' | 'failed',
  error: ScoreError | null,
) =>
  db.inTenant(tenantId, () =>
    db.query(
      `UPDATE lti_scores SET state = $3, error = $4, ended_at = now()
       WHERE id = $1 AND state = 'sending' AND attempts = $2`,
      [id, attempts, state, error && JSON.stringify(error)],
    ),
  );

/** Puts a score back into the queue, unless a newer one has taken its place there. */
export const putBack = (
  db: Database,
  { id, tenantId, lineItemId, sub, attempts }: ClaimedScore,
  { seconds, error, counts }: { seconds: number; error: ScoreError | null; counts: boolean },
) =>
  db.inTenant(tenantId, async () => {
    await lockScores(db, lineItemId, sub);
    await db.query(
      `UPDATE lti_scores s SET error = $3, next_at = now() + $4 * interval '1 second',
         attempts = s.attempts - CASE WHEN $5 THEN 0 ELSE 1 END,
         state = CASE WHEN n.id IS NULL THEN 'queued' ELSE 'replaced' END,
         ended_at = CASE WHEN n.id IS NULL THEN NULL::timestamptz ELSE now() END
       FROM (SELECT 1) one LEFT JOIN (
         SELECT q.id FROM lti_scores q
         WHERE q.line_item_id = $6 AND q.sub = $7 AND q.state = 'queued') n ON true
       WHERE s.id = $1 AND s.state = 'sending' AND s.attempts = $2`,
      [id, attempts, error && JSON.stringify(error), seconds, counts, lineItemId, sub],
    );
  });

/** What else waits for a platform that does not answer waits a little longer. */
export const holdPlatform = (db: Database, { tenantId, platformId }: ClaimedScore, seconds: number) =>
  db.inTenant(tenantId, () =>
    db.query(
      `UPDATE lti_scores SET next_at = greatest(next_at, now() + $2 * interval '1 second')
       WHERE platform_id = $1 AND state = 'queued'`,
      [platformId, seconds],
    ),
  );

/** One process at a time asks an LMS for the address of a column. False where another one is at it. */
export const claimLineItem = async (db: Database, { tenantId, lineItemId }: ClaimedScore): Promise<boolean> =>
  (await db.inTenant(tenantId, () =>
    db.one(
      `UPDATE lti_line_items SET making_until = now() + $2 * interval '1 second'
       WHERE id = $1 AND url IS NULL AND (making_until IS NULL OR making_until < now()) RETURNING id`,
      [lineItemId, leaseSeconds],
    ),
  )) !== undefined;

/** Keeps the address of a column; null lets it be asked for anew. */
export const keepLineItem = (db: Database, { tenantId, lineItemId }: ClaimedScore, url: string | null) =>
  db.inTenant(tenantId, () =>
    db.query('UPDATE lti_line_items SET url = $2, making_until = NULL WHERE id = $1', [lineItemId, url]),
  );

/** A connection's log shows what happened lately; nobody needs to know for ever who had which score. */
export const sweepScores = (db: Database): Promise<void> =>
  db.inSystem(async () => {
    await db.query(`DELETE FROM lti_scores WHERE created_at < now() - interval '90 days'`);
  });

export const describeError = ({ code, message, data }: AppError): ScoreError => {
  const { httpStatus, said } = (data ?? {}) as Partial<ScoreError>;
  return {
    code,
    message,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(said !== undefined && { said }),
  };
};
