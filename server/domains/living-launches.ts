import type { Bus } from '../kernel/bus/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { createLookup, type Lookup } from './lookup.ts';
import type { Role } from './members/index.ts';

/** A launch that is not over, by a door whose connection still stands, and what its member may do now. */
export interface OpenLaunch {
  readonly launchId: string;
  readonly connectionId: string | null;
  readonly memberId: string | null;
  readonly role: Role | null;
}

const lookups = new WeakMap<Bus, Lookup<OpenLaunch>>();

/**
 * Launches as they are now, one for each kernel. Whoever ends launches or switches a connection off calls `forget` once
 * that is committed; without, everybody knows after five seconds.
 */
export function livingLaunches(kernel: Pick<Kernel, 'bus' | 'log'>): Lookup<OpenLaunch> {
  let lookup = lookups.get(kernel.bus);
  if (!lookup) {
    lookup = createLookup<OpenLaunch>(kernel, 'launches.changed');
    lookups.set(kernel.bus, lookup);
  }
  return lookup;
}

/** The launch of a token, unless it ended, its connection was switched off or its page is none of the site's any more. */
export function findOpenLaunch(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log'>,
  { tenantId, launchId }: { readonly tenantId: string; readonly launchId: string },
): Promise<OpenLaunch | undefined> {
  const { db } = kernel;
  return livingLaunches(kernel).find(launchId, () =>
    db.inTenant(tenantId, () =>
      db.one<OpenLaunch>(
        `SELECT l.id AS "launchId", l.connection_id AS "connectionId", l.member_id AS "memberId", m.role
         FROM launches l LEFT JOIN connections c ON c.id = l.connection_id LEFT JOIN members m ON m.id = l.member_id
         WHERE l.id = $1 AND l.ended_at IS NULL AND l.expires_at > now()
           AND (l.door = 'console' OR c.enabled AND (l.door <> 'site' OR l.origin = ANY (c.origins)))`,
        [launchId],
      ),
    ),
  );
}
