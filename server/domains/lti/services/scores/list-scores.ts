import { AppError, type ScoreProgress } from 'inlay/sdk';
import { currentTenantId, type Database } from '../../../../kernel/db/index.ts';
import { lockScores } from './queue-score.ts';
import type { ScoreError } from './rows.ts';

/** A score as the tenant's admin sees it. */
export interface ListedScore {
  readonly id: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'replaced' | 'failed';
  readonly module: string;
  readonly subjectId: string;
  readonly person: string | null;
  readonly link: string;
  readonly given: number;
  readonly maximum: number;
  readonly progress: ScoreProgress;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly endedAt: Date | null;
  readonly error: ScoreError | null;
}

const shown = 50;

const scoreNotFound = () => new AppError('lti.score_not_found', 404, 'There is no such score.');
const scoreNotFailed = () =>
  new AppError('lti.score_not_failed', 409, 'This score has not failed, or a newer one has taken its place.');

/** The last scores for one LMS, newest first. */
export const listScores = (db: Database, platformId: string): Promise<ListedScore[]> =>
  db.query<ListedScore>(
    `SELECT s.id, s.state, s.module, s.subject_id AS "subjectId", p.display_name AS person, i.label AS link,
       s.given, s.maximum, s.progress, s.attempts, s.created_at AS "createdAt", s.next_at AS "nextAt",
       s.ended_at AS "endedAt", s.error
     FROM lti_scores s JOIN lti_line_items i ON i.id = s.line_item_id JOIN subjects p ON p.id = s.subject_id
     WHERE s.platform_id = $1 AND s.tenant_id = $2 ORDER BY s.id DESC LIMIT $3`,
    [platformId, currentTenantId(), shown],
  );

/** Sends a score again that had failed for good, now that its cause is mended; never over a newer one. */
export async function retryScore(db: Database, platformId: string, id: string): Promise<void> {
  const score = await db.one<{ lineItemId: string; sub: string }>(
    `SELECT line_item_id AS "lineItemId", sub FROM lti_scores
     WHERE id = $1 AND platform_id = $2 AND tenant_id = $3`,
    [id, platformId, currentTenantId()],
  );
  if (!score) throw scoreNotFound();
  await lockScores(db, score.lineItemId, score.sub);
  const again = await db.one(
    `UPDATE lti_scores s SET state = 'queued', attempts = 0, next_at = now(), ended_at = NULL
     WHERE s.id = $1 AND s.state = 'failed' AND NOT EXISTS (
       SELECT FROM lti_scores n WHERE n.line_item_id = s.line_item_id AND n.sub = s.sub
         AND n.scored_at > s.scored_at)
     RETURNING s.id`,
    [id],
  );
  if (!again) throw scoreNotFailed();
}
