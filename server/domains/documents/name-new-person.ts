import { createHash } from 'node:crypto';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of the person whom a repeatable upload is about: as old as the name of the upload, so that lists by age stay in
 * order, and nobody's of another tenant, whatever name is chosen.
 */
export function nameNewPerson(tenantId: string, once: string): string {
  const hash = createHash('sha256').update(`${tenantId} ${once}`).digest();
  const rest = Array.from(hash.subarray(0, 16), (byte) => digits[byte % 32]).join('');
  return once.slice(0, 10) + rest;
}
