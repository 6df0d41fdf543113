import { isIPv6 } from 'node:net';
import type { Context } from '../kernel/http/index.ts';

/**
 * Whom a limit by address counts: one IPv4 address or one IPv6 network of 64 bits, since whoever has such a
 * network has all of its addresses.
 */
export const readAddress = (ctx: Context): string => toNetwork(ctx.ip);

export function toNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.split('::');
  const front = split(head);
  const gap = tail === undefined ? 0 : 8 - front.length - split(tail).length;
  const groups = [...front, ...Array<string>(Math.max(gap, 0)).fill('0'), ...split(tail ?? '')];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

const split = (part: string): string[] => (part === '' ? [] : part.split(':'));
