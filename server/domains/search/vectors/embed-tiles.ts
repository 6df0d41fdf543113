import type { Database } from '../../../kernel/db/index.ts';
import type { Logger } from '../../../kernel/log/index.ts';
import type { AnalysedPassage } from '../analysis/analyse-document.ts';
import { otherDimensions } from '../errors.ts';
import { namePlace } from '../index/store-document.ts';
import type { Embedder, FindEmbedders, Ingest, Skipped } from '../types.ts';
import { embedTexts } from './embed-texts.ts';
import type { Space } from './spaces.ts';

export interface EmbedTools {
  readonly db: Database;
  readonly log: Logger;
  readonly findEmbedders: FindEmbedders;
}

export interface Embedded {
  /** The space that new vectors belong to; undefined without an embedder. */
  readonly wanted: string | undefined;
  readonly made: readonly { readonly embedder: Embedder; readonly vectors: readonly Float32Array[] }[];
  readonly skipped: readonly Skipped[];
}

/** For the space that is wanted, and for the one that answers until it is whole. */
export async function embedTiles(
  { db, log, findEmbedders }: EmbedTools,
  request: Ingest,
  passages: readonly AnalysedPassage[],
): Promise<Embedded> {
  const { tenantId, module = 'host', collection, signal } = request;
  const texts = passages.filter(({ tile }) => tile).map(({ text }) => text);
  const made: { embedder: Embedder; vectors: readonly Float32Array[] }[] = [];
  let wanted: string | undefined;
  try {
    const spaces = await db.inTenant(tenantId, () =>
      db.query<Pick<Space, 'name' | 'dimensions'>>(
        `SELECT s.name, s.dimensions FROM search_spaces s JOIN search_collections c ON c.id = s.collection_id
         WHERE c.tenant_id = $1 AND c.module = $2 AND c.name = $3`,
        namePlace(request),
      ),
    );
    const names = spaces.map(({ name }) => name);
    const embedders = await findEmbedders({ tenantId, module }, names);
    wanted = embedders[0]?.space;
    if (!wanted) return { wanted, made, skipped: [] };
    for (const embedder of embedders) {
      const space = spaces.find(({ name }) => name === embedder.space);
      if (!space && embedder.space !== wanted) continue;
      const vectors = await embedTexts(embedder, texts, signal);
      if (space && space.dimensions !== vectors[0]?.length) throw otherDimensions();
      made.push({ embedder, vectors });
    }
    return { wanted, made, skipped: [] };
  } catch (error) {
    signal?.throwIfAborted();
    // Words are enough to be found; vectors follow in the background.
    log.warn(
      { err: error, tenantId, collection },
      'A document could not be embedded; it is tried again later.',
    );
    const reason = 'The embedder failed. It is asked again in the background.';
    return { wanted, made, skipped: [{ what: 'vectors', count: texts.length, reason }] };
  }
}
