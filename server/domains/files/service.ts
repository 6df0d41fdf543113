import { createId, type Database } from '../../kernel/db/index.ts';
import type { Storage } from '../../kernel/storage/index.ts';
import { fileNotFound } from './errors.ts';
import { reserveKey } from './garbage.ts';

/** A file that a module made; what a person gave is a document. */
export interface MadeFile {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly storageKey: string;
  readonly subjectId: string | null;
}

interface NewFile {
  readonly tenantId: string;
  readonly module: string;
  readonly subjectId: string | null;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Keeps a made file for a day. */
export async function storeFile(
  { db, storage }: { db: Database; storage: Storage },
  { tenantId, module, subjectId, type, bytes }: NewFile,
): Promise<string> {
  const id = createId();
  const key = `tenants/${tenantId}/files/${id}`;
  await reserveKey(db, key);
  await storage.put(key, bytes, { type });
  await db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO files (id, tenant_id, subject_id, module, type, size, storage_key, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day')`,
      [id, tenantId, subjectId, module, type, bytes.byteLength, key],
    ),
  );
  return id;
}

/** A file of this module in the scope's tenant. */
export async function findFile(db: Database, module: string, id: string): Promise<MadeFile> {
  const file = await db.one<MadeFile>(
    `SELECT id, type, size::int, storage_key AS "storageKey", subject_id AS "subjectId"
     FROM files WHERE id = $1 AND module = $2`,
    [id, module],
  );
  if (!file) throw fileNotFound();
  return file;
}
