import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(8192);
let left = 0;

/** Bytes from the system's CSPRNG, fetched many at a time and given away once. Read them before asking again. */
export function drawBytes(size: number): Buffer {
  if (left < size) {
    randomFillSync(pool);
    left = pool.length;
  }
  left -= size;
  return pool.subarray(left, left + size);
}
