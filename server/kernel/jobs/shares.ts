/** How many places of this process each may have. */
export interface ShareLimits {
  /** All together. */
  readonly all: number;
  /** One tenant, and one module of a tenant, where nobody else waits. */
  readonly ofTenant: number;
  readonly ofModule: number;
  /** One tenant where another one waits; so many places are kept for whoever comes next. */
  readonly whileOthersWait: number;
}

/** Whose work fills the places of one process. */
export interface Shares {
  /** Takes a place; returns how to give it back. */
  take(tenantId: string, module: string): () => void;
  /** Places that are free. */
  free(): number;
  /** Tenants that have what is theirs while others wait. */
  crowding(): string[];
  /** Tenants that get no other place. */
  full(): string[];
  /** Modules of tenants (see `pairOf`) that get no other place. */
  fullModules(): string[];
  /** Modules of tenants that have a place: their neighbours come first. */
  busyModules(): string[];
}

/** One module of one tenant. */
export const pairOf = (tenantId: string, module: string): string => `${tenantId} ${module}`;

/** Counts who has which places. */
export function createShares({ ofTenant, ofModule, all, whileOthersWait }: ShareLimits): Shares {
  const tenants = new Map<string, number>();
  const modules = new Map<string, number>();
  let taken = 0;
  const add = (counts: Map<string, number>, key: string, change: 1 | -1) => {
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  };
  const change = (tenantId: string, module: string, by: 1 | -1) => {
    add(tenants, tenantId, by);
    add(modules, pairOf(tenantId, module), by);
    taken += by;
  };
  const listFrom = (counts: Map<string, number>, most: number) =>
    [...counts].filter(([, count]) => count >= most).map(([key]) => key);
  return {
    take(tenantId, module) {
      change(tenantId, module, 1);
      return () => change(tenantId, module, -1);
    },
    free: () => all - taken,
    crowding: () => listFrom(tenants, whileOthersWait),
    full: () => listFrom(tenants, ofTenant),
    fullModules: () => listFrom(modules, ofModule),
    busyModules: () => listFrom(modules, 1),
  };
}
