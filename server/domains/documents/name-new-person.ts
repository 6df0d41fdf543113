import { createHash } from 'node:crypto';
import { strangeTime } from './errors.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dayMs = 86_400_000;
/** For clocks that go wrong, and for uploads that are taken up again. */
const [aheadMs, behindMs] = [dayMs, 90 * dayMs];

/**
 * The id of the person whom a repeatable upload is about: as old as the name of the upload, so that lists by age stay in
 * order, and nobody's of another tenant, whatever name is chosen. A name of another time than ours would stand before
 * or behind everybody for ever. Errors: `documents.strange_time`.
 */
export function nameNewPerson(tenantId: string, once: string, now = Date.now()): string {
  const time = [...once.slice(0, 10)].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0);
  if (time > now + aheadMs || time < now - behindMs) throw strangeTime();
  const hash = createHash('sha256').update(`${tenantId} ${once}`).digest();
  const rest = Array.from(hash.subarray(0, 16), (byte) => digits[byte % 32]).join('');
  return once.slice(0, 10) + rest;
}
