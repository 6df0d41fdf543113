import type { ActiveModule, ModuleDirectory } from '../../modules/index.ts';

/** What a tenant may use, remembered for a moment: a whole course opens the same module in the same minute. */
export interface RecentModules {
  find(tenantId: string, moduleId: string): Promise<ActiveModule | undefined>;
}

/**
 * A module that is switched off is opened for so long at most; whatever its widget then asks for is refused, since
 * every call asks the directory itself.
 */
const keptMs = 1000;
const mostKept = 1000;

/** Only what is there is remembered: a module works from the moment that it is installed. */
export function createRecentModules(
  modules: Pick<ModuleDirectory, 'findActive'>,
  now: () => number = Date.now,
): RecentModules {
  const kept = new Map<string, { readonly active: ActiveModule; readonly until: number }>();
  return {
    async find(tenantId, moduleId) {
      const key = `${tenantId} ${moduleId}`;
      const recent = kept.get(key);
      if (recent && recent.until > now()) return recent.active;
      kept.delete(key);
      const active = await modules.findActive(tenantId, moduleId);
      if (active) {
        if (kept.size >= mostKept) kept.clear();
        kept.set(key, { active, until: now() + keptMs });
      }
      return active;
    },
  };
}
