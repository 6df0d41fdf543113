import { createId, findById } from '../../../../server/kernel/db/index.ts';
import { type Installation, Installation as Row, type WorkNote } from '../model.ts';
import type { LifeContext } from './context.ts';

/** Whoever held the work is not the one any more, or the process stops: it ends here, and another one goes on. */
export class Interrupted extends Error {}

/** Work on one installation, held by a lease: whoever lost it writes nothing more. */
export interface Task {
  readonly id: string;
  readonly tenantId: string;
  /** As it was when it was last read or written. */
  readonly installation: Installation;
  readonly work: WorkNote;
  /** Aborted when the lease is lost or the process stops. */
  readonly signal: AbortSignal;
  /** Changes the installation in one transaction of its tenant, with whatever else `fn` does in it. */
  change<T>(fn: (installation: Installation) => Promise<T>): Promise<T>;
  /** Runs in a transaction of the tenant, without a look at the lease. */
  inTenant<T>(fn: () => Promise<T>): Promise<T>;
  /** Gives the lease back; whoever takes the work up waits this long. */
  release(seconds: number): Promise<void>;
  close(): void;
}

/** Names a holder; written beside the work. */
export const nameHolder = createId;

/** Opens work that was leased to `holder`, and renews the lease until it is closed. */
export async function openTask(
  { host: { db, log }, limits: { leaseSeconds } }: LifeContext,
  { id, tenantId, holder, stopping }: { id: string; tenantId: string; holder: string; stopping: AbortSignal },
): Promise<Task> {
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, stopping]);
  const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn);

  async function change<T>(fn: (installation: Installation) => Promise<T>): Promise<T> {
    if (signal.aborted) throw new Interrupted();
    const { result, row } = await inTenant(async () => {
      const found = await findById(Row, id, { lock: true });
      if (!found?.work || found.leaseBy !== holder) throw new Interrupted();
      return { result: await fn(found), row: found };
    });
    installation = row;
    return result;
  }

  const lease = (seconds: number) =>
    inTenant(() =>
      db.one(
        `UPDATE installations SET lease_until = now() + $3 * interval '1 second'
         WHERE id = $1 AND lease_by = $2 AND work IS NOT NULL RETURNING id`,
        [id, holder, seconds],
      ),
    );
  const heartbeat = setInterval(
    () => {
      lease(leaseSeconds).then(
        (ours) => ours || lost.abort(),
        (error: unknown) => log.warn({ err: error, installationId: id }, 'A lease could not be renewed.'),
      );
    },
    (leaseSeconds * 1000) / 4,
  );
  heartbeat.unref();

  let installation: Installation;
  const task: Task = {
    id,
    tenantId,
    get installation() {
      return installation;
    },
    get work() {
      return installation.work!;
    },
    signal,
    change,
    inTenant,
    async release(seconds) {
      await lease(seconds);
    },
    close: () => clearInterval(heartbeat),
  };
  try {
    await change(async () => {});
  } catch (error) {
    task.close();
    throw error;
  }
  return task;
}
