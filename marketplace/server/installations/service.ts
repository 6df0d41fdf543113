import type { Registry } from '../../../host/node/registry.ts';
import { listGrants } from '../../../plugins/sdk/read-manifest.ts';
import { ensureTable, expireRecords } from '../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../server/domains/events/index.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
import type { Sealer } from '../../../server/kernel/crypto/index.ts';
import { type Database, findById, isUniqueViolation } from '../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import type { InstallationChange, NewInstallation } from './body.ts';
import {
  alreadyInstalled,
  consentIncomplete,
  installationNotFound,
  moduleUnknown,
  settingsInvalid,
} from './errors.ts';
import { Installation } from './model.ts';
import { openReadable, sealSecrets } from './secrets.ts';
import { changeSettings, findSettingFaults, readDefaults } from './settings.ts';

export const listInstallations = () => Installation.findAll({ order: [['module', 'ASC']] });

async function findInstallation(id: string, options: { lock?: boolean } = {}): Promise<Installation> {
  const installation = await findById(Installation, id, options);
  if (!installation) throw installationNotFound();
  return installation;
}

/** Collections are made for the host as a whole; row-level security keeps the tenants apart in them. */
export async function ensureCollections(db: Database, modules: readonly LoadedModule[]): Promise<void> {
  for (const module of modules)
    for (const [name, collection] of Object.entries(module.manifest.built.describes.collections))
      await ensureTable(db, module.id, name, collection);
}

/** Erases what the modules' collections have kept for as long as they may. */
export async function expireCollections(
  { db, log }: Pick<Kernel, 'db' | 'log'>,
  modules: readonly LoadedModule[],
): Promise<void> {
  for (const module of modules)
    for (const [name, collection] of Object.entries(module.manifest.built.describes.collections)) {
      const records = await expireRecords(db, module, name, collection);
      if (records > 0) log.info({ module: module.id, collection: name, records }, 'Erased expired records.');
    }
}

/** Installs the newest version with the permissions an admin agreed to. */
export async function install(
  db: Database,
  registry: Registry,
  { module: id, permissions }: NewInstallation,
): Promise<Installation> {
  const module = registry.findNewest(id);
  if (!module) throw moduleUnknown(id);
  const asked = listGrants(module.manifest).map(({ name }) => name);
  const missing = asked.filter((name) => !permissions.includes(name));
  if (missing.length > 0) throw consentIncomplete(missing);
  try {
    const installation = await Installation.create({
      module: id,
      version: module.version,
      state: 'active',
      permissions: asked,
      settings: readDefaults(module),
    });
    await emitEvent(db, {
      type: 'installation.created',
      subjectId: null,
      source: 'host',
      data: { module: id },
    });
    return installation;
  } catch (error) {
    throw isUniqueViolation(error) ? alreadyInstalled(id) : error;
  }
}

export async function changeInstallation(
  sealer: Sealer,
  registry: Registry,
  id: string,
  { state, settings }: InstallationChange,
): Promise<Installation> {
  // Two admins may save at once; the second starts from what the first has saved.
  const installation = await findInstallation(id, { lock: true });
  if (settings) {
    const module = registry.find(installation.module, installation.version);
    if (!module) throw moduleUnknown(installation.module);
    const secrets = openReadable(sealer, installation);
    const changed = changeSettings(
      module,
      { plain: installation.settings, secret: secrets.current },
      settings,
    );
    const faults = findSettingFaults(module, changed);
    if (faults.length > 0) throw settingsInvalid(faults);
    const secretsSealed = sealSecrets(sealer, installation.id, { ...secrets, current: changed.secret });
    await installation.update({ settings: changed.plain, secretsSealed });
  }
  return state ? installation.update({ state }) : installation;
}

export async function removeInstallation(db: Database, id: string): Promise<void> {
  const installation = await findInstallation(id);
  await emitEvent(db, {
    type: 'installation.removed',
    subjectId: null,
    source: 'host',
    data: { module: installation.module },
  });
  await installation.destroy();
}
