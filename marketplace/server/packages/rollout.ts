import { createHash } from 'node:crypto';

/**
 * Where a tenant stands in the roll-out of a version, from 0 to 99: the same in each process and for ever, and another
 * for each version, so that it is not always the same tenants who go first.
 */
export function rolloutOf(tenantId: string, module: string, version: string): number {
  const hash = createHash('sha256')
    .update(JSON.stringify([tenantId, module, version]))
    .digest();
  return hash.readUInt32BE() % 100;
}
