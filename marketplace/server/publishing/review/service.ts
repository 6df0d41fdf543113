import { readPackage, verifyPackage } from '../../../../host/node/packages/index.ts';
import { emitEvent } from '../../../../server/domains/events/index.ts';
import { dropKey } from '../../../../server/domains/files/index.ts';
import {
  type Database,
  isUniqueViolation,
  readCursor,
  readLimit,
  toPage,
} from '../../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { readTrust, tellPackagesChanged } from '../../packages/index.ts';
import { counterSign } from '../marketplace-keys/service.ts';
import { moduleTaken, submissionNotFound } from '../submissions/errors.ts';
import { keepPackage } from '../submissions/receive.ts';
import { refuseTakenModule } from '../submissions/service.ts';
import { type Submission, submissionColumns } from '../submissions/submission.ts';
import type { ReviewQuery } from './body.ts';
import { contentsChanged, wrongState } from './errors.ts';
import { mailPublisher } from './mail-publisher.ts';

/** A submission with what a reviewer wants to know about whom it comes from. */
export interface Reviewed extends Submission {
  readonly publisherName: string;
  readonly publisherDomain: string | null;
  readonly organisation: string;
  readonly installations: number;
}

/** Who reviews: a user’s id. */
interface Reviewer {
  readonly userId: string;
}

type Parts = Pick<Kernel, 'db' | 'config' | 'storage' | 'bus' | 'log'>;

const select = `SELECT v.*, p.name AS "publisherName", p.domain AS "publisherDomain", t.name AS organisation,
    (SELECT count(*)::int FROM installations i WHERE i.module = v.module AND i.version = v.version) AS installations
  FROM (SELECT ${submissionColumns} FROM module_versions) v
  JOIN publishers p ON p.id = v."publisherId" JOIN tenants t ON t.id = v."tenantId"`;

/** A page of all publishers' submissions: the queue oldest first, everything else newest first. */
export async function listReviews(db: Database, { state = 'in_review', ...request }: ReviewQuery) {
  const limit = readLimit(request);
  const [order, beyond] = state === 'in_review' ? ['ASC', '>'] : ['DESC', '<'];
  const rows = await db.inSystem(() =>
    db.query<Reviewed>(
      `${select} WHERE v.state = $1 AND ($2::text IS NULL OR v.id ${beyond} $2) ORDER BY v.id ${order} LIMIT $3`,
      [state, readCursor(request)?.id, limit + 1],
    ),
  );
  return toPage(rows, limit, ({ id }) => ({ id }));
}

export async function findReview(db: Database, id: string): Promise<Reviewed> {
  const found = await db.inSystem(() => db.one<Reviewed>(`${select} WHERE v.id = $1`, [id]));
  if (!found) throw submissionNotFound();
  return found;
}

/** Lets a version in: counter-signs what was checked, byte by byte, and offers it to so many of a hundred tenants. */
export async function approve(
  parts: Parts,
  id: string,
  { rollout = 100, userId }: Reviewer & { readonly rollout?: 1 | 10 | 100 },
): Promise<void> {
  const { db, storage } = parts;
  const submission = await findReview(db, id);
  if (submission.state !== 'in_review') throw wrongState(submission.state);
  const bytes = await storage.bytes(submission.storageKey);
  const read = await readPackage(bytes);
  // The key may have been revoked since the check.
  const verdict = verifyPackage(read, await readTrust(db, { needsCounterSignature: false }));
  if (verdict.integrityHash !== submission.integrityHash) throw contentsChanged();
  const approvedAt = new Date();
  const storageKey = await keepPackage(parts, await counterSign(parts, bytes, approvedAt));
  try {
    await db.inSystem(async () => {
      await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`module ${submission.module}`]);
      await refuseTakenModule(db, submission.module, submission.publisherId);
      await change(parts, id, 'in_review', userId, {
        assignments: `state = 'approved', reason = NULL, rollout = $3, storage_key = $4, approved_at = $5`,
        values: [rollout, storageKey, approvedAt],
        event: 'submission.approved',
      });
    });
  } catch (error) {
    await dropKey(db, storageKey);
    throw isUniqueViolation(error, 'module_versions_approved') ? moduleTaken(submission.module) : error;
  }
}

export const reject = (
  parts: Parts,
  id: string,
  { reason, userId }: Reviewer & { readonly reason: string },
) =>
  parts.db.inSystem(async () => {
    const rejected = await change(parts, id, 'in_review', userId, {
      assignments: `state = 'rejected', reason = $3`,
      values: [reason],
      event: 'submission.rejected',
    });
    await mailPublisher(parts, rejected, 'submissionRejected', reason);
  });

/** Offers an approved version to more tenants, or to fewer: those who have it keep it. */
export const changeRollout = (
  parts: Parts,
  id: string,
  { rollout, userId }: Reviewer & { readonly rollout: 1 | 10 | 100 },
) =>
  parts.db.inSystem(async () => {
    await change(parts, id, 'approved', userId, {
      assignments: 'rollout = $3',
      values: [rollout],
      event: 'submission.rolled_out',
    });
  });

/** Takes a version back: nobody can install it any more, and who has it is told so. */
export const yank = (parts: Parts, id: string, { reason, userId }: Reviewer & { readonly reason: string }) =>
  parts.db.inSystem(async () => {
    const yanked = await change(parts, id, 'approved', userId, {
      assignments: `state = 'yanked', reason = $3`,
      values: [reason],
      event: 'submission.yanked',
    });
    await mailPublisher(parts, yanked, 'versionYanked', reason);
  });

interface Change {
  readonly assignments: string;
  readonly values: readonly unknown[];
  readonly event: `submission.${string}`;
}

/** Changes a version that is in this state, in the open transaction of the system. */
async function change(
  { db, bus, log }: Parts,
  id: string,
  from: Submission['state'],
  userId: string,
  { assignments, values, event }: Change,
): Promise<Submission> {
  const changed = await db.one<Submission>(
    `UPDATE module_versions SET ${assignments}, reviewed_by = $2, updated_at = now()
     WHERE id = $1 AND state = '${from}' RETURNING ${submissionColumns}`,
    [id, userId, ...values],
  );
  if (!changed) {
    const found = await db.one<Pick<Submission, 'state'>>('SELECT state FROM module_versions WHERE id = $1', [
      id,
    ]);
    throw found ? wrongState(found.state) : submissionNotFound();
  }
  const { tenantId, module, version } = changed;
  await emitEvent(db, {
    type: event,
    tenantId,
    subjectId: null,
    source: 'host',
    data: { submissionId: id, module, version },
  });
  log.info({ module, version, userId, event }, 'A submission was reviewed.');
  db.afterCommit(() => tellPackagesChanged({ bus }));
  return changed;
}
