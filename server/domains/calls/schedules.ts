import { findLastTick, readSchedule } from '../../../plugins/sdk/schedule.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { startJob } from '../jobs/index.ts';
import type { LoadedModule, ModuleDirectory } from '../modules/index.ts';

/** A time that was missed for longer, while no process ran, is left out. */
const lookBackMs = 3_600_000;
const keptDays = 7;

type Parts = Pick<Kernel, 'db' | 'jobs' | 'log'>;

/**
 * Starts the jobs whose time has come, in each tenant that has the module. Safe to run in any number of processes: a
 * job of a schedule is named by its time, and the same name is the same job.
 */
export function createSchedules(kernel: Parts, modules: ModuleDirectory) {
  const started = new Map<string, number>();

  async function start(module: string, version: string, name: string, tick: Date): Promise<void> {
    for (const tenantId of await modules.listTenants(module, version, { since: tick, granted: 'jobs' })) {
      const job = {
        module,
        name,
        input: {},
        key: `schedule:${tick.toISOString()}`,
        launchId: null,
        locale: 'en',
      };
      await kernel.db
        .inTenant(tenantId, () => startJob(kernel, job))
        .catch((error: unknown) => {
          kernel.log.error(
            { err: error, module, job: name, tenantId },
            'A scheduled job could not be started.',
          );
        });
    }
  }

  async function startDueJobsOf({ id, version, manifest }: LoadedModule, now: Date): Promise<void> {
    for (const [name, { schedule }] of Object.entries(manifest.built.describes.jobs)) {
      const tick = schedule && findLastTick(readSchedule(schedule), now, lookBackMs);
      const key = `${id} ${version} ${name}`;
      if (!tick || started.get(key) === tick.getTime()) continue;
      await start(id, version, name, tick);
      started.set(key, tick.getTime());
    }
  }

  return async function startDueJobs(now = new Date()): Promise<void> {
    for (const module of modules.list()) {
      // What is wrong with one module never stops the others.
      await startDueJobsOf(module, now).catch((error: unknown) => {
        const { id, version } = module;
        kernel.log.error({ err: error, module: id, version }, 'The schedules of a module could not be kept.');
      });
    }
  };
}

/** Forgets jobs of schedules that ended long ago: nobody asks for them by their id. */
export async function sweepScheduledJobs({ db }: Pick<Kernel, 'db'>): Promise<void> {
  await db.inSystem(() =>
    db.query(
      `DELETE FROM jobs WHERE key LIKE 'schedule:%' AND finished_at < now() - interval '${keptDays} days'`,
    ),
  );
}
