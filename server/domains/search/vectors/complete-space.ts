import type { Database } from '../../../kernel/db/index.ts';
import { otherDimensions } from '../errors.ts';
import { type Held, holdCollection } from '../index/store-document.ts';
import type { CollectionPlace, FindEmbedders } from '../types.ts';
import { embedTexts } from './embed-texts.ts';
import { activateSpace, ensureIndex, findOrCreateSpace, type Space } from './spaces.ts';
import { storeVectors } from './store-vectors.ts';

export interface CompleteSpace extends CollectionPlace {
  readonly signal?: AbortSignal;
  /** Called after each batch: the work goes on. */
  readonly touch?: () => Promise<unknown>;
}

/** Tiles that are embedded between two writes. */
const atOnce = 64;

interface Place {
  readonly documentId: number;
  readonly ordinal: number;
}

interface Missing extends Place {
  readonly text: string;
}

/**
 * Makes the vectors that a collection lacks in the space of the embedder that is wanted now, and lets that space answer
 * once it is whole; until then the one before it does. Safe to repeat and to run twice at once. Returns how many it made.
 */
export async function completeSpace(
  db: Database,
  findEmbedders: FindEmbedders,
  { signal, touch, ...place }: CompleteSpace,
): Promise<number> {
  const { tenantId } = place;
  const [embedder] = await findEmbedders(place);
  if (!embedder) return 0;
  const inCollection = <T>(work: (held: Held) => Promise<T>) =>
    db.inTenant(tenantId, async () => {
      const held = await holdCollection(db, place);
      return held && work(held);
    });
  let space: Space | undefined;
  let after: Place | undefined;
  for (let made = 0; ; ) {
    signal?.throwIfAborted();
    const batch = await inCollection(async ({ id }) => {
      // Each look goes on where the last one ended; documents that came meanwhile may stand before that.
      let missing = await listMissing(db, id, embedder.space, after);
      if (missing.length === 0 && after) missing = await listMissing(db, id, embedder.space);
      if (missing.length === 0 && space) await activateSpace(db, id, space.id);
      return missing;
    });
    if (!batch || (batch.length === 0 && space)) return made;
    after = batch.at(-1);
    const texts = batch.map(({ text }) => text);
    const vectors = texts.length > 0 ? await embedTexts(embedder, texts, signal) : [];
    if (vectors.length > 0) await ensureIndex(db, vectors[0]!.length);
    space = await inCollection(async ({ id }) => {
      const own = vectors[0]
        ? await findOrCreateSpace(db, {
            tenantId,
            collectionId: id,
            name: embedder.space,
            dimensions: vectors[0].length,
            active: false,
          })
        : await findSpace(db, id, embedder.space);
      const placed = batch.map(({ text: _, ...place }, index) => ({ ...place, vector: vectors[index]! }));
      if (own && vectors[0] && own.dimensions !== vectors[0].length) throw otherDimensions();
      if (own) await storeVectors(db, { tenantId, space: own }, placed);
      return own;
    });
    if (!space) return made;
    made += batch.length;
    await touch?.();
  }
}

const findSpace = (db: Database, collectionId: number, name: string) =>
  db.one<Space>(
    'SELECT id, name, dimensions, active FROM search_spaces WHERE collection_id = $1 AND name = $2',
    [collectionId, name],
  );

const listMissing = (db: Database, collectionId: number, space: string, after?: Place): Promise<Missing[]> =>
  db.query(
    `SELECT c.document_id AS "documentId", c.ordinal, c.text
     FROM search_documents d JOIN search_chunks c ON c.document_id = d.id
     WHERE d.collection_id = $1 AND c.tile AND (c.document_id, c.ordinal) > ($3::bigint, $4::integer) AND NOT EXISTS (
       SELECT FROM search_vectors v JOIN search_spaces s ON s.id = v.space_id
       WHERE s.collection_id = $1 AND s.name = $2 AND v.document_id = c.document_id AND v.ordinal = c.ordinal)
     ORDER BY c.document_id, c.ordinal LIMIT ${atOnce}`,
    [collectionId, space, after?.documentId ?? 0, after?.ordinal ?? -1],
  );
