import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltModule } from '../../../host/node/built-module.ts';
import { readBuiltModule } from '../../../host/node/modules-on-disk.ts';
import { type ModulePackage, unpackTo } from '../../../host/node/packages/index.ts';
import type { LoadedModule } from '../../../host/node/registry.ts';
import type { ModuleRunner } from '../../../host/node/runner/module-runner.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { readTrust } from '../packages/index.ts';
import { type Candidate, checks, listFailed, runChecks } from './checks/index.ts';
import { type CheckResult, type Submission, submissionColumns } from './submissions/submission.ts';

type Parts = Pick<Kernel, 'db' | 'storage' | 'jobs' | 'log'>;

export interface CheckOptions {
  /** Makes what runs a module, in a process of its own. */
  readonly createRunner: (module: BuiltModule) => ModuleRunner;
}

/** Runs the automated checks of submissions in the background; organisations take turns. */
export interface Checker {
  /** Says that a submission waits. */
  start(submissionId: string): Promise<void>;
  /** Takes up what was never begun, or was left half done by a process that died. */
  recover(): Promise<void>;
}

const job = 'check-submission';
const leaseSeconds = 300;
const mostAttempts = 3;
const neverDone =
  'The checks could not be finished. Send the package in again, or ask whoever runs this marketplace.';

/** Runs the checks of submissions as jobs. The row is the truth: it is leased while it is worked on. */
export function createChecker(parts: Parts, options: CheckOptions): Checker {
  const { db, storage, jobs, log } = parts;

  /** Of all that wait, the oldest of the organisation whose turn was longest ago. */
  const claimNext = () =>
    db.inSystem(() =>
      db.one<Submission>(
        `WITH next AS (
           SELECT v.id, v.tenant_id FROM module_versions v
           WHERE v.state = 'submitted' OR (v.state = 'checking' AND v.lease_until < now())
           ORDER BY (SELECT max(checked_at) FROM publishers p WHERE p.tenant_id = v.tenant_id) NULLS FIRST, v.id
           LIMIT 1 FOR UPDATE OF v SKIP LOCKED),
         turn AS (
           UPDATE publishers SET checked_at = clock_timestamp() WHERE tenant_id = (SELECT tenant_id FROM next))
         UPDATE module_versions SET state = 'checking', checks = '[]', check_attempts = check_attempts + 1,
           lease_until = now() + $1 * interval '1 second', updated_at = now()
         WHERE id = (SELECT id FROM next) RETURNING ${submissionColumns}`,
        [leaseSeconds],
      ),
    );

  /** Writes only while it is ours: a run that was overtaken changes nothing. */
  const write = ({ id, checkAttempts }: Submission, assignments: string, values: readonly unknown[]) =>
    db.inSystem(() =>
      db.one(
        `UPDATE module_versions SET ${assignments}, updated_at = now()
         WHERE id = $1 AND check_attempts = $2 AND state = 'checking' RETURNING id`,
        [id, checkAttempts, ...values],
      ),
    );

  async function checkNext(signal: AbortSignal): Promise<void> {
    const submission = await claimNext();
    if (!submission) return;
    if (submission.checkAttempts > mostAttempts) {
      await write(submission, `state = 'rejected', reason = $3`, [neverDone]);
      return;
    }
    try {
      const results = await runAll(submission, signal);
      const failed = listFailed(results);
      await write(submission, 'checks = $3, state = $4, reason = $5, lease_until = NULL', [
        JSON.stringify(results),
        failed.length === 0 ? 'in_review' : 'rejected',
        failed.length === 0 ? null : `Checks failed: ${failed.join(', ')}.`,
      ]);
      log.info(
        { module: submission.module, version: submission.version, failed },
        'A submission was checked.',
      );
    } catch (error) {
      // Not the package's fault: it waits for the next try.
      await write(submission, `state = 'submitted', lease_until = NULL`, []);
      throw error;
    }
  }

  async function runAll(submission: Submission, signal: AbortSignal): Promise<readonly CheckResult[]> {
    const bytes = await storage.bytes(submission.storageKey);
    const trust = await readTrust(db, { needsCounterSignature: false });
    const publisher = await db.inSystem(() =>
      db.one<Candidate['publisher']>('SELECT id, name FROM publishers WHERE id = $1', [
        submission.publisherId,
      ]),
    );
    return runChecks({
      bytes,
      checks,
      signal,
      candidate: (read) => ({
        read,
        trust,
        publisher: publisher!,
        withModule: (use) => withModule(read, options.createRunner, use),
      }),
      onResult: async (results) => {
        await write(submission, `checks = $3, lease_until = now() + $4 * interval '1 second'`, [
          JSON.stringify(results),
          leaseSeconds,
        ]);
      },
    });
  }

  jobs.define<{ id: string }>(job, {
    // As many jobs as submissions; which of them one takes is a matter of turns.
    handler: (_data, { signal }) => checkNext(signal),
    timeoutMs: leaseSeconds * 1000,
    attempts: mostAttempts,
    backoffMs: 5_000,
    concurrency: 1,
  });

  const start = async (id: string) => {
    await jobs.enqueue(job, { id }, { unique: id });
  };
  return {
    start,
    async recover() {
      const rows = await db.inSystem(() =>
        db.query<{ id: string }>(
          `SELECT id FROM module_versions
           WHERE (state = 'submitted' AND updated_at < now() - interval '30 seconds')
              OR (state = 'checking' AND lease_until < now())`,
        ),
      );
      for (const { id } of rows) await start(id);
    },
  };
}

/** Unpacks a package into a folder of its own for as long as it is looked at. */
async function withModule<T>(
  read: ModulePackage,
  createRunner: CheckOptions['createRunner'],
  use: (module: LoadedModule) => Promise<T>,
): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'inlay-check-'));
  try {
    const folder = join(parent, 'module');
    await unpackTo(read, folder);
    const built = await readBuiltModule(folder, read.manifest.id, read.manifest.version);
    const runner = createRunner(built);
    try {
      return await use({ ...built, thirdParty: true, runner });
    } finally {
      await runner.stop(0);
    }
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
