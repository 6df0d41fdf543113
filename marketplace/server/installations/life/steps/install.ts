import { dropCopies, ensureTable } from '../../../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../../../server/domains/events/index.ts';
import { consentIncomplete, settingsInvalid } from '../../errors.ts';
import { openSecrets } from '../../secrets.ts';
import { findSettingFaults } from '../../settings.ts';
import { callHook, withPatience } from '../call-hook.ts';
import type { LifeContext } from '../context.ts';
import { collectionsOf, grantsOf, requireVersion } from '../module-of.ts';
import type { Plan, Step } from '../run-plan.ts';
import { dropJobsOfHook, takeBackRecords } from '../take-back.ts';
import type { Task } from '../task.ts';

/** Its version answers. */
export const startRunner = (
  context: LifeContext,
  versionOf: (task: Task) => string = ({ installation }) => installation.version,
): Step => ({
  name: 'start',
  async run(task) {
    const module = requireVersion(context, task.installation.module, versionOf(task));
    await withPatience(module.runner.start(), context.limits.patienceSeconds, 'start');
  },
});

/** Tables belong to all tenants and to all versions, so that none is ever taken back. */
export const makeCollections = (
  context: LifeContext,
  versionOf: (task: Task) => string = ({ installation }) => installation.version,
): Step => ({
  name: 'collections',
  async run(task) {
    const module = requireVersion(context, task.installation.module, versionOf(task));
    for (const [name, collection] of collectionsOf(module))
      await ensureTable(context.host.db, module.id, name, collection);
  },
});

/** Lets the module prepare what it needs. */
export const runInstallHook = (context: LifeContext): Step => ({
  name: 'onInstall',
  async run({ installation }) {
    const module = requireVersion(context, installation.module, installation.version);
    await callHook(context, module, installation, 'onInstall');
  },
  undo: (task) =>
    task.change(async (installation) => {
      const { db } = context.host;
      const version = context.registry.find(installation.module, installation.version);
      await takeBackRecords(db, installation, installation.generation, version);
      await dropJobsOfHook(db, installation, task.work);
      await dropCopies(db, installation.id);
    }),
});

/** Consent and settings were looked at before anything began; the module may have changed since. */
const checkAgain = (context: LifeContext): Step => ({
  name: 'consent',
  async run({ installation }) {
    const module = requireVersion(context, installation.module, installation.version);
    const missing = grantsOf(module).filter((name) => !installation.permissions.includes(name));
    if (missing.length > 0) throw consentIncomplete(missing);
  },
});

const checkSettings = (context: LifeContext): Step => ({
  name: 'settings',
  async run({ installation }) {
    const module = requireVersion(context, installation.module, installation.version);
    const secret = openSecrets(context.sealer, installation).current;
    const faults = findSettingFaults(module, { plain: installation.settings, secret });
    if (faults.length > 0) throw settingsInvalid(faults);
  },
});

/** From nothing to active, or back to nothing with a reason. */
export function planInstall(context: LifeContext): Plan {
  const { db } = context.host;
  return {
    steps: [
      checkAgain(context),
      checkSettings(context),
      startRunner(context),
      makeCollections(context),
      runInstallHook(context),
    ],
    async finish(installation) {
      const { module, version } = installation;
      await dropCopies(db, installation.id);
      await installation.update({ state: 'active', error: null });
      const data = { module, version };
      await emitEvent(db, { type: 'installation.created', subjectId: null, source: 'host', data });
    },
    async giveUp(installation, reason) {
      await installation.update({ state: 'failed', error: reason });
    },
  };
}
