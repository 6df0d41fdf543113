import { timingSafeEqual } from 'node:crypto';
import type { Bus } from '../../kernel/bus/index.ts';
import { hashSecret } from '../../kernel/crypto/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { KeyCaller } from '../caller.ts';
import { createLookup, type Lookup } from '../lookup.ts';
import { tooManyWrongKeys, wrongKey } from './errors.ts';
import type { KeyScope } from './scopes.ts';
import { readKey } from './service.ts';

interface LivingKey {
  readonly keyId: string;
  readonly tenantId: string;
  readonly scopes: readonly KeyScope[];
  /** In milliseconds. */
  readonly expiresAt: number;
}

type Parts = Pick<Kernel, 'db' | 'bus' | 'log' | 'cache'>;

const lookups = new WeakMap<Bus, Lookup<LivingKey>>();

/** Keys as they are now, one for each kernel. Whoever revokes one calls `forget` once that is committed. */
export function livingKeys(kernel: Pick<Kernel, 'bus' | 'log'>): Lookup<LivingKey> {
  let lookup = lookups.get(kernel.bus);
  if (!lookup) {
    lookup = createLookup<LivingKey>(kernel, 'api-keys.changed');
    lookups.set(kernel.bus, lookup);
  }
  return lookup;
}

/** Who calls with this key. Throws for one that is wrong, and for any that must be looked up after too many. */
export async function findKeyCaller(kernel: Parts, text: string, address: string): Promise<KeyCaller> {
  const wrong = wrongKeys(kernel, address);
  // Remembered by all of it: a wrong secret says nothing about the right one.
  const key = await livingKeys(kernel).find(hashSecret(text), async () => {
    await wrong.refuse();
    return loadKey(kernel, text);
  });
  if (!key || key.expiresAt <= Date.now()) {
    await wrong.count();
    throw wrongKey();
  }
  const { keyId, tenantId, scopes } = key;
  return { kind: 'key', keyId, tenantId, scopes };
}

async function loadKey({ db }: Parts, text: string): Promise<LivingKey | undefined> {
  const given = readKey(text);
  if (!given) return undefined;
  return db.inSystem(async () => {
    const row = await db.one<{ tenantId: string; scopes: KeyScope[]; expiresAt: Date; hash: string }>(
      `SELECT tenant_id AS "tenantId", scopes, expires_at AS "expiresAt", secret_hash AS hash
       FROM api_keys WHERE id = $1 AND expires_at > now()`,
      [given.id],
    );
    if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashSecret(given.secret))))
      return undefined;
    await db.query(
      `UPDATE api_keys SET last_used_at = now()
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [given.id],
    );
    const { tenantId, scopes, expiresAt } = row;
    return { keyId: given.id, tenantId, scopes, expiresAt: expiresAt.getTime() };
  });
}

const mostWrong = 30;
const windowSeconds = 60;

/** Nobody guesses 256 bits; the limit keeps those who try from keeping the database busy. */
function wrongKeys({ cache }: Parts, address: string) {
  const now = Date.now() / 1000;
  const window = Math.floor(now / windowSeconds);
  const entry = `wrong-key:${window}:${address}`;
  return {
    async refuse() {
      const count = (await cache.get<number>(entry)) ?? 0;
      if (count >= mostWrong) throw tooManyWrongKeys(Math.ceil((window + 1) * windowSeconds - now));
    },
    // While the shared cache is away nothing is counted; the key is no better for it.
    count: () => cache.increment(entry, windowSeconds).catch(() => 0),
  };
}
