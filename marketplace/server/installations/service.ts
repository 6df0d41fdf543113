import type { Json } from 'inlay/sdk';
import type { Registry } from '../../../host/node/registry.ts';
import { ensureTable, expireRecords } from '../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../server/domains/events/index.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
import { type Database, findById, isUniqueViolation } from '../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { closeSchema, listSchemaFaults } from '../../../server/kernel/schema/index.ts';
import type { InstallationChange, NewInstallation } from './body.ts';
import {
  alreadyInstalled,
  consentIncomplete,
  installationNotFound,
  moduleUnknown,
  settingsInvalid,
} from './errors.ts';
import { Installation } from './model.ts';
import { dropMasked } from './secret-settings.ts';

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
      const records = await expireRecords(db, module.id, name, collection);
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
  const missing = module.manifest.permissions
    .map(({ name }) => name)
    .filter((name) => !permissions.includes(name));
  if (missing.length > 0) throw consentIncomplete(missing);
  try {
    const installation = await Installation.create({
      module: id,
      version: module.version,
      state: 'active',
      permissions: module.manifest.permissions.map(({ name }) => name),
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
  registry: Registry,
  id: string,
  { state, settings }: InstallationChange,
): Promise<Installation> {
  // Two admins may save at once; the second starts from what the first has saved.
  const installation = await findInstallation(id, { lock: true });
  if (settings) {
    const module = registry.find(installation.module, installation.version);
    if (!module) throw moduleUnknown(installation.module);
    const merged = { ...installation.settings, ...dropMasked(module, settings) } as Record<string, Json>;
    const faults = listSchemaFaults(closeSchema(module.manifest.settings), merged);
    if (faults.length > 0) throw settingsInvalid(faults);
    await installation.update({ settings: merged });
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

function readDefaults(module: LoadedModule): Record<string, Json> {
  const { properties = {} } = module.manifest.settings as { properties?: Record<string, { default?: Json }> };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      schema.default === undefined ? [] : [[name, schema.default] as const],
    ),
  );
}
