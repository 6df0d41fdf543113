import { type InlayEvent, type LaunchFacts, type TSchema, Type } from 'inlay/sdk';
import { findById } from '../../kernel/db/index.ts';
import { invalidRequest, listSchemaFaults } from '../../kernel/schema/index.ts';
import { type ClaimedJob, type JobExecutor, jobUnknown } from '../jobs/index.ts';
import { Launch, presentLaunchFacts } from '../launches/index.ts';
import type { ActiveModule, LoadedModule, ModuleDirectory } from '../modules/index.ts';
import { duringCall } from './during-call.ts';
import { noteFailure } from './note-failure.ts';
import type { CallHost, CallScope } from './services.ts';

const anything = Type.Any();
const defaults = { timeoutSeconds: 120, attempts: 3 };

/** Runs modules' jobs on behalf of the host, in the tenant and language they were started in. */
export function createJobExecutor(host: CallHost, modules: ModuleDirectory): JobExecutor {
  const { db } = host;

  async function find(job: ClaimedJob) {
    const active = await modules.findActive(job.tenantId, job.module);
    if (!active) throw await modules.explain(job.tenantId, job.module);
    const declared = active.module.manifest.built.describes.jobs[job.name];
    if (!declared) throw jobUnknown(job.name);
    return { active, declared };
  }

  const findLaunch = (job: ClaimedJob): Promise<LaunchFacts | null> =>
    db.inTenant(job.tenantId, async () => {
      const launch = job.launchId ? await findById(Launch, job.launchId) : null;
      return launch ? presentLaunchFacts(launch) : null;
    });

  return {
    async limits(job) {
      const found = await find(job).catch(() => undefined);
      return {
        timeoutSeconds: found?.declared.timeoutSeconds ?? defaults.timeoutSeconds,
        attempts: found?.declared.attempts ?? defaults.attempts,
      };
    },
    async concurrency({ tenantId, module, name }) {
      const isLimited = (each: LoadedModule) =>
        each.id === module && each.manifest.built.describes.jobs[name]?.concurrency;
      if (!modules.list().some(isLimited)) return null;
      const active = await modules.findActive(tenantId, module).catch(() => undefined);
      return active?.module.manifest.built.describes.jobs[name]?.concurrency ?? null;
    },
    async run(job, { progress, signal }) {
      const { active, declared } = await find(job);
      const faults = listSchemaFaults((declared.input ?? anything) as TSchema, job.input);
      if (faults.length > 0) throw invalidRequest(faults);
      const scope: CallScope = {
        tenantId: job.tenantId,
        caller: { kind: 'host' },
        launch: await findLaunch(job),
        locale: job.locale,
        signal,
      };
      const { id, attempt } = job;
      return noteFailure(host, active, { tenantId: job.tenantId, call: job.name }, () =>
        duringCall(host, active, scope, (services) =>
          active.module.runner.runJob(job.name, job.input, services, { id, attempt, progress, signal }),
        ),
      );
    },
  };
}

/** Hands an event to a module's handler. */
export async function deliverToModule(
  host: CallHost,
  active: ActiveModule,
  tenantId: string,
  event: InlayEvent,
): Promise<void> {
  const scope = { tenantId, caller: { kind: 'host' }, launch: null, locale: 'en' } as const;
  await noteFailure(host, active, { tenantId, call: event.type }, () =>
    duringCall(host, active, scope, (services) => active.module.runner.deliverEvent(event, services)),
  );
}
