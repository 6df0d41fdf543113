import { type Database, toVector } from '../../../kernel/db/index.ts';
import { isLimited, isNarrow, listLimits, writeLimits } from '../index/limit-documents.ts';
import type { Candidate, RankOptions } from '../index/rank-passages.ts';
import { type Space, writeIndexedType } from './spaces.ts';

export interface Nearest extends RankOptions {
  readonly space: Space;
  readonly vector: Float32Array;
  /** Passages of the collection, near enough. */
  readonly chunks: number;
  /** Up to so many passages each vector is compared; beyond, the index is asked. */
  readonly exactMost: number;
}

/** Tiles whose vectors are nearest, best first. Asks the index of large collections, and compares all in small ones. */
export async function findNearest(db: Database, nearest: Nearest): Promise<Candidate[]> {
  const { space, chunks, exactMost, limit, documents, perDocument } = nearest;
  if (nearest.vector.length !== space.dimensions) return [];
  const indexed = db.dialectFacts.vector && writeIndexedType(space.dimensions) !== undefined;
  if (!indexed || chunks <= exactMost || isNarrow(documents)) return compareAll(db, nearest);
  const isThinned = perDocument || documents.fence !== undefined;
  const found = await askIndex(db, nearest, isThinned ? limit * 4 : limit);
  const distinct = (perDocument ? keepFirst(found) : found).slice(0, limit);
  // The index gives up after so many steps; what it then lacks is found the long way.
  return distinct.length < limit ? compareAll(db, nearest) : distinct;
}

const columns = `v.document_id AS "documentId", v.ordinal, c.start_at AS start, c.end_at AS "end"`;

/** What the index yields, which may be less than was asked for. */
export async function askIndex(
  db: Database,
  { space, vector, documents }: Pick<Nearest, 'space' | 'vector' | 'documents'>,
  limit: number,
): Promise<Candidate[]> {
  const type = writeIndexedType(space.dimensions);
  // Filters are applied to what the index yields, so it must go on until enough is left (pgvector, iterative scans).
  // The planner does not know what a comparison costs: sorting is made unattractive while it plans this statement.
  await set(db, {
    'hnsw.iterative_scan': 'strict_order',
    'hnsw.max_scan_tuples': '50000',
    enable_sort: 'off',
  });
  const found = await db.query<Candidate>(
    `SELECT ${columns} FROM (
       SELECT document_id, ordinal, embedding::${type} <=> $2::${type} AS distance FROM search_vectors
       WHERE space_id = $1 AND dimensions = ${space.dimensions}
       ORDER BY embedding::${type} <=> $2::${type} LIMIT $3) v
     JOIN search_chunks c USING (document_id, ordinal) JOIN search_documents d ON d.id = v.document_id
     WHERE ${writeLimits(4)} ORDER BY v.distance, v.document_id, v.ordinal`,
    [space.id, toVector(vector), limit, ...listLimits(documents)],
  );
  await set(db, { enable_sort: 'on' });
  return found;
}

/** For the rest of the transaction. */
const set = (db: Database, settings: Readonly<Record<string, string>>) =>
  db.query(
    `SELECT ${Object.keys(settings)
      .map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`)
      .join()}`,
    Object.entries(settings).flat(),
  );

async function compareAll(
  db: Database,
  { space, vector, documents, perDocument, limit, collectionId }: Nearest,
): Promise<Candidate[]> {
  const distance = db.dialectFacts.vector
    ? 'v.embedding::vector <=> $2::real[]::vector'
    : '1 - (SELECT sum(a * b) FROM unnest(v.embedding, $2::real[]) AS t(a, b))';
  return db.query<Candidate>(
    `WITH compared AS MATERIALIZED (
       SELECT v.document_id, v.ordinal, ${distance} AS distance FROM search_vectors v
       WHERE v.space_id = $1 AND (NOT $3::boolean
         OR v.document_id IN (SELECT id FROM search_documents d WHERE d.collection_id = $6 AND ${writeLimits(7)}))),
     best AS (SELECT document_id, ordinal, distance,
       CASE WHEN NOT $4::boolean THEN 0
         ELSE row_number() OVER (PARTITION BY document_id ORDER BY distance, ordinal) END AS place FROM compared)
     SELECT ${columns} FROM best v JOIN search_chunks c USING (document_id, ordinal)
     WHERE v.place <= 1 ORDER BY v.distance, v.document_id, v.ordinal LIMIT $5`,
    [
      space.id,
      `{${vector.join()}}`,
      isLimited(documents),
      perDocument,
      limit,
      collectionId,
      ...listLimits(documents),
    ],
  );
}

/** The first of each document. */
function keepFirst(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ documentId }) => {
    const isNew = !seen.has(documentId);
    seen.add(documentId);
    return isNew;
  });
}
