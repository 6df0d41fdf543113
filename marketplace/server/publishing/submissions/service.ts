import { isAppError } from 'inlay/sdk';
import type { Registry } from '../../../../host/node/registry.ts';
import { dropKey } from '../../../../server/domains/files/index.ts';
import {
  createId,
  type Database,
  isUniqueViolation,
  type PageRequest,
  readCursor,
  readLimit,
  toPage,
} from '../../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import {
  moduleTaken,
  publisherNotYours,
  submissionNotFound,
  tooManyWaiting,
  versionTaken,
} from './errors.ts';
import type { ReceivedPackage } from './receive.ts';
import { type ListedSubmission, listedColumns, type Submission, submissionColumns } from './submission.ts';

/** Who sends a package in. */
export interface Submitter {
  readonly tenantId: string;
  /** A member's or a key's id. */
  readonly id: string;
  readonly locale: string;
}

interface Submitted {
  readonly submission: Submission;
  /** Whether there is something to check. */
  readonly fresh: boolean;
}

/** Of an organisation's submissions, for their checks or for a reviewer. */
const mostWaiting = 20;

type Parts = Pick<Kernel, 'db'> & { readonly registry: Registry };

/**
 * Notes a package as a submission. The same bytes again are the same submission; one that a check refused is checked
 * anew, since what it lacked may be there now. Other bytes take the place of a rejected one only.
 */
export async function submit(
  { db, registry }: Parts,
  submitter: Submitter,
  received: ReceivedPackage,
): Promise<Submitted> {
  try {
    await checkOwner(db, registry, submitter.tenantId, received.manifest);
    const submitted = await noteOnce(db, submitter, received);
    if (submitted.submission.storageKey !== received.storageKey) await dropKey(db, received.storageKey);
    return submitted;
  } catch (error) {
    await dropKey(db, received.storageKey);
    throw error;
  }
}

/** The publisher is the tenant's, and the module's id is nobody else's. */
async function checkOwner(
  db: Database,
  registry: Registry,
  tenantId: string,
  { id, publisher }: ReceivedPackage['manifest'],
): Promise<void> {
  const own = await db.inTenant(tenantId, () =>
    db.one('SELECT FROM publishers WHERE id = $1 AND tenant_id = $2', [publisher.id, tenantId]),
  );
  if (!own) throw publisherNotYours(publisher.id);
  const bundled =
    registry.modules.some((module) => module.id === id && !module.thirdParty) ||
    registry.broken.some((module) => module.id === id && module.version === undefined);
  if (bundled) throw moduleTaken(id);
  await db.inSystem(() => refuseTakenModule(db, id, publisher.id));
}

/** An id belongs to the publisher who first had it approved. In the system's scope. */
export async function refuseTakenModule(db: Database, module: string, publisherId: string): Promise<void> {
  const other = await db.one(
    'SELECT FROM module_versions WHERE module = $1 AND publisher_id <> $2 AND approved_at IS NOT NULL LIMIT 1',
    [module, publisherId],
  );
  if (other) throw moduleTaken(module);
}

async function noteOnce(db: Database, submitter: Submitter, received: ReceivedPackage): Promise<Submitted> {
  const note = () => db.inTenant(submitter.tenantId, () => noteSubmission(db, submitter, received));
  // Two at once of the same version: the second finds the first's.
  return note().catch((error: unknown) => {
    if (isUniqueViolation(error) && !isAppError(error)) return note();
    throw error;
  });
}

async function noteSubmission(
  db: Database,
  { tenantId, id: submittedBy, locale }: Submitter,
  { manifest, files, integrityHash, storageKey, sha256, size }: ReceivedPackage,
): Promise<Submitted> {
  // Two at once of one organisation: the second counts the first's.
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`submissions ${tenantId}`]);
  const known = await db.one<Submission>(
    `SELECT ${submissionColumns} FROM module_versions
     WHERE publisher_id = $1 AND module = $2 AND version = $3 AND tenant_id = $4 FOR UPDATE`,
    [manifest.publisher.id, manifest.id, manifest.version, tenantId],
  );
  const same = known?.sha256 === sha256;
  const replaces = known?.state === 'rejected' && !(same && known.reviewedBy);
  if (known && !replaces) {
    if (same) return { submission: known, fresh: false };
    throw versionTaken(manifest.id, manifest.version);
  }
  const waiting = await db.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM module_versions
     WHERE tenant_id = $1 AND state IN ('submitted', 'checking', 'in_review')`,
    [tenantId],
  );
  if (waiting!.count >= mostWaiting) throw tooManyWaiting(mostWaiting);
  if (known) await db.query('DELETE FROM module_versions WHERE id = $1', [known.id]);
  const submission = await db.one<Submission>(
    `INSERT INTO module_versions (id, tenant_id, publisher_id, module, version, storage_key, sha256, size,
       integrity_hash, manifest, files, locale, submitted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${submissionColumns}`,
    [
      createId(),
      tenantId,
      manifest.publisher.id,
      manifest.id,
      manifest.version,
      storageKey,
      sha256,
      size,
      integrityHash,
      JSON.stringify(manifest),
      JSON.stringify(files),
      locale,
      submittedBy,
    ],
  );
  return { submission: submission!, fresh: true };
}

/** A page of the scope's tenant's submissions, newest first. */
export async function listSubmissions(db: Database, tenantId: string, request: PageRequest) {
  const limit = readLimit(request);
  const rows = await db.query<ListedSubmission>(
    `SELECT ${listedColumns} FROM module_versions
     WHERE tenant_id = $1 AND ($2::text IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [tenantId, readCursor(request)?.id, limit + 1],
  );
  return toPage(rows, limit, ({ id }) => ({ id }));
}

/** A submission of the scope's tenant. */
export async function findSubmission(db: Database, tenantId: string, id: string): Promise<ListedSubmission> {
  const submission = await db.one<ListedSubmission>(
    `SELECT ${listedColumns} FROM module_versions WHERE id = $1 AND tenant_id = $2`,
    [id, tenantId],
  );
  if (!submission) throw submissionNotFound();
  return submission;
}
