import type { LoadedModule } from '../../../../host/node/registry.ts';
import { alignUniqueKeys, countUnfit, dropCopies } from '../../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../../server/domains/events/index.ts';
import { nothingToRollBack, rollbackBlocked } from '../errors.ts';
import type { Installation, RollbackTarget } from '../model.ts';
import { openSecrets, sealSecrets } from '../secrets.ts';
import { carrySettings, changeSettings, findSettingFaults, type SplitSettings } from '../settings.ts';
import { withPatience } from './call-hook.ts';
import type { LifeContext } from './context.ts';
import { lockInstalled } from './lock.ts';
import { collectionsOf, grantsOf, requireVersion } from './module-of.ts';
import { takeBackRecords } from './take-back.ts';

/**
 * Takes the last upgrade back, in one transaction: records as they were before it, settings and permissions as far as
 * they have not been changed since. Refused where records were written since that the old version cannot read.
 */
export async function rollBack(context: LifeContext, tenantId: string, id: string): Promise<void> {
  const { db } = context.host;
  const old = await startOld(context, tenantId, id);
  await db.inTenant(tenantId, async () => {
    const installation = await lockInstalled(id);
    const target = readTarget(installation);
    // Another admin may have upgraded or rolled back meanwhile.
    if (target.version !== old.version) throw nothingToRollBack();
    const now = context.registry.find(installation.module, installation.version);
    await takeBack(context, installation, target, { old, now });
    const { module, version } = installation;
    const { settings, secretsSealed } = pickSettings(context, installation, target, old);
    await installation.update({
      version: old.version,
      settings,
      secretsSealed,
      permissions: pickPermissions(installation, target, { old, now }),
      fenced: now ? collectionsOf(now).flatMap(([name, { migrates }]) => (migrates ? [name] : [])) : [],
      rollbackTo: null,
      error: null,
    });
    const data = { module, version: old.version, from: version };
    await emitEvent(db, { type: 'installation.rolled_back', subjectId: null, source: 'host', data });
  });
}

interface Versions {
  readonly old: LoadedModule;
  readonly now: LoadedModule | undefined;
}

function readTarget({ rollbackTo }: Installation): RollbackTarget {
  if (!rollbackTo || Date.parse(rollbackTo.until) < Date.now()) throw nothingToRollBack();
  return rollbackTo;
}

/** The old version must answer before anything is changed. */
async function startOld(context: LifeContext, tenantId: string, id: string): Promise<LoadedModule> {
  const { module, version } = await context.host.db.inTenant(tenantId, async () => {
    const installation = await lockInstalled(id);
    return { module: installation.module, version: readTarget(installation).version };
  });
  const old = requireVersion(context, module, version);
  await withPatience(old.runner.start(), context.limits.patienceSeconds, 'start');
  return old;
}

async function takeBack(
  { host: { db } }: LifeContext,
  installation: Installation,
  { generation }: RollbackTarget,
  { old, now }: Versions,
): Promise<void> {
  const before = new Map(collectionsOf(old));
  const { id, module, version } = installation;
  let unfit = 0;
  for (const [collection, described] of now ? collectionsOf(now) : [])
    unfit += await countUnfit(db, {
      installationId: id,
      moduleId: module,
      collection,
      generation,
      from: old.version,
      to: version,
      old: before.get(collection),
      new: described,
    });
  if (unfit > 0) throw rollbackBlocked(old.version, unfit);
  await takeBackRecords(db, installation, generation, old);
  for (const [collection, { unique }] of now ? collectionsOf(now) : []) {
    const earlier = before.get(collection);
    if (earlier) await alignUniqueKeys(db, { moduleId: module, collection }, unique, earlier.unique);
  }
  await dropCopies(db, id);
}

/** What was set since the upgrade stays, value by value, where the old version can do with it. */
function pickSettings(
  { sealer }: LifeContext,
  installation: Installation,
  target: RollbackTarget,
  old: LoadedModule,
): Pick<Installation, 'settings' | 'secretsSealed'> {
  const { current, previous = {} } = openSecrets(sealer, installation);
  let picked: SplitSettings = { plain: target.settings, secret: previous };
  const known = carrySettings(old, { plain: installation.settings, secret: current });
  for (const [name, value] of Object.entries({ ...installation.settings, ...current })) {
    if (!Object.hasOwn(known.plain, name) && !Object.hasOwn(known.secret, name)) continue;
    const next = changeSettings(old, picked, { [name]: value });
    if (findSettingFaults(old, next).length === 0) picked = next;
  }
  return {
    settings: picked.plain,
    secretsSealed: sealSecrets(sealer, installation.id, { current: picked.secret }),
  };
}

/** What both versions ask for is as it is now; the rest as it was. */
function pickPermissions(
  { permissions }: Installation,
  target: RollbackTarget,
  { old, now }: Versions,
): string[] {
  const asked = now ? grantsOf(now) : [];
  return grantsOf(old).filter((name) =>
    (asked.includes(name) ? permissions : target.permissions).includes(name),
  );
}
