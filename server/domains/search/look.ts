import type { Database } from '../../kernel/db/index.ts';
import { namePlace } from './index/store-document.ts';
import type { CollectionPlace, CollectionStatus, Fence, StoredDocument } from './types.ts';

export interface ListDocuments extends CollectionPlace {
  /** Keys that come after this one. */
  readonly after?: string;
  readonly limit: number;
  readonly fence?: Fence;
}

/** Documents of a collection in the order of their keys. */
export const listDocuments = (
  db: Database,
  { after = '', limit, fence, ...place }: ListDocuments,
): Promise<StoredDocument[]> =>
  db.inTenant(place.tenantId, () =>
    db.query(
      `SELECT d.key, d.title, d.language, d.source, d.document_id AS "documentId", d.subject_id AS "subjectId",
         d.pages, d.skipped, d.checksum, d.updated_at AS "updatedAt",
         (SELECT count(*)::integer FROM search_chunks WHERE document_id = d.id) AS chunks
       FROM search_documents d JOIN search_collections c ON c.id = d.collection_id
       WHERE c.tenant_id = $1 AND c.module = $2 AND c.name = $3 AND d.key > $4
         AND (NOT $5::boolean OR d.subject_id IS NULL OR d.subject_id = $6)
       ORDER BY d.key LIMIT $7`,
      [...namePlace(place), after, fence !== undefined, fence?.subjectId ?? null, limit],
    ),
  );

/** How the collections of a tenant stand: all, those of a module, or one. */
export async function listStatus(
  db: Database,
  { tenantId, module, collection }: Partial<CollectionPlace> & Pick<CollectionPlace, 'tenantId'>,
): Promise<CollectionStatus[]> {
  const rows = await db.inTenant(tenantId, () =>
    db.query<CollectionStatus & { nextSpace: string | null; nextVectors: number }>(
      `SELECT c.module, c.name AS collection, c.chunks,
         (SELECT count(*)::integer FROM search_documents WHERE collection_id = c.id) AS documents,
         (SELECT count(*)::integer FROM search_documents d JOIN search_chunks k ON k.document_id = d.id AND k.tile
          WHERE d.collection_id = c.id) AS tiles,
         s.name AS space, n.name AS "nextSpace",
         (SELECT count(*)::integer FROM search_vectors WHERE space_id = s.id) AS vectors,
         (SELECT count(*)::integer FROM search_vectors WHERE space_id = n.id) AS "nextVectors"
       FROM search_collections c
       LEFT JOIN search_spaces s ON s.collection_id = c.id AND s.active
       LEFT JOIN LATERAL (
         SELECT id, name FROM search_spaces WHERE collection_id = c.id AND NOT active ORDER BY id DESC LIMIT 1
       ) n ON true
       WHERE c.tenant_id = $1 AND ($2::text IS NULL OR c.module = $2) AND ($3::text IS NULL OR c.name = $3)
       ORDER BY c.module, c.name`,
      [tenantId, module ?? null, collection ?? null],
    ),
  );
  return rows.map(({ nextSpace, nextVectors, ...row }) => ({
    ...row,
    next: nextSpace === null ? null : { space: nextSpace, vectors: nextVectors },
  }));
}
