import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';
import type { Storage } from '../../kernel/storage/index.ts';
import { fileNotFound, quotaExceeded } from './errors.ts';
import { reserveKey } from './garbage.ts';

/** A file that a module made; what a person gave is a document. */
export interface MadeFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly storageKey: string;
  readonly subjectId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface NewFile {
  readonly tenantId: string;
  readonly module: string;
  readonly subjectId: string | null;
  /** Default `file`. */
  readonly name?: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Days until it goes. Default 1. */
  readonly keepDays?: number;
}

/** Bytes that a module may keep in a tenant. */
const quota = 500_000_000;

/** Throws where the module has no room for so many bytes more in the scope's tenant. */
export async function checkRoom(db: Database, module: string, bytes: number): Promise<void> {
  const row = await db.one<{ bytes: number }>(
    'SELECT coalesce(sum(size), 0)::float8 AS bytes FROM files WHERE tenant_id = $1 AND module = $2',
    [currentTenantId(), module],
  );
  if (row!.bytes + bytes > quota) throw quotaExceeded(quota);
}

/** Keeps a made file, where the module still has room for it. */
export async function storeFile(
  { db, storage }: { db: Database; storage: Storage },
  { tenantId, module, subjectId, name = 'file', type, bytes, keepDays = 1 }: NewFile,
): Promise<string> {
  const id = createId();
  const key = `tenants/${tenantId}/files/${id}`;
  await reserveKey(db, key);
  await storage.put(key, bytes, { type });
  await db.inTenant(tenantId, async () => {
    // Many at once would each find the room that there is for one.
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`files ${tenantId} ${module}`]);
    await checkRoom(db, module, bytes.byteLength);
    await db.query(
      `INSERT INTO files (id, tenant_id, subject_id, module, name, type, size, storage_key, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9 * interval '1 day')`,
      [id, tenantId, subjectId, module, name, type, bytes.byteLength, key, keepDays],
    );
  });
  return id;
}

/** A file of this module in the scope's tenant. */
export async function findFile(db: Database, module: string, id: string): Promise<MadeFile> {
  const file = await db.one<MadeFile>(
    `SELECT id, name, type, size::int, storage_key AS "storageKey", subject_id AS "subjectId",
       created_at AS "createdAt", expires_at AS "expiresAt"
     FROM files WHERE id = $1 AND module = $2`,
    [id, module],
  );
  if (!file) throw fileNotFound();
  return file;
}

/** Deletes a file of this module; its bytes go with the next sweep. */
export async function removeFile(db: Database, id: string): Promise<void> {
  await db.query('DELETE FROM files WHERE id = $1', [id]);
}
