import type { Database } from '../../../kernel/db/index.ts';

/** Takes a document and its part in the statistics away; false where there is none. The collection must be held. */
export async function removeStored(db: Database, collectionId: number, key: string): Promise<boolean> {
  const document = await db.one<{ id: number }>(
    'SELECT id FROM search_documents WHERE collection_id = $1 AND key = $2',
    [collectionId, key],
  );
  if (!document) return false;
  await db.query(
    `UPDATE search_terms t SET chunks = t.chunks - cardinality(p.ordinals) FROM search_postings p
     WHERE p.document_id = $1 AND t.collection_id = p.collection_id AND t.term = p.term`,
    [document.id],
  );
  await db.query(
    `DELETE FROM search_terms t USING search_postings p
     WHERE p.document_id = $1 AND t.collection_id = p.collection_id AND t.term = p.term AND t.chunks <= 0`,
    [document.id],
  );
  await db.query(
    `UPDATE search_collections c SET chunks = c.chunks - s.chunks, length = c.length - s.length
     FROM (SELECT count(*)::integer AS chunks, coalesce(sum(length::numeric), 0)::float8 AS length
           FROM search_chunks WHERE document_id = $2) s WHERE c.id = $1`,
    [collectionId, document.id],
  );
  await db.query('DELETE FROM search_documents WHERE id = $1', [document.id]);
  return true;
}
