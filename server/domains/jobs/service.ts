import type { JobFacts, Json } from 'inlay/sdk';
import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ClaimedJob } from './claim.ts';
import { jobNotFound, keyTaken, tooManyJobs } from './errors.ts';
import { type JobRow, presentJob } from './view.ts';

/** The queue's name for tickets. One says that a job waits; which one is done is found when its turn comes. */
export const moduleJob = 'module-job';

/** Jobs of one module that may wait in one tenant. */
const mostQueued = 1000;

export interface NewJob {
  readonly module: string;
  readonly name: string;
  readonly input: Json;
  readonly key?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly launchId: string | null;
  readonly locale: string;
}

export const columns = 'id, module, name, state, progress, step, attempt, error, result';

/** Notes a job in the open tenant transaction and queues it once that commits. The same key is the same job. */
export async function startJob({ db, jobs }: Pick<Kernel, 'db' | 'jobs'>, job: NewJob): Promise<JobFacts> {
  const tenantId = currentTenantId()!;
  const created = await db.one<JobRow>(
    `INSERT INTO jobs (id, tenant_id, module, name, key, input, subject_id, launch_id, locale)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (tenant_id, module, name, key) DO NOTHING
     RETURNING ${columns}`,
    [
      createId(),
      tenantId,
      job.module,
      job.name,
      job.key ?? null,
      JSON.stringify(job.input),
      job.subjectId ?? null,
      job.launchId,
      job.locale,
    ],
  );
  if (created) {
    await checkRoom(db, tenantId, job.module);
    db.afterCommit(() => enqueue({ jobs }, { id: created.id, attempt: 0 }));
    return presentJob(created);
  }
  const known = await db.one<JobRow>(
    `SELECT ${columns} FROM jobs WHERE module = $1 AND name = $2 AND key = $3
       AND subject_id IS NOT DISTINCT FROM $4`,
    [job.module, job.name, job.key, job.subjectId ?? null],
  );
  // One person's job is not handed to another, whatever a module made its key from.
  if (!known) throw keyTaken(job.name);
  return presentJob(known);
}

/** A job that no longer fits undoes what the open transaction noted of it. */
async function checkRoom(
  { query }: Pick<Database, 'query'>,
  tenantId: string,
  module: string,
): Promise<void> {
  const queued = await query(
    `SELECT FROM jobs WHERE tenant_id = $1 AND module = $2 AND state = 'queued' LIMIT ${mostQueued + 1}`,
    [tenantId, module],
  );
  if (queued.length > mostQueued) throw tooManyJobs(mostQueued);
}

/** Puts a ticket for the next run into the queue; one that waits there already is enough. */
export async function enqueue(
  { jobs }: Pick<Kernel, 'jobs'>,
  { id, attempt }: Pick<ClaimedJob, 'id' | 'attempt'>,
  runAt?: Date,
): Promise<void> {
  await jobs.enqueue(moduleJob, {}, { unique: `${id}:${attempt}`, ...(runAt && { runAt }) });
}

/** A job of the scope's tenant; with `subjectId`, only if it is about that person. */
export async function findJob(
  { db }: Pick<Kernel, 'db'>,
  id: string,
  within: { subjectId?: string | null; module?: string } = {},
): Promise<JobFacts> {
  const row = await db.one<JobRow & { subject_id: string | null }>(
    `SELECT ${columns}, subject_id FROM jobs WHERE id = $1 AND tenant_id = $2`,
    [id, currentTenantId()],
  );
  const hidden =
    !row ||
    (within.subjectId !== undefined && (within.subjectId === null || row.subject_id !== within.subjectId)) ||
    (within.module !== undefined && row.module !== within.module);
  if (hidden) throw jobNotFound();
  return presentJob(row);
}

/** The bus topic on which a job's news come. */
export const jobTopic = (id: string) => `job:${id}`;

/** A module is switched on again: its waiting jobs in the tenant of the open transaction are taken up at once. */
export async function wakeJobs({ query }: Pick<Database, 'query'>, module: string): Promise<void> {
  await query(
    `UPDATE jobs SET due_at = now() - interval '1 minute' WHERE module = $1 AND state = 'queued' AND due_at > now()`,
    [module],
  );
}
