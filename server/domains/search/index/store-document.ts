import type { Database } from '../../../kernel/db/index.ts';
import type { AnalysedDocument, AnalysedPassage } from '../analysis/analyse-document.ts';
import type { Skipped } from '../types.ts';
import { removeStored } from './remove-document.ts';

export interface NewDocument extends AnalysedDocument {
  readonly tenantId: string;
  readonly collectionId: number;
  readonly key: string;
  readonly title: string | undefined;
  readonly source: string | undefined;
  readonly checksum: string;
  readonly pages: number;
  readonly characters: number;
  readonly skipped: readonly Skipped[];
}

/** The collection, made if need be and held until the transaction ends: its statistics have one writer at a time. */
export async function holdOrCreateCollection(db: Database, tenantId: string, name: string): Promise<Held> {
  await db.query(
    'INSERT INTO search_collections (tenant_id, name) VALUES ($1, $2) ON CONFLICT (tenant_id, name) DO NOTHING',
    [tenantId, name],
  );
  return (await holdCollection(db, tenantId, name))!;
}

export interface Held {
  readonly id: number;
  readonly chunks: number;
}

/** As above, but undefined where there is no such collection. */
export const holdCollection = (db: Database, tenantId: string, name: string): Promise<Held | undefined> =>
  db.one<Held>('SELECT id, chunks FROM search_collections WHERE tenant_id = $1 AND name = $2 FOR UPDATE', [
    tenantId,
    name,
  ]);

/** Writes a document with its passages and its part in the statistics, in place of the one that had its key. */
export async function storeDocument(db: Database, document: NewDocument): Promise<number> {
  const { tenantId, collectionId, key, passages } = document;
  await removeStored(db, collectionId, key);
  const { id } = (await db.one<{ id: number }>(
    `INSERT INTO search_documents
       (tenant_id, collection_id, key, title, language, source, checksum, pages, characters, skipped)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      tenantId,
      collectionId,
      key,
      document.title ?? null,
      document.language,
      document.source ?? null,
      document.checksum,
      document.pages,
      document.characters,
      JSON.stringify(document.skipped),
    ],
  ))!;
  await writePassages(db, tenantId, id, passages);
  await writeTerms(db, document, id);
  await db.query(
    `UPDATE search_collections SET chunks = chunks + $2, length = length + $3,
       languages = CASE WHEN $4 = ANY(languages) THEN languages ELSE languages || $4::text END WHERE id = $1`,
    [
      collectionId,
      passages.length,
      passages.reduce((sum, { length }) => sum + round(length), 0),
      document.language,
    ],
  );
  return id;
}

/** A parameter of PostgreSQL has its limits; so many passages go at once. */
const atOnce = 1000;

async function writePassages(
  db: Database,
  tenantId: string,
  documentId: number,
  passages: readonly AnalysedPassage[],
): Promise<void> {
  for (let from = 0; from < passages.length; from += atOnce) {
    const rows = passages.slice(from, from + atOnce).map((passage) => ({
      ordinal: passage.ordinal,
      page: passage.page,
      last_page: passage.lastPage,
      headings: passage.headings,
      start_at: passage.start,
      end_at: passage.end,
      text: passage.text,
      tile: passage.tile,
      length: round(passage.length),
    }));
    await db.query(
      `INSERT INTO search_chunks (tenant_id, document_id, ordinal, page, last_page, headings, start_at, end_at, text, tile, length)
       SELECT $1, $2, c.* FROM jsonb_to_recordset($3::jsonb) AS c(ordinal integer, page integer, last_page integer, headings jsonb,
         start_at integer, end_at integer, text text, tile boolean, length real)`,
      [tenantId, documentId, JSON.stringify(rows)],
    );
  }
}

interface Postings {
  readonly ordinals: number[];
  readonly frequencies: number[];
  readonly lengths: number[];
}

async function writeTerms(
  db: Database,
  { tenantId, collectionId, passages }: NewDocument,
  documentId: number,
): Promise<void> {
  const terms = new Map<string, Postings>();
  for (const { ordinal, frequencies, length } of passages)
    for (const [term, frequency] of frequencies) {
      const postings = terms.get(term) ?? { ordinals: [], frequencies: [], lengths: [] };
      terms.set(term, postings);
      postings.ordinals.push(ordinal);
      postings.frequencies.push(round(frequency));
      postings.lengths.push(round(length));
    }
  const all = [...terms];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    const write = (pick: keyof Postings) => some.map(([, postings]) => `{${postings[pick].join()}}`);
    const names = some.map(([term]) => term);
    await db.query(
      `INSERT INTO search_postings (tenant_id, collection_id, term, document_id, ordinals, frequencies, lengths)
       SELECT $1, $2, t.term, $3, t.ordinals::integer[], t.frequencies::real[], t.lengths::real[]
       FROM unnest($4::text[], $5::text[], $6::text[], $7::text[]) AS t(term, ordinals, frequencies, lengths)`,
      [tenantId, collectionId, documentId, names, write('ordinals'), write('frequencies'), write('lengths')],
    );
    await db.query(
      `INSERT INTO search_terms (tenant_id, collection_id, term, chunks)
       SELECT $1, $2, t.term, t.chunks FROM unnest($3::text[], $4::integer[]) AS t(term, chunks)
       ON CONFLICT (collection_id, term) DO UPDATE SET chunks = search_terms.chunks + excluded.chunks`,
      [tenantId, collectionId, names, some.map(([, { ordinals }]) => ordinals.length)],
    );
  }
}

/** Sums of small weights, so that what is taken away later is what was added. */
const round = (value: number): number => Math.round(value * 100) / 100;
