import type { SigningKeyPair } from '../../../../host/node/packages/index.ts';
import type { Sealer } from '../../../../server/kernel/crypto/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';

/** A key of this marketplace as everybody may see it. */
export interface MarketplaceKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly createdAt: Date;
  /** Since when it signs no more; what it signed stays good. */
  readonly retiredAt: Date | null;
  /** Since when nothing that it signed is good. */
  readonly revokedAt: Date | null;
}

const columns = `id AS "keyId", public_key AS "publicKey", created_at AS "createdAt",
  retired_at AS "retiredAt", revoked_at AS "revokedAt"`;
const lock = `SELECT pg_advisory_xact_lock(hashtext('marketplace_keys'))`;
const about = (id: string) => `marketplace-key:${id}`;

/** All keys there ever were, the one that signs first. */
export const listMarketplaceKeys = (db: Database) =>
  db.inSystem(() =>
    db.query<MarketplaceKey>(
      `SELECT ${columns} FROM marketplace_keys ORDER BY retired_at IS NOT NULL, created_at DESC, id`,
    ),
  );

/** The key that signs, or undefined before the first need. */
export async function openSigningKey(
  db: Database,
  sealer: Sealer,
): Promise<{ keyId: string; privateKey: string } | undefined> {
  const row = await db.inSystem(() =>
    db.one<{ id: string; sealed: string }>(
      'SELECT id, private_sealed AS sealed FROM marketplace_keys WHERE retired_at IS NULL',
    ),
  );
  return row && { keyId: row.id, privateKey: sealer.open(row.sealed, about(row.id)) };
}

/** The very first key. Two processes may both have made one: the first to come is everybody's. */
export const addFirstKey = (db: Database, sealer: Sealer, pair: SigningKeyPair) =>
  db.inSystem(async () => {
    await db.query(lock);
    const signing = await db.one('SELECT FROM marketplace_keys WHERE retired_at IS NULL');
    if (!signing) await insertKey(db, sealer, pair);
  });

/** A new key signs from now on; with `revoke`, what the one before signed is good no more. Gives its id. */
export const replaceKey = (db: Database, sealer: Sealer, pair: SigningKeyPair, revoke: boolean) =>
  db.inSystem(async () => {
    await db.query(lock);
    const before = await db.one<{ id: string }>(
      `UPDATE marketplace_keys SET retired_at = now(), revoked_at = CASE WHEN $1 THEN now() END
       WHERE retired_at IS NULL RETURNING id`,
      [revoke],
    );
    await insertKey(db, sealer, pair);
    return before?.id;
  });

const insertKey = (db: Database, sealer: Sealer, { keyId, publicKey, privateKey }: SigningKeyPair) =>
  db.query('INSERT INTO marketplace_keys (id, public_key, private_sealed) VALUES ($1, $2, $3)', [
    keyId,
    publicKey,
    sealer.seal(privateKey, about(keyId)),
  ]);
