import { dropCopies } from '../../../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../../../server/domains/events/index.ts';
import type { LifeContext } from '../context.ts';
import type { Plan } from '../run-plan.ts';
import { makeCollections, runInstallHook, startRunner } from './install.ts';

/** From removed to active again, with everything that was kept; or it stays removed, with a reason. */
export function planRestore(context: LifeContext): Plan {
  const { db } = context.host;
  return {
    steps: [startRunner(context), makeCollections(context), runInstallHook(context)],
    async finish(installation) {
      const { module, version } = installation;
      await dropCopies(db, installation.id);
      await installation.update({ state: 'active', error: null, removedAt: null, eraseAt: null });
      const data = { module, version };
      await emitEvent(db, { type: 'installation.restored', subjectId: null, source: 'host', data });
    },
    async giveUp(installation, reason) {
      await installation.update({ error: reason });
    },
  };
}
