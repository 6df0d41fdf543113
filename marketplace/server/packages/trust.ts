import type { Trust } from '../../../host/node/packages/index.ts';
import type { Database } from '../../../server/kernel/db/index.ts';

type Key = NonNullable<ReturnType<Trust['findKey']>>;

interface KeyRow extends Key {
  /** Null for the marketplace's own. */
  readonly publisherId: string | null;
  readonly keyId: string;
}

export interface ReadTrust extends Trust {
  /** Changes when a key was revoked: what was verified before it must be verified again. */
  readonly revocations: string;
}

/** Whose signatures count now, as the stored keys say. `needsCounterSignature`: false only for what is not let in yet. */
export async function readTrust(db: Database, { needsCounterSignature = true } = {}): Promise<ReadTrust> {
  const rows = await db.inSystem(() =>
    db.query<KeyRow>(
      `SELECT publisher_id AS "publisherId", key_id AS "keyId", public_key AS "publicKey", revoked_at AS "revokedAt"
       FROM publisher_keys
       UNION ALL SELECT NULL, id, public_key, revoked_at FROM marketplace_keys
       ORDER BY 1, 2`,
    ),
  );
  const nameOf = (publisherId: string | null, keyId: string) => JSON.stringify([publisherId, keyId]);
  const keys = new Map<string, Key>(rows.map((row) => [nameOf(row.publisherId, row.keyId), row]));
  return {
    needsCounterSignature,
    findKey: (role, publisherId, keyId) => keys.get(nameOf(role === 'publisher' ? publisherId : null, keyId)),
    revocations: JSON.stringify(
      rows.flatMap(({ keyId, revokedAt }) => (revokedAt ? [[keyId, revokedAt.getTime()]] : [])),
    ),
  };
}
