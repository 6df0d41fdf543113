import { keyIdOf, normalizePublicKey } from '../../../../host/node/packages/index.ts';
import { currentTenantId, type Database, isUniqueViolation } from '../../../../server/kernel/db/index.ts';
import type { KeyRevocation, NewPublisher } from './body.ts';
import {
  keyKnown,
  keyNotFound,
  publisherNotFound,
  publisherTaken,
  revokedLater,
  tooManyKeys,
  tooManyPublishers,
} from './errors.ts';

/** An organisation as a maker of modules. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly createdAt: Date;
}

export interface PublisherKey {
  readonly publisherId: string;
  readonly keyId: string;
  readonly publicKey: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const columns = 'id, name, domain, created_at AS "createdAt"';
const keyColumns = `publisher_id AS "publisherId", key_id AS "keyId", public_key AS "publicKey",
  created_at AS "createdAt", revoked_at AS "revokedAt"`;

const mostPublishers = 5;
const mostKeys = 10;

/** The publishers of the scope's tenant with their keys, both oldest first. */
export async function listPublishers(db: Database) {
  const publishers = await db.query<Publisher>(`SELECT ${columns} FROM publishers ORDER BY created_at, id`);
  const keys = await db.query<PublisherKey>(
    `SELECT ${keyColumns} FROM publisher_keys ORDER BY created_at, key_id`,
  );
  return { publishers, keys };
}

/** A publisher of the scope's tenant. */
export async function findPublisher(db: Database, id: string): Promise<Publisher> {
  const publisher = await db.one<Publisher>(
    `SELECT ${columns} FROM publishers WHERE id = $1 AND tenant_id = $2`,
    [id, currentTenantId()],
  );
  if (!publisher) throw publisherNotFound();
  return publisher;
}

/** Makes the scope's tenant a publisher. `reserved`: ids and names of those whose modules come with this host. */
export async function createPublisher(
  db: Database,
  { id, name, domain }: NewPublisher,
  reserved: readonly { readonly id: string; readonly name: string }[],
): Promise<Publisher> {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (reserved.some((each) => each.id === id)) throw publisherTaken('id');
  if (reserved.some((each) => same(each.name, name))) throw publisherTaken('name');
  const own = await db.query('SELECT FROM publishers');
  if (own.length >= mostPublishers) throw tooManyPublishers(mostPublishers);
  try {
    const created = await db.one<Publisher>(
      `INSERT INTO publishers (id, tenant_id, name, domain) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
      [id, currentTenantId(), name.trim(), domain ?? null],
    );
    return created!;
  } catch (error) {
    if (isUniqueViolation(error, 'publishers_name')) throw publisherTaken('name');
    throw isUniqueViolation(error) ? publisherTaken('id') : error;
  }
}

/** Registers the public half of a key. Errors: `packages.key_invalid` for anything but Ed25519. */
export async function addKey(db: Database, publisherId: string, text: string): Promise<PublisherKey> {
  const publicKey = normalizePublicKey(text);
  // Two at once of one publisher: the second counts the first's.
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`publisher ${publisherId}`]);
  const inForce = await db.query(
    'SELECT FROM publisher_keys WHERE publisher_id = $1 AND revoked_at IS NULL',
    [publisherId],
  );
  if (inForce.length >= mostKeys) throw tooManyKeys(mostKeys);
  const added = await db.one<PublisherKey>(
    `INSERT INTO publisher_keys (publisher_id, key_id, tenant_id, public_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING ${keyColumns}`,
    [publisherId, keyIdOf(publicKey), currentTenantId(), publicKey],
  );
  if (!added) throw keyKnown();
  return added;
}

/** Revokes a key since a moment. One that is revoked already can only be revoked since earlier: it was stolen before. */
export async function revokeKey(
  db: Database,
  publisherId: string,
  keyId: string,
  { revokedAt }: KeyRevocation,
): Promise<PublisherKey> {
  const since = revokedAt === undefined ? new Date() : new Date(revokedAt);
  if (!(since.getTime() <= Date.now() + 1000)) throw revokedLater();
  const key = await db.one<PublisherKey>(
    `UPDATE publisher_keys SET revoked_at = least(coalesce(revoked_at, $3), $3)
     WHERE publisher_id = $1 AND key_id = $2 AND tenant_id = $4 RETURNING ${keyColumns}`,
    [publisherId, keyId, since, currentTenantId()],
  );
  if (!key) throw keyNotFound();
  return key;
}
