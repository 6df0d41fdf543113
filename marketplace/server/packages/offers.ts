import { compare } from 'semver';
import type { LoadedModule, Registry } from '../../../host/node/registry.ts';
import { rolloutOf } from './rollout.ts';
import type { PackageStore } from './store.ts';
import type { StoredVersion } from './versions.ts';

/** What a tenant may install now. Asked by the catalogue and by the life of installations. */
export interface Offers {
  /** Whether this very version may be installed by, or be upgraded to by, a tenant. */
  isOffered(tenantId: string, module: LoadedModule): boolean;
  /** The newest version that is offered to a tenant. */
  findNewest(tenantId: string, moduleId: string): LoadedModule | undefined;
  /** All versions that are offered to a tenant, newest first. */
  listVersions(tenantId: string, moduleId: string): readonly LoadedModule[];
  /** Why a version was taken back; null for one that was not. Installations of it go on. */
  findYank(moduleId: string, version: string): { readonly reason: string } | null;
}

/**
 * Bundled modules and those of developers are everybody's. A version of a publisher is offered to as many tenants as
 * its roll-out says, to its own publisher always, and to nobody once it was yanked.
 */
export function createOffers(registry: Registry, store: Pick<PackageStore, 'find'>): Offers {
  const isOffered = (tenantId: string, { id, version, thirdParty }: LoadedModule) => {
    const stored = thirdParty ? store.find(id, version) : undefined;
    return stored === undefined || mayHave(tenantId, stored);
  };
  const listVersions = (tenantId: string, moduleId: string) =>
    registry.modules
      .filter((module) => module.id === moduleId && isOffered(tenantId, module))
      .sort((a, b) => compare(b.version, a.version));
  return {
    isOffered,
    listVersions,
    findNewest: (tenantId, moduleId) => listVersions(tenantId, moduleId)[0],
    findYank(moduleId, version) {
      const stored = store.find(moduleId, version);
      return stored?.state === 'yanked' ? { reason: stored.reason ?? '' } : null;
    },
  };
}

const mayHave = (tenantId: string, { state, tenantId: owner, module, version, rollout }: StoredVersion) =>
  state === 'approved' && (owner === tenantId || rolloutOf(tenantId, module, version) < rollout);
