import { isAppError } from 'inlay/sdk';
import type { LoadedModule } from '../../../../host/node/registry.ts';
import type { LifecycleHook } from '../../../../host/node/runner/module-runner.ts';
import { createServices, noteFailure } from '../../../../server/domains/calls/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import { toActiveModule } from '../directory.ts';
import { callOver, hookTimedOut, moduleFailed } from '../errors.ts';
import type { Installation } from '../model.ts';
import type { LifeContext } from './context.ts';

/** Calls a hook of a module, if it has it. What comes after its time-out does nothing any more. */
export async function callHook(
  { host, sealer, limits: { patienceSeconds } }: LifeContext,
  module: LoadedModule,
  installation: Installation,
  hook: LifecycleHook,
  from?: string,
): Promise<void> {
  if (!module.manifest.built.describes.hooks.includes(hook)) return;
  const over = new AbortController();
  const { tenantId, generation } = installation;
  const services = createServices(
    { ...host, db: guardDatabase(host.db, over.signal) },
    toActiveModule(sealer, module, installation),
    {
      tenantId,
      caller: { kind: 'host' },
      launch: null,
      locale: 'en',
      keep: { generation },
      signal: over.signal,
    },
  );
  try {
    await noteFailure(host, { module }, { tenantId, call: hook }, () =>
      withPatience(module.runner.callHook(hook, services, from), patienceSeconds, hook),
    );
  } catch (error) {
    throw isAppError(error) ? error : moduleFailed(hook, error);
  } finally {
    over.abort();
  }
}

/** Transactions that were still open when the time was over are undone. */
function guardDatabase(db: Database, signal: AbortSignal): Database {
  const guard =
    <T>(fn: () => Promise<T>) =>
    async () => {
      if (signal.aborted) throw callOver();
      const result = await fn();
      if (signal.aborted) throw callOver();
      return result;
    };
  return {
    ...db,
    inTenant: (tenantId, fn, options) => db.inTenant(tenantId, guard(fn), options),
    inSystem: (fn, options) => db.inSystem(guard(fn), options),
  };
}

/** Waits no longer than this for a module. */
export async function withPatience<T>(work: Promise<T>, seconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(hookTimedOut(what, seconds)), seconds * 1000);
  });
  // Whoever comes too late is not listened to, and must not end the process either.
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
