import { callHook } from '../call-hook.ts';
import type { LifeContext } from '../context.ts';
import { forgetRollback } from '../forget-rollback.ts';
import type { Plan } from '../run-plan.ts';

/** From off to removed. The module may say goodbye; nothing that it does or fails to do keeps it. */
export function planUninstall(context: LifeContext): Plan {
  const { registry, host } = context;
  return {
    steps: [
      {
        name: 'onUninstall',
        async run({ installation, signal }) {
          const module = registry.find(installation.module, installation.version);
          if (!module) return;
          await callHook(context, module, installation, 'onUninstall').catch((error: unknown) => {
            if (signal.aborted) throw error;
            host.log.warn({ err: error, module: module.id }, 'A module failed when it was removed.');
          });
        },
      },
    ],
    async finish(installation) {
      // An upgrade cannot be taken back any more: what is restored is what was removed.
      await forgetRollback(context, installation);
      await installation.update({ state: 'removed', error: null });
    },
  };
}
