import { createId, isUniqueViolation } from '../../../../server/kernel/db/index.ts';
import type { InstallationChange, NewInstallation } from '../body.ts';
import {
  alreadyInstalled,
  consentIncomplete,
  inGrace,
  moduleUnknown,
  settingsInvalid,
  versionUnknown,
} from '../errors.ts';
import { Installation } from '../model.ts';
import { openReadable, sealSecrets } from '../secrets.ts';
import { changeSettings, findSettingFaults, readDefaults, splitSettings } from '../settings.ts';
import type { LifeContext } from './context.ts';
import { lockInstallation, noteWork } from './lock.ts';
import { grantsOf, requireVersion } from './module-of.ts';
import type { Begun } from './worker.ts';

/** Notes that a module is to be installed, with what an admin agreed to. An installation that failed is begun anew. */
export async function beginInstall(
  context: LifeContext,
  tenantId: string,
  request: NewInstallation,
): Promise<Begun> {
  const module = findWanted(context, tenantId, request);
  const asked = grantsOf(module);
  const missing = asked.filter((name) => !request.permissions.includes(name));
  if (missing.length > 0) throw consentIncomplete(missing);
  const defaults = splitSettings(module, readDefaults(module));
  const settings = changeSettings(module, defaults, request.settings ?? {});
  const faults = findSettingFaults(module, settings);
  if (faults.length > 0) throw settingsInvalid(faults);

  return context.host.db
    .inTenant(tenantId, async () => {
      const known = await Installation.findOne({ where: { module: module.id }, lock: true });
      if (known) checkFree(known);
      const id = known?.id ?? createId();
      const note = noteWork(context, 'install', 'consent');
      const facts = {
        ...note,
        version: module.version,
        state: 'installing' as const,
        permissions: [...asked],
        settings: settings.plain,
        secretsSealed: sealSecrets(context.sealer, id, { current: settings.secret }),
        generation: (known?.generation ?? 0) + 1,
        error: null,
      };
      if (known) await known.update(facts);
      else await Installation.create({ id, module: module.id, ...facts });
      return { id, holder: note.leaseBy };
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? alreadyInstalled(module.id) : error;
    });
}

/**
 * Begins an installation that failed once more, as it was agreed to, with other settings where they are given. Undefined
 * where there is none to begin.
 */
export function beginAgain(
  context: LifeContext,
  tenantId: string,
  id: string,
  { settings = {} }: Pick<InstallationChange, 'settings'>,
): Promise<Begun | undefined> {
  const { sealer } = context;
  return context.host.db.inTenant(tenantId, async () => {
    const installation = await lockInstallation(id);
    if (installation.state !== 'failed' || installation.work) return undefined;
    const module = requireVersion(context, installation.module, installation.version);
    // It may have been taken back since it was agreed to.
    if (!context.offers.isOffered(tenantId, module)) throw versionUnknown(module.id, module.version);
    const secret = openReadable(sealer, installation).current;
    const changed = changeSettings(module, { plain: installation.settings, secret }, settings);
    const faults = findSettingFaults(module, changed);
    if (faults.length > 0) throw settingsInvalid(faults);
    const note = noteWork(context, 'install', 'consent');
    await installation.update({
      ...note,
      state: 'installing',
      settings: changed.plain,
      secretsSealed: sealSecrets(sealer, id, { current: changed.secret }),
      generation: installation.generation + 1,
      error: null,
    });
    return { id, holder: note.leaseBy };
  });
}

function findWanted(context: LifeContext, tenantId: string, { module: id, version }: NewInstallation) {
  if (version === undefined) {
    const offered = context.offers.findNewest(tenantId, id);
    if (!offered) throw moduleUnknown(id);
    return offered;
  }
  const wanted = context.registry.find(id, version);
  if (!wanted || !context.offers.isOffered(tenantId, wanted)) throw versionUnknown(id, version);
  return wanted;
}

function checkFree({ id, module, state, work, eraseAt }: Installation): void {
  if (state === 'removed' || state === 'uninstalling')
    throw inGrace(module, id, (eraseAt ?? new Date()).toISOString());
  if (state !== 'failed' || work) throw alreadyInstalled(module);
}
