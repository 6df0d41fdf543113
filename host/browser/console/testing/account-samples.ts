import type { OwnSession, Place } from '../../api/api-types.ts';

const day = 86_400_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const tenant = { id: 't1', name: 'Demo Company' };

export const here: OwnSession = {
  id: 's1',
  current: true,
  tenant,
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  address: '127.0.0.1',
  via: 'password',
  createdAt: ago(2 * day),
  lastSeenAt: ago(0),
  expiresAt: ago(-day),
};

export const elsewhere: OwnSession = {
  ...here,
  id: 's2',
  current: false,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  address: '203.0.113.7',
  lastSeenAt: ago(1.2 * day),
};

export const places: readonly Place[] = [
  { tenant: { ...tenant, slug: 'demo' }, role: 'admin', current: true },
  { tenant: { id: 't2', name: 'Harbour Ltd', slug: 'harbour' }, role: 'manager', current: false },
];
