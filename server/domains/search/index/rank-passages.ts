import type { Database } from '../../../kernel/db/index.ts';
import { type DocumentLimits, isLimited, listLimits, writeLimits } from './limit-documents.ts';

/** A passage that may be an answer. */
export interface Candidate {
  readonly documentId: number;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

export interface RankOptions {
  readonly collectionId: number;
  /** Passages of each document at most. */
  readonly perDocument: number | null;
  readonly documents: DocumentLimits;
  readonly limit: number;
}

// The usual constants of BM25: how soon more of the same term counts no more, and how much length is held against it.
const [k1, b] = [1.2, 0.75];

// Materialized, or the weights would be worked out again for every posting. Each number says that it is a float: PostgreSQL
// would take a literal for a decimal, whose logarithm is a hundred times slower.
const rank = `
WITH asked AS MATERIALIZED (
  SELECT s.term, c.length / greatest(c.chunks, 1) AS usual,
    a.times * ln(1 + (c.chunks - s.chunks + 0.5::float8) / (s.chunks + 0.5::float8)) * ${k1 + 1}::float8 AS weight
  FROM search_collections c
  JOIN search_terms s ON s.collection_id = c.id AND s.term = ANY($2::text[])
  JOIN unnest($2::text[], $3::real[]) AS a(term, times) ON a.term = s.term
  WHERE c.id = $1),
scored AS (
  SELECT p.document_id, x.ordinal, sum(asked.weight * x.frequency
    / (x.frequency + ${k1}::float8 * (${1 - b}::float8 + ${b}::float8 * x.length / asked.usual))) AS score
  FROM asked JOIN search_postings p ON p.collection_id = $1 AND p.term = asked.term
  CROSS JOIN LATERAL unnest(p.ordinals, p.frequencies, p.lengths) AS x(ordinal, frequency, length)
  WHERE NOT $4::boolean
    OR p.document_id IN (SELECT id FROM search_documents d WHERE d.collection_id = $1 AND ${writeLimits(7)})
  GROUP BY p.document_id, x.ordinal),
best AS (
  SELECT document_id, ordinal, score,
    CASE WHEN $5::integer IS NULL THEN 0
      ELSE row_number() OVER (PARTITION BY document_id ORDER BY score DESC, ordinal) END AS place
  FROM scored),
top AS (
  SELECT document_id, ordinal, score FROM best WHERE place <= coalesce($5, 0)
  ORDER BY score DESC, document_id, ordinal LIMIT $6)
SELECT document_id AS "documentId", ordinal, start_at AS start, end_at AS "end", score
FROM top JOIN search_chunks USING (document_id, ordinal)
ORDER BY score DESC, document_id, ordinal`;

/** The passages that say most of these terms, by BM25 over the collection's own statistics; best first. */
export function rankPassages(
  db: Database,
  terms: ReadonlyMap<string, number>,
  { collectionId, perDocument, documents, limit }: RankOptions,
): Promise<(Candidate & { readonly score: number })[]> {
  if (terms.size === 0) return Promise.resolve([]);
  return db.query(rank, [
    collectionId,
    [...terms.keys()],
    [...terms.values()],
    isLimited(documents),
    perDocument,
    limit,
    ...listLimits(documents),
  ]);
}
