import { gt } from 'semver';
import type { LoadedModule } from '../../../../host/node/registry.ts';
import type { UpgradeRequest } from '../body.ts';
import { consentNeeded, notNewer, settingsInvalid, versionUnknown } from '../errors.ts';
import type { Installation } from '../model.ts';
import { openSecrets, sealSecrets } from '../secrets.ts';
import { carrySettings, changeSettings, findSettingFaults } from '../settings.ts';
import type { LifeContext } from './context.ts';
import { lockInstallation, lockInstalled, noteWork } from './lock.ts';
import { findNewGrants, grantsOf } from './module-of.ts';
import type { Begun } from './worker.ts';

/** Notes that an installation is to get a newer version. Asking twice for the same one is asking once. */
export async function beginUpgrade(
  context: LifeContext,
  tenantId: string,
  id: string,
  request: UpgradeRequest,
): Promise<Begun> {
  return context.host.db.inTenant(tenantId, async () => {
    const known = await lockInstallation(id);
    const wanted = findWanted(context, tenantId, known, request);
    if (known.version === wanted.version && !known.work) return { id, holder: undefined };
    if (known.work?.kind === 'upgrade' && known.work.target?.version === wanted.version)
      return { id, holder: undefined };
    const installation = await lockInstalled(id);
    if (!gt(wanted.version, installation.version)) throw notNewer(installation.version, wanted.version);
    const old = context.registry.find(installation.module, installation.version);

    const added = findNewGrants(old, wanted);
    const missing = added.filter((name) => !request.permissions?.includes(name));
    if (missing.length > 0) throw consentNeeded(wanted.version, missing);
    // What an admin has revoked stays revoked.
    const permissions = grantsOf(wanted).filter(
      (name) => added.includes(name) || installation.permissions.includes(name),
    );

    const secrets = openSecrets(context.sealer, installation);
    const carried = carrySettings(wanted, { plain: installation.settings, secret: secrets.current });
    const settings = changeSettings(wanted, carried, request.settings ?? {});
    const faults = findSettingFaults(wanted, settings);
    if (faults.length > 0) throw settingsInvalid(faults);

    const target = { version: wanted.version, settings: settings.plain, permissions };
    const note = noteWork(context, 'upgrade', 'start', { target });
    await installation.update({
      ...note,
      secretsSealed: sealSecrets(context.sealer, id, { ...secrets, next: settings.secret }),
      generation: installation.generation + 1,
    });
    return { id, holder: note.leaseBy };
  });
}

function findWanted(
  context: LifeContext,
  tenantId: string,
  { module, version: current }: Installation,
  { version }: UpgradeRequest,
): LoadedModule {
  const wanted =
    version === undefined
      ? context.offers.findNewest(tenantId, module)
      : context.registry.find(module, version);
  const isTheirs = wanted && (wanted.version === current || context.offers.isOffered(tenantId, wanted));
  if (!isTheirs) throw versionUnknown(module, version ?? '');
  return wanted;
}
