import {
  dropCopies,
  listCopied,
  settleCopies,
  swapRecords,
  tableOf,
} from '../../../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../../../server/domains/events/index.ts';
import type { Installation, VersionFacts } from '../../model.ts';
import { openSecrets, sealSecrets } from '../../secrets.ts';
import { callHook } from '../call-hook.ts';
import { type LifeContext, rollbackDays } from '../context.ts';
import { requireVersion } from '../module-of.ts';
import type { Plan, Step } from '../run-plan.ts';
import { takeBackRecords } from '../take-back.ts';
import type { Task } from '../task.ts';
import { makeCollections, startRunner } from './install.ts';
import { listRewritings, rewriteRecords } from './migrate.ts';

/** Walks through the records beside the old version, before the module is held so that the last ones can be caught. */
const patientRounds = 5;

/** Something was written while the last records were looked at. */
class NotYet extends Error {}

const targetOf = (task: Task): VersionFacts => task.work.target!;
const isSwitched = ({ installation, work }: Task) => installation.version === work.target!.version;

/** From one version to another while the old one works on; or everything is as it was, with a reason. */
export function planUpgrade(context: LifeContext): Plan {
  const { host, registry, sealer } = context;
  const { db } = host;
  const versionOf = (task: Task) => targetOf(task).version;

  const versions = (task: Task) => {
    const { module, rollbackTo } = task.installation;
    const before = isSwitched(task) ? rollbackTo!.version : task.installation.version;
    return { old: registry.find(module, before), next: requireVersion(context, module, versionOf(task)) };
  };

  const migrate: Step = {
    name: 'migrate',
    async run(task) {
      const { old, next } = versions(task);
      await rewriteRecords(context, task, next, listRewritings(task.installation, old, next));
    },
    undo: (task) => task.change((installation) => dropCopies(db, installation.id, { side: 'after' })),
  };

  /** The moment in which the tenant has the new version: records, settings and permissions at once. */
  const switchOver = (task: Task) =>
    task.change(async (installation) => {
      const { old, next } = versions(task);
      const rewritings = listRewritings(installation, old, next);
      for (const rewriting of rewritings) if (!(await swapRecords(db, rewriting))) throw new NotYet();
      const { version, settings, permissions, id } = installation;
      const { current, next: secretsNext = current, previous } = openSecrets(sealer, installation);
      const until = new Date(Date.now() + rollbackDays * 86_400_000).toISOString();
      await installation.update({
        ...spread(targetOf(task)),
        secretsSealed: sealSecrets(sealer, id, {
          current: secretsNext,
          previous: current,
          ...(previous && { earlier: previous }),
        }),
        work: { ...installation.work!, earlier: installation.rollbackTo ?? null },
        rollbackTo: { version, settings, permissions, until, generation: installation.generation },
        fenced: rewritings.filter((each) => each.new.migrates).map(({ collection }) => collection),
        held: next.manifest.built.describes.hooks.includes('onUpgrade'),
      });
    });

  const swap: Step = {
    name: 'switch',
    async run(task) {
      for (let round = 1; !isSwitched(task); round += 1) {
        if (round > patientRounds) await task.change((row) => row.update({ held: true }).then(() => {}));
        try {
          await switchOver(task);
        } catch (error) {
          if (!(error instanceof NotYet)) throw error;
          await migrate.run(task);
        }
      }
    },
    undo: (task) =>
      task.change(async (installation) => {
        const { rollbackTo } = installation;
        if (isSwitched(task) && rollbackTo) {
          const before = registry.find(installation.module, rollbackTo.version);
          await takeBackRecords(db, installation, installation.generation, before);
          const { previous = {}, earlier } = openSecrets(sealer, installation);
          await installation.update({
            ...spread(rollbackTo),
            secretsSealed: sealSecrets(sealer, installation.id, {
              current: previous,
              ...(earlier && { previous: earlier }),
            }),
            rollbackTo: task.work.earlier ?? null,
          });
        }
        await dropCopies(db, installation.id, { generation: installation.generation });
        await installation.update({ held: false });
      }),
  };

  const runUpgradeHook: Step = {
    name: 'onUpgrade',
    async run({ installation }) {
      const next = requireVersion(context, installation.module, installation.version);
      await callHook(context, next, installation, 'onUpgrade', installation.rollbackTo!.version);
    },
  };

  return {
    steps: [
      startRunner(context, versionOf),
      makeCollections(context, versionOf),
      migrate,
      swap,
      runUpgradeHook,
    ],
    async finish(installation) {
      const { id, module, version, generation, rollbackTo } = installation;
      for (const collection of await listCopied(db, { installationId: id, generation }))
        await settleCopies(db, { installationId: id, collection, generation }, tableOf(module, collection));
      await dropCopies(db, id, { side: 'after' });
      await dropCopies(db, id, { before: generation });
      const { current, previous = {} } = openSecrets(sealer, installation);
      const secretsSealed = sealSecrets(sealer, id, { current, previous });
      await installation.update({ error: null, held: false, secretsSealed });
      const data = { module, version, from: rollbackTo!.version };
      await emitEvent(db, { type: 'installation.upgraded', subjectId: null, source: 'host', data });
    },
    async giveUp(installation, reason) {
      const { current, previous } = openSecrets(sealer, installation);
      const secretsSealed = sealSecrets(sealer, installation.id, { current, ...(previous && { previous }) });
      await installation.update({ error: reason, held: false, secretsSealed });
    },
  };
}

const spread = ({
  version,
  settings,
  permissions,
}: VersionFacts): Pick<Installation, 'version' | 'settings' | 'permissions'> => ({
  version,
  settings,
  permissions: [...permissions],
});
