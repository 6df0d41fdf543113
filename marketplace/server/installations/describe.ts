import { gt } from 'semver';
import type { Registry } from '../../../host/node/registry.ts';
import { readLastFailures } from '../../../server/domains/module-logs/index.ts';
import { openSealer } from '../../../server/kernel/crypto/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import type { Offers } from '../packages/index.ts';
import { Installation, type InstallationState } from './model.ts';
import { openReadable } from './secrets.ts';
import type { HealthView, InstallationFacts } from './view.ts';

/** Reads installations with what else an admin wants to know about them. */
export function createDescriber({ db, config }: Kernel, registry: Registry, offers: Offers) {
  const sealer = openSealer(config);

  async function readLastError(tenantId: string, module: string): Promise<HealthView['lastError']> {
    const [last] = await readLastFailures(db, { tenantId, module, limit: 1 });
    return last ? { code: last.code ?? 'internal', message: last.message, at: last.at } : null;
  }

  async function describe(installation: Installation): Promise<InstallationFacts> {
    const { tenantId, module, version } = installation;
    const newest = offers.findNewest(tenantId, module);
    return {
      installation,
      module: registry.find(module, version),
      newer: newest && gt(newest.version, version) ? newest : undefined,
      yanked: offers.findYank(module, version),
      secretNames: Object.keys(openReadable(sealer, installation).current),
      lastError: await db.inTenant(tenantId, () => readLastError(tenantId, module)),
    };
  }

  return {
    describe,
    /** All of a tenant; those in grace only where they are asked for. */
    async list(tenantId: string, state?: InstallationState): Promise<InstallationFacts[]> {
      return db.inTenant(tenantId, async () => {
        const found = await Installation.findAll({ order: [['module', 'ASC']] });
        const wanted = found.filter((each) => (state ? each.state === state : each.state !== 'removed'));
        return Promise.all(wanted.map(describe));
      });
    },
  };
}
