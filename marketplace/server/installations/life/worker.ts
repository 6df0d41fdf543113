import { abandoned } from '../errors.ts';
import type { WorkNote } from '../model.ts';
import type { LifeContext } from './context.ts';
import { type Plan, runPlan } from './run-plan.ts';
import { planErase } from './steps/erase.ts';
import { planInstall } from './steps/install.ts';
import { planRestore } from './steps/restore.ts';
import { planUninstall } from './steps/uninstall.ts';
import { planUpgrade } from './steps/upgrade.ts';
import { Interrupted, nameHolder, openTask } from './task.ts';

/** Work that was written down and leased. */
export interface Begun {
  readonly id: string;
  /** Undefined where there is nothing to do. */
  readonly holder: string | undefined;
}

const mostTries = 5;
const longestPause = 300;

/** Does the work of installations: what a request began, and what another process left. */
export function createWorker(context: LifeContext) {
  const { host, limits } = context;
  const { db, log } = host;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const plans: Record<WorkNote['kind'], Plan> = {
    install: planInstall(context),
    upgrade: planUpgrade(context),
    uninstall: planUninstall(context),
    restore: planRestore(context),
    erase: planErase(context),
  };

  async function run(tenantId: string, id: string, holder: string): Promise<void> {
    const task = await openTask(context, { id, tenantId, holder, stopping: stopping.signal });
    try {
      const { kind, tries, undoing } = task.work;
      const plan = plans[kind];
      if (tries > mostTries && !undoing && plan.giveUp)
        await task.change(async (installation) => {
          const { code, message } = abandoned();
          const reason = { code, message, step: installation.work!.step };
          await installation.update({ work: { ...installation.work!, undoing: true, reason } });
        });
      const work = runPlan(context, plan, task);
      work.catch(() => {});
      // A module that hangs does not keep the process from ending; what it writes after that is refused.
      await Promise.race([work, rejectWhenAborted(task.signal)]);
    } catch (error) {
      const tries = task.work?.tries ?? 1;
      const isOurs = error instanceof Interrupted && stopping.signal.aborted;
      await task.release(isOurs ? 0 : Math.min(2 ** tries, longestPause)).catch(() => {});
      throw error;
    } finally {
      task.close();
    }
  }

  /** Runs in the background; what goes wrong is taken up again. */
  function begin(tenantId: string, id: string, holder: string): Promise<void> {
    const work = run(tenantId, id, holder)
      .catch((error: unknown) => {
        if (error instanceof Interrupted) return;
        log.error(
          { err: error, installationId: id },
          'Work on an installation stopped; it will be taken up again.',
        );
      })
      .finally(() => running.delete(work));
    running.add(work);
    return work;
  }

  return {
    /** Does what was begun; returns once it is done, or after a while. */
    async waitFor(tenantId: string, { id, holder }: Begun): Promise<void> {
      if (!holder) return;
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limits.answerMs);
      });
      await Promise.race([begin(tenantId, id, holder), enough]).finally(() => clearTimeout(timer));
    },

    /** Takes up work whose lease has run out. */
    async recover({ abandoned: all = false }: { readonly abandoned?: boolean } = {}): Promise<void> {
      if (all)
        await db.inSystem(() =>
          db.query('UPDATE installations SET lease_until = now() WHERE work IS NOT NULL'),
        );
      if (stopping.signal.aborted) return;
      const holder = nameHolder();
      const rows = await db.inSystem(() =>
        db.query<{ id: string; tenantId: string }>(
          `UPDATE installations SET lease_by = $1, lease_until = now() + $2 * interval '1 second',
             work = jsonb_set(work, '{tries}', to_jsonb((work ->> 'tries')::int + 1))
           WHERE id IN (
             SELECT id FROM installations WHERE work IS NOT NULL AND (lease_until IS NULL OR lease_until <= now())
             ORDER BY lease_until LIMIT 10 FOR UPDATE SKIP LOCKED)
           RETURNING id, tenant_id AS "tenantId"`,
          [holder, limits.leaseSeconds],
        ),
      );
      if (rows.length > 0)
        log.info({ installations: rows.length }, 'Took up unfinished work on installations.');
      for (const { id, tenantId } of rows) void begin(tenantId, id, holder);
    },

    /** Resolves once nothing is being done here any more. */
    async settle(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running);
    },

    async stop(): Promise<void> {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

export type LifeWorker = ReturnType<typeof createWorker>;

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(new Interrupted());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
