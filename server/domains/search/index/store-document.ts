import type { Database } from '../../../kernel/db/index.ts';
import type { AnalysedDocument, AnalysedPassage } from '../analysis/analyse-document.ts';
import type { CollectionPlace, Skipped } from '../types.ts';
import { removeStored } from './remove-document.ts';

export interface NewDocument extends AnalysedDocument {
  readonly tenantId: string;
  readonly subjectId: string | null;
  readonly documentId: string | null;
  readonly keepDays: number | undefined;
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
export async function holdOrCreateCollection(db: Database, place: CollectionPlace): Promise<Held> {
  await db.query(
    `INSERT INTO search_collections (tenant_id, module, name) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id, module, name) DO NOTHING`,
    namePlace(place),
  );
  return (await holdCollection(db, place))!;
}

export interface Held {
  readonly id: number;
  readonly chunks: number;
}

/** As above, but undefined where there is no such collection. */
export const holdCollection = (db: Database, place: CollectionPlace): Promise<Held | undefined> =>
  db.one<Held>(`SELECT id, chunks FROM search_collections WHERE ${isPlace} FOR UPDATE`, namePlace(place));

/** A condition on search_collections, and its first three parameters. */
export const isPlace = 'tenant_id = $1 AND module = $2 AND name = $3';
export const namePlace = ({ tenantId, module = 'host', collection }: CollectionPlace) => [
  tenantId,
  module,
  collection,
];

/** Writes a document with its passages and its part in the statistics, in place of the one that had its key. */
export async function storeDocument(db: Database, document: NewDocument): Promise<number> {
  const { tenantId, collectionId, key, passages } = document;
  await removeStored(db, collectionId, key);
  const { id } = (await db.one<{ id: number }>(
    `INSERT INTO search_documents
       (tenant_id, collection_id, key, title, language, source, checksum, pages, characters, skipped, subject_id,
        document_id, length, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + $14::integer * interval '1 day') RETURNING id`,
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
      document.subjectId,
      document.documentId,
      document.length,
      document.keepDays ?? null,
    ],
  ))!;
  await writePassages(db, tenantId, id, passages);
  await writeTerms(db, document, id);
  await db.query(
    `UPDATE search_collections SET chunks = chunks + $2, length = length + $3, documents = documents + 1,
       document_length = document_length + $5,
       languages = CASE WHEN $4 = ANY(languages) THEN languages ELSE languages || $4::text END WHERE id = $1`,
    [
      collectionId,
      passages.length,
      passages.reduce((sum, { length }) => sum + length, 0),
      document.language,
      document.length,
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
      length: passage.length,
    }));
    await db.query(
      `INSERT INTO search_chunks (tenant_id, document_id, ordinal, page, last_page, headings, start_at, end_at, text, tile, length)
       SELECT $1, $2, c.* FROM jsonb_to_recordset($3::jsonb) AS c(ordinal integer, page integer, last_page integer, headings jsonb,
         start_at integer, end_at integer, text text, tile boolean, length real)`,
      [tenantId, documentId, JSON.stringify(rows)],
    );
  }
}

async function writeTerms(
  db: Database,
  { tenantId, collectionId, passages, terms, length }: NewDocument,
  documentId: number,
): Promise<void> {
  const all = [...terms];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    const names = some.map(([term]) => term);
    await db.query(
      `INSERT INTO search_postings
         (tenant_id, collection_id, term, document_id, ordinals, frequencies, lengths, frequency, length)
       SELECT $1, $2, t.term, $3, t.ordinals::integer[], t.frequencies::real[], t.lengths::real[], t.frequency, $9
       FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::real[])
         AS t(term, ordinals, frequencies, lengths, frequency)`,
      [
        tenantId,
        collectionId,
        documentId,
        names,
        some.map(([, { ordinals }]) => `{${ordinals.join()}}`),
        some.map(([, { frequencies }]) => `{${frequencies.join()}}`),
        some.map(([, { ordinals }]) => `{${ordinals.map((ordinal) => passages[ordinal]!.length).join()}}`),
        some.map(([, { frequency }]) => frequency),
        length,
      ],
    );
    await db.query(
      `INSERT INTO search_terms (tenant_id, collection_id, term, chunks)
       SELECT $1, $2, t.term, t.chunks FROM unnest($3::text[], $4::integer[]) AS t(term, chunks)
       ON CONFLICT (collection_id, term) DO UPDATE SET chunks = search_terms.chunks + excluded.chunks`,
      [tenantId, collectionId, names, some.map(([, { ordinals }]) => ordinals.length)],
    );
  }
}
