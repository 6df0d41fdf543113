import type { Database } from '../../../kernel/db/index.ts';
import type { Space } from './spaces.ts';

export interface PlacedVector {
  readonly documentId: number;
  readonly ordinal: number;
  readonly vector: Float32Array;
}

/** A parameter of PostgreSQL has its limits; so many vectors go at once. */
const atOnce = 200;

/** Writes vectors of passages that are still there; one that is known stays. */
export async function storeVectors(
  db: Database,
  { tenantId, space }: { readonly tenantId: string; readonly space: Space },
  vectors: readonly PlacedVector[],
): Promise<void> {
  for (let from = 0; from < vectors.length; from += atOnce) {
    const some = vectors.slice(from, from + atOnce);
    await db.query(
      `INSERT INTO search_vectors (tenant_id, space_id, document_id, ordinal, dimensions, embedding)
       SELECT $1, $2, c.document_id, c.ordinal, $3, t.embedding::real[]
       FROM unnest($4::bigint[], $5::integer[], $6::text[]) AS t(document_id, ordinal, embedding)
       JOIN search_chunks c USING (document_id, ordinal)
       ON CONFLICT DO NOTHING`,
      [
        tenantId,
        space.id,
        space.dimensions,
        some.map(({ documentId }) => documentId),
        some.map(({ ordinal }) => ordinal),
        some.map(({ vector }) => `{${vector.join()}}`),
      ],
    );
  }
}
