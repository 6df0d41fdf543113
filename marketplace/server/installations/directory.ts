import type { Registry } from '../../../host/node/registry.ts';
import {
  type ActiveModule,
  type LoadedModule,
  type ModuleDirectory,
  moduleDisabled,
  moduleNotFound,
  moduleUpgrading,
} from '../../../server/domains/modules/index.ts';
import { openSealer, type Sealer } from '../../../server/kernel/crypto/index.ts';
import { Op } from '../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { Installation } from './model.ts';
import { openSecrets } from './secrets.ts';
import { isSecret, splitSettings } from './settings.ts';

/** An installation as whoever calls its module needs it. */
export function toActiveModule(
  sealer: Sealer,
  module: LoadedModule,
  installation: Installation,
): ActiveModule {
  const { plain, secret } = splitSettings(module, installation.settings);
  return {
    module,
    installationId: installation.id,
    permissions: installation.permissions,
    settings: plain,
    secrets: {
      read(name) {
        if (!isSecret(module, name)) return undefined;
        const value = openSecrets(sealer, installation).current[name] ?? secret[name];
        return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
      },
    },
  };
}

/** Says what a tenant may use now: the one place that launches, the API, jobs and events ask. */
export function createModuleDirectory(
  { db, config }: Pick<Kernel, 'db' | 'config'>,
  registry: Registry,
): ModuleDirectory {
  const sealer = openSealer(config);
  const find = (tenantId: string, module: string) =>
    db.inTenant(tenantId, () => Installation.findOne({ where: { module } }));
  return {
    async findActive(tenantId, moduleId) {
      const installation = await find(tenantId, moduleId);
      if (installation?.state !== 'active') return undefined;
      const module = registry.find(moduleId, installation.version);
      if (module && installation.held) throw moduleUpgrading(moduleId);
      return module && toActiveModule(sealer, module, installation);
    },
    async explain(tenantId, moduleId) {
      const installation = await find(tenantId, moduleId);
      return installation?.state === 'disabled' ? moduleDisabled(moduleId) : moduleNotFound(moduleId);
    },
    async findConsumers(tenantId, eventType) {
      const installations = await db.inTenant(tenantId, () =>
        Installation.findAll({ where: { state: { [Op.in]: ['active', 'disabled'] } } }),
      );
      return installations
        .filter(({ module, version }) =>
          registry.find(module, version)?.manifest.events.consumes.includes(eventType),
        )
        .map(({ module }) => module);
    },
    async listTenants(module, version, { since, granted }) {
      const rows = await db.inSystem(() =>
        db.query<{ tenantId: string }>(
          `SELECT tenant_id AS "tenantId" FROM installations
           WHERE module = $1 AND version = $2 AND state = 'active' AND NOT held
             AND created_at <= $3 AND $4 = ANY(permissions)`,
          [module, version, since, granted],
        ),
      );
      return rows.map(({ tenantId }) => tenantId);
    },
    list: () => registry.modules,
  };
}
