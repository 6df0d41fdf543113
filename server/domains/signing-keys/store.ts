import type { JWK, KeyPair, Sealer } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';

export interface StoredKey {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly privateSealed: string;
  readonly active: boolean;
}

/** Old tokens must be checked for as long as they live, and by those who look at our keys once a day. */
const overlap = '1 day';
const lock = `SELECT pg_advisory_xact_lock(hashtext('signing_keys'))`;
const about = (id: string) => `signing-key:${id}`;

/** Keys that may be shown, the one that signs first. */
export const listKeys = (db: Database) =>
  db.inSystem(() =>
    db.query<StoredKey>(
      `SELECT id, public_jwk AS "publicJwk", private_sealed AS "privateSealed", active_at <= now() AS active
       FROM signing_keys WHERE expires_at IS NULL OR expires_at > now()
       ORDER BY active_at <= now() DESC, expires_at IS NULL DESC, active_at DESC, id`,
    ),
  );

/** The very first key. Two processes may both have made one: the first to come is everybody's. */
export const addFirstKey = (db: Database, sealer: Sealer, pair: KeyPair) =>
  db.inSystem(async () => {
    await db.query(lock);
    if (!(await db.one('SELECT FROM signing_keys WHERE expires_at IS NULL')))
      await insertKey(db, sealer, pair, 0);
  });

/** Whether the newest key has signed for longer than this. */
export const isDue = async (db: Database, olderThanDays: number) =>
  (await db.one(`SELECT FROM signing_keys HAVING max(active_at) < now() - $1 * interval '1 day'`, [
    olderThanDays,
  ])) !== undefined;

/**
 * A new key, to sign after so many seconds; all others are shown for a day more. Of several processes that find the
 * newest key too old at once, one adds a key.
 */
export const addNextKey = (
  db: Database,
  sealer: Sealer,
  pair: KeyPair,
  { afterSeconds, olderThanDays }: { afterSeconds: number; olderThanDays?: number | undefined },
) =>
  db.inSystem(async () => {
    await db.query(lock);
    if (olderThanDays !== undefined && !(await isDue(db, olderThanDays))) return;
    await db.query('DELETE FROM signing_keys WHERE expires_at < now()');
    await db.query(
      `UPDATE signing_keys SET expires_at = now() + $1 * interval '1 second' + $2::interval WHERE expires_at IS NULL`,
      [afterSeconds, overlap],
    );
    await insertKey(db, sealer, pair, afterSeconds);
  });

const insertKey = (db: Database, sealer: Sealer, pair: KeyPair, afterSeconds: number) =>
  db.query(
    `INSERT INTO signing_keys (id, public_jwk, private_sealed, active_at)
     VALUES ($1, $2, $3, now() + $4 * interval '1 second')`,
    [
      pair.id,
      JSON.stringify(pair.publicJwk),
      sealer.seal(JSON.stringify(pair.privateJwk), about(pair.id)),
      afterSeconds,
    ],
  );

export const openKey = (sealer: Sealer, { id, privateSealed }: StoredKey) =>
  JSON.parse(sealer.open(privateSealed, about(id))) as JWK;
