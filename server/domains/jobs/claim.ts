import type { Json } from 'inlay/sdk';
import { createTurns, type Head, type ShareLimits, type TurnTable } from '../../kernel/jobs/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';

/** A claimed job as the module side gets it. */
export interface ClaimedJob {
  readonly id: string;
  readonly tenantId: string;
  readonly module: string;
  readonly name: string;
  readonly input: Json;
  readonly subjectId: string | null;
  readonly launchId: string | null;
  readonly locale: string;
  readonly attempt: number;
}

type Kind = Pick<ClaimedJob, 'tenantId' | 'module' | 'name'>;
interface JobHead extends Head {
  readonly id: string;
  readonly name: string;
}

export const leaseSeconds = 12;
/** A job may run for ten minutes: some places are kept for tenants that come while one has filled its own. */
export const shares: ShareLimits = { all: 8, ofTenant: 5, ofModule: 4, whileOthersWait: 2 };

/** Where jobs wait. A ticket is sent with our clock for a time of the database's: a second is let pass. */
export const waitingJobs: TurnTable = {
  table: 'jobs',
  module: 'module',
  due: 'due_at',
  id: 'id',
  columns: 'w.id, w.module, w.name',
  waits: `state = 'queued'`,
  until: `now() + interval '1 second'`,
  open: `(w.tenant_id || ' ' || w.module || ' ' || w.name) <> ALL ($5::text[])`,
};

/** A job that is ours, and how to give its place back. */
export interface Claim {
  readonly job: ClaimedJob;
  readonly release: () => void;
}

/**
 * Finds the job whose turn it is, whichever ticket asks: the tenants take turns, and their modules. `busy` where
 * something waits of which enough runs, maybe in another process.
 */
export function createClaims(
  { db }: Pick<Kernel, 'db'>,
  /** How many of a kind may run at once in the tenant; null for as many as there is room for. */
  concurrencyOf: (kind: Kind) => Promise<number | null>,
) {
  const turns = createTurns<JobHead>(db, waitingJobs, shares);

  /** Undefined where another process was faster. */
  const claim = ({ id, tenantId, module, name }: JobHead, concurrency: number | null) =>
    db.inTenant(tenantId, async () => {
      if (concurrency !== null) {
        await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`job ${tenantId} ${module} ${name}`]);
        const { running } = (await db.one<{ running: number }>(
          `SELECT count(*)::int AS running FROM jobs
           WHERE tenant_id = $1 AND module = $2 AND name = $3 AND state = 'running' AND lease_until > now()`,
          [tenantId, module, name],
        ))!;
        if (running >= concurrency) return 'busy' as const;
      }
      return db.one<ClaimedJob>(
        `UPDATE jobs SET state = 'running', attempt = attempt + 1, lease_until = now() + $2 * interval '1 second'
         WHERE id = $1 AND state = 'queued'
         RETURNING id, tenant_id AS "tenantId", module, name, input, subject_id AS "subjectId",
           launch_id AS "launchId", locale, attempt`,
        [id, leaseSeconds],
      );
    });

  async function next(): Promise<Claim | 'busy' | undefined> {
    const busyKinds: string[] = [];
    for (;;) {
      const head = await turns.find(busyKinds);
      if (!head) return busyKinds.length > 0 ? 'busy' : undefined;
      const job = await claim(head, await concurrencyOf(head));
      if (job === 'busy') busyKinds.push(`${head.tenantId} ${head.module} ${head.name}`);
      else if (job) return { job, release: turns.take(job.tenantId, job.module) };
    }
  }

  return { next: () => turns.alone(next), free: turns.free };
}
