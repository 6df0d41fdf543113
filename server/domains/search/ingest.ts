import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/index.ts';
import { analyseDocument } from './analysis/analyse-document.ts';
import { emptyDocument, invalidKey, otherDimensions } from './errors.ts';
import { checkRoom, foreseeRoom, holdOwners } from './index/check-room.ts';
import { holdOrCreateCollection, namePlace, storeDocument } from './index/store-document.ts';
import { readSource, type SourceTools } from './read/read-source.ts';
import { cleanText, type ReadText } from './read/sections.ts';
import type { Ingest, Receipt, Skipped } from './types.ts';
import { type EmbedTools, embedTiles } from './vectors/embed-tiles.ts';
import { ensureIndex, findOrCreateSpace, listSpaces } from './vectors/spaces.ts';
import { storeVectors } from './vectors/store-vectors.ts';

export type IngestTools = SourceTools & EmbedTools;

/** Raised with every change in how documents are cut and analysed: then the same document is not the same. */
const analysisVersion = 3;

/** Makes a document searchable, in place of the one that had its key. Says whether vectors are still to be made. */
export async function ingest(
  tools: IngestTools,
  request: Ingest,
): Promise<{ readonly receipt: Receipt; readonly unfinished: boolean }> {
  const { db } = tools;
  const { tenantId, collection, key, subjectId = null, documentId = null, signal } = request;
  const title = request.title && cleanText(request.title);
  checkNames(collection, key);
  await db.inTenant(tenantId, () => foreseeRoom(db, request));
  const found = await readSource(request.source, tools, { tenantId, signal });
  const read = { ...found, text: cleanText(found.text) };
  if (read.text.trim() === '') throw emptyDocument();
  const checksum = writeChecksum(read, request);
  const known = await findKnown(db, request, checksum);
  if (known) {
    const unfinished = known.vectors === 0 && (await tools.findEmbedders(request)).length > 0;
    return { receipt: known, unfinished };
  }
  const { language, passages, terms, length } = await analyseDocument(db, read, {
    tenantId,
    title,
    language: request.language,
  });
  if (passages.length === 0) throw emptyDocument();
  const embedded = await embedTiles(tools, request, passages);
  for (const { vectors } of embedded.made) await ensureIndex(db, vectors[0]!.length);
  signal?.throwIfAborted();
  // Vectors that are missing now follow later; what a reader cannot see is skipped for good.
  const skipped = listSkipped(read);
  const stored = await db.inTenant(tenantId, async () => {
    // Whoever erases a person holds them before their collections: in another order, each would wait for the other.
    await holdOwners(db, request);
    const held = await holdOrCreateCollection(db, request);
    await checkRoom(db, request, held.id, passages.length);
    const stored = await storeDocument(db, {
      tenantId,
      key,
      title,
      checksum,
      language,
      passages,
      terms,
      length,
      skipped,
      subjectId,
      documentId,
      keepDays: request.keepDays,
      collectionId: held.id,
      source: read.foundAt,
      pages: read.pages,
      characters: read.text.length,
    });
    let vectors = 0;
    for (const { embedder, vectors: made } of embedded.made) {
      const space = await findOrCreateSpace(db, {
        tenantId,
        collectionId: held.id,
        name: embedder.space,
        dimensions: made[0]!.length,
        // Nothing else waits for a vector in a collection that was empty.
        active: held.chunks === 0 && embedded.made[0]!.embedder === embedder,
      });
      if (space.dimensions !== made[0]!.length) throw otherDimensions();
      const tiles = passages.filter(({ tile }) => tile);
      await storeVectors(
        db,
        { tenantId, space },
        tiles.map(({ ordinal }, index) => ({ documentId: stored, ordinal, vector: made[index]! })),
      );
      if (space.active) vectors = made.length;
    }
    return { vectors, spaces: embedded.wanted ? await listSpaces(db, held.id) : [] };
  });
  const wanted = embedded.wanted;
  const receipt: Receipt = {
    key,
    language,
    pages: read.pages,
    chunks: passages.length,
    vectors: stored.vectors,
    skipped: [...skipped, ...embedded.skipped],
    checksum,
    changed: true,
  };
  const isWhole = stored.spaces.some(({ name, active }) => active && name === wanted) && stored.vectors > 0;
  return { receipt, unfinished: wanted !== undefined && !isWhole };
}

function listSkipped({ hiddenCharacters, lostCues }: ReadText): Skipped[] {
  const hidden: Skipped = {
    what: 'hidden-text',
    count: hiddenCharacters,
    reason: 'Characters that a reader of the document cannot see.',
  };
  const cues: Skipped = {
    what: 'cues',
    count: lostCues,
    reason: 'They repeat the ones before them, or are empty.',
  };
  return [hidden, cues].filter(({ count }) => count > 0);
}

async function findKnown(db: Database, request: Ingest, checksum: string): Promise<Receipt | undefined> {
  const { tenantId, key, subjectId = null, documentId = null, keepDays = null } = request;
  return db.inTenant(tenantId, async () => {
    const row = await db.one<Pick<Receipt, 'language' | 'pages' | 'skipped'> & { id: number }>(
      `UPDATE search_documents d SET updated_at = now(), expires_at = now() + $7::integer * interval '1 day'
       FROM search_collections c
       WHERE c.id = d.collection_id AND c.tenant_id = $1 AND c.module = $2 AND c.name = $3 AND d.key = $4
         AND d.checksum = $5 AND d.document_id IS NOT DISTINCT FROM $6 AND d.subject_id IS NOT DISTINCT FROM $8
       RETURNING d.id, d.language, d.pages, d.skipped`,
      [...namePlace(request), key, checksum, documentId, keepDays, subjectId],
    );
    if (!row) return undefined;
    const { id, ...facts } = row;
    const counts = await db.one<Pick<Receipt, 'chunks' | 'vectors'>>(
      `SELECT (SELECT count(*) FROM search_chunks WHERE document_id = $1) AS chunks,
         (SELECT count(*) FROM search_vectors v JOIN search_spaces s ON s.id = v.space_id
          WHERE v.document_id = $1 AND s.active) AS vectors`,
      [id],
    );
    return { key, checksum, ...facts, ...counts!, changed: false };
  });
}

/** Of everything that has a part in what is stored. */
function writeChecksum(
  { text, pages, sections, foundAt }: ReadText & { foundAt?: string },
  about: Ingest,
): string {
  const parts = [
    analysisVersion,
    about.title ?? null,
    about.language ?? null,
    foundAt ?? null,
    pages,
    // Each takes the headings of the one before it, up to its own.
    sections.map(({ start, page, headings }) => [start, page, headings.length, headings.at(-1) ?? null]),
    text,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function checkNames(...names: readonly string[]): void {
  if (names.some((name) => name.length < 1 || name.length > 200 || name.includes('\0'))) throw invalidKey();
}
