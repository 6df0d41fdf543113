import type { Database } from '../../../kernel/db/index.ts';
import { type DocumentLimits, isLimited, listLimits, writeLimits } from './limit-documents.ts';

/** A passage that may be an answer. */
export interface Candidate {
  readonly documentId: number;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

export interface Ranked extends Candidate {
  readonly score: number;
}

export interface RankOptions {
  readonly collectionId: number;
  /** Documents are ranked as wholes, each with its best passage. */
  readonly perDocument: boolean;
  readonly documents: DocumentLimits;
  readonly limit: number;
}

// The usual constants of BM25: how soon more of the same term counts no more, and how much length is held against it.
const [k1, b] = [1.2, 0.75];

/** How much a term is worth that so many of all have. Each number says that it is a float: PostgreSQL would take a literal
 * for a decimal, whose logarithm is a hundred times slower. */
const weigh = (all: string, having: string): string =>
  `ln(1 + (${all} - ${having} + 0.5::float8) / (${having} + 0.5::float8)) * ${k1 + 1}::float8`;
const score = (weight: string, frequency: string, length: string, usual: string): string =>
  `sum(${weight} * ${frequency} / (${frequency} + ${k1}::float8 * (${1 - b}::float8 + ${b}::float8 * ${length} / ${usual})))`;

// Materialized, or the weights would be worked out again for every posting.
const asked = `
asked AS MATERIALIZED (
  SELECT s.term, c.length / greatest(c.chunks, 1) AS usual, ${weigh('c.chunks', 's.chunks')} AS weight
  FROM search_collections c JOIN search_terms s ON s.collection_id = c.id AND s.term = ANY($2::text[])
  WHERE c.id = $1)`;
const isSearched = `(NOT $3::boolean OR p.document_id IN (
  SELECT id FROM search_documents d WHERE d.collection_id = $1 AND ${writeLimits(5)}))`;
const scorePassage = score('asked.weight', 'x.frequency', 'x.length', 'asked.usual');
const eachPassage =
  'CROSS JOIN LATERAL unnest(p.ordinals, p.frequencies, p.lengths) AS x(ordinal, frequency, length)';

const rankEach = `
WITH ${asked},
top AS (
  SELECT p.document_id, x.ordinal, ${scorePassage} AS score
  FROM asked JOIN search_postings p ON p.collection_id = $1 AND p.term = asked.term ${eachPassage}
  WHERE ${isSearched}
  GROUP BY p.document_id, x.ordinal ORDER BY score DESC, p.document_id, x.ordinal LIMIT $4)
SELECT document_id AS "documentId", ordinal, start_at AS start, end_at AS "end", score
FROM top JOIN search_chunks USING (document_id, ordinal)
ORDER BY score DESC, document_id, ordinal`;

const rankWhole = `
WITH ${asked},
counted AS MATERIALIZED (
  SELECT p.term, count(*) AS documents FROM search_postings p
  WHERE p.collection_id = $1 AND p.term = ANY($2::text[]) GROUP BY p.term),
whole AS MATERIALIZED (
  SELECT n.term, c.document_length / greatest(c.documents, 1) AS usual, ${weigh('c.documents', 'n.documents')} AS weight
  FROM counted n JOIN search_collections c ON c.id = $1),
top AS MATERIALIZED (
  SELECT p.document_id, ${score('whole.weight', 'p.frequency', 'p.length', 'whole.usual')} AS score
  FROM whole JOIN search_postings p ON p.collection_id = $1 AND p.term = whole.term
  WHERE ${isSearched}
  GROUP BY p.document_id ORDER BY score DESC, p.document_id LIMIT $4),
best AS (
  SELECT DISTINCT ON (document_id) document_id, ordinal, score FROM (
    SELECT top.document_id, x.ordinal, top.score, ${scorePassage} AS part
    FROM top JOIN search_postings p ON p.document_id = top.document_id JOIN asked ON asked.term = p.term ${eachPassage}
    GROUP BY top.document_id, x.ordinal, top.score) parts
  ORDER BY document_id, part DESC, ordinal)
SELECT document_id AS "documentId", ordinal, start_at AS start, end_at AS "end", score
FROM best JOIN search_chunks USING (document_id, ordinal)
ORDER BY score DESC, document_id`;

/**
 * The passages that say most of these terms, or the documents that do, by BM25 over the collection's own statistics; best
 * first. Documents as wholes are found better than by their best passage alone (nDCG@10 on Cranfield 0.526 to 0.520).
 */
export function rankPassages(
  db: Database,
  terms: readonly string[],
  { collectionId, perDocument, documents, limit }: RankOptions,
): Promise<Ranked[]> {
  if (terms.length === 0) return Promise.resolve([]);
  return db.query(perDocument ? rankWhole : rankEach, [
    collectionId,
    terms,
    isLimited(documents),
    limit,
    ...listLimits(documents),
  ]);
}
