import type { Database } from '../../../kernel/db/index.ts';

/** Takes a document away, and a trigger its part in the statistics; false where there is none. The collection must be held. */
export async function removeStored(db: Database, collectionId: number, key: string): Promise<boolean> {
  const gone = await db.query(
    'DELETE FROM search_documents WHERE collection_id = $1 AND key = $2 RETURNING id',
    [collectionId, key],
  );
  return gone.length > 0;
}
