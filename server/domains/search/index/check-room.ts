import type { Database } from '../../../kernel/db/index.ts';
import { outOfReach, quotaExceeded, subjectGone } from '../errors.ts';
import type { Ingest } from '../types.ts';
import { isPlace, namePlace } from './store-document.ts';

/** The person and the document that it goes with stay until it is stored. */
export async function holdOwners(db: Database, { subjectId, documentId }: Ingest): Promise<void> {
  if (subjectId && !(await db.one('SELECT FROM subjects WHERE id = $1 FOR KEY SHARE', [subjectId])))
    throw subjectGone();
  if (documentId && !(await db.one('SELECT FROM documents WHERE id = $1 FOR KEY SHARE', [documentId])))
    throw subjectGone();
}

/** Refuses what cannot be stored anyway, before it is read and paid for. */
export async function foreseeRoom(db: Database, request: Ingest): Promise<void> {
  const sql = `SELECT id FROM search_collections WHERE ${isPlace}`;
  const collection = await db.one<{ id: number }>(sql, namePlace(request));
  await checkRoom(db, request, collection?.id ?? null, 1);
}

/** Another's document is not replaced, and what a module may have is not exceeded. The collection must be held. */
export async function checkRoom(
  db: Database,
  { tenantId, module = 'host', key, fence, quota }: Ingest,
  collectionId: number | null,
  passages: number,
): Promise<void> {
  const before = await db.one<{ subjectId: string | null; chunks: number }>(
    `SELECT subject_id AS "subjectId", (SELECT count(*)::integer FROM search_chunks WHERE document_id = d.id) AS chunks
     FROM search_documents d WHERE collection_id = $1 AND key = $2`,
    [collectionId, key],
  );
  if (before && fence && before.subjectId !== fence.subjectId) throw outOfReach();
  if (quota === undefined) return;
  const { chunks } = (await db.one<{ chunks: number }>(
    `SELECT coalesce(sum(chunks), 0)::integer AS chunks FROM search_collections WHERE tenant_id = $1 AND module = $2`,
    [tenantId, module],
  ))!;
  if (chunks - (before?.chunks ?? 0) + passages > quota) throw quotaExceeded(quota);
}
