import { emitEvent, wakeDeliveries } from '../../../../server/domains/events/index.ts';
import { wakeJobs } from '../../../../server/domains/jobs/index.ts';
import type { InstallationChange } from '../body.ts';
import { settingsInvalid } from '../errors.ts';
import type { Installation } from '../model.ts';
import { openReadable, sealSecrets } from '../secrets.ts';
import { changeSettings, findSettingFaults } from '../settings.ts';
import type { LifeContext } from './context.ts';
import { lockInstalled } from './lock.ts';
import { grantsOf, requireVersion } from './module-of.ts';

/** Switches a module on or off, changes its settings, revokes permissions or grants them again. */
export async function changeInstallation(
  context: LifeContext,
  tenantId: string,
  id: string,
  { state, settings, permissions }: InstallationChange,
): Promise<void> {
  await context.host.db.inTenant(tenantId, async () => {
    // Two admins may save at once; the second starts from what the first has saved.
    const installation = await lockInstalled(id);
    if (settings) await saveSettings(context, installation, settings);
    if (permissions) {
      const module = requireVersion(context, installation.module, installation.version);
      await installation.update({
        permissions: grantsOf(module).filter((name) => permissions.includes(name)),
      });
    }
    if (state && state !== installation.state) await turn(context, installation, state);
    // Whoever changes something has read why the last deed failed.
    if (installation.error) await installation.update({ error: null });
  });
}

async function saveSettings(
  context: LifeContext,
  installation: Installation,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const module = requireVersion(context, installation.module, installation.version);
  const secrets = openReadable(context.sealer, installation);
  const settings = changeSettings(module, { plain: installation.settings, secret: secrets.current }, change);
  const faults = findSettingFaults(module, settings);
  if (faults.length > 0) throw settingsInvalid(faults);
  const secretsSealed = sealSecrets(context.sealer, installation.id, {
    ...secrets,
    current: settings.secret,
  });
  await installation.update({ settings: settings.plain, secretsSealed });
}

async function turn(
  { host: { db } }: LifeContext,
  installation: Installation,
  state: 'active' | 'disabled',
): Promise<void> {
  const { module, version } = installation;
  await installation.update({ state });
  if (state === 'active') {
    await wakeDeliveries(db, module);
    await wakeJobs(db, module);
  }
  const type = state === 'active' ? 'installation.enabled' : 'installation.disabled';
  await emitEvent(db, { type, subjectId: null, source: 'host', data: { module, version } });
}
