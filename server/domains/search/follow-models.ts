import type { Kernel } from '../../kernel/kernel.ts';
import { modelsTopic } from '../ai/index.ts';
import type { CollectionPlace, FindEmbedders } from './types.ts';

interface Follow extends Pick<Kernel, 'db' | 'bus' | 'log'> {
  readonly findEmbedders: FindEmbedders;
  /** Begins the new vectors of a collection in the background. */
  reindex(place: CollectionPlace): Promise<void>;
}

type Behind = CollectionPlace & { readonly space: string | null; readonly lacks: boolean };

/**
 * Begins new vectors for collections whose vectors are not of the model that their tenant wants now: of all tenants, or of
 * one, where vectors that are missing count as well. Returns how many.
 */
export async function reindexBehind(
  { db, log, findEmbedders, reindex }: Omit<Follow, 'bus'>,
  tenantId?: string,
): Promise<number> {
  const rows = await db.inSystem(() =>
    db.query<Behind>(
      `SELECT c.tenant_id AS "tenantId", c.module, c.name AS collection, s.name AS space,
         $1::text IS NOT NULL AND EXISTS (
           SELECT FROM search_documents d JOIN search_chunks k ON k.document_id = d.id AND k.tile
           WHERE d.collection_id = c.id AND NOT EXISTS (
             SELECT FROM search_vectors v
             WHERE v.space_id = s.id AND v.document_id = k.document_id AND v.ordinal = k.ordinal)) AS lacks
       FROM search_collections c LEFT JOIN search_spaces s ON s.collection_id = c.id AND s.active
       WHERE c.chunks > 0 AND ($1::text IS NULL OR c.tenant_id = $1)`,
      [tenantId ?? null],
    ),
  );
  const wanted = new Map<string, string | undefined>();
  let begun = 0;
  for (const { space, lacks, ...place } of rows) {
    try {
      if (!wanted.has(place.tenantId)) wanted.set(place.tenantId, (await findEmbedders(place))[0]?.space);
      const name = wanted.get(place.tenantId);
      if (name === undefined || (name === space && !lacks)) continue;
      await reindex(place);
      begun += 1;
    } catch (error) {
      log.warn({ err: error, ...place }, 'New vectors could not be begun; it is tried again.');
    }
  }
  return begun;
}

/** Does so for each tenant whose models change, in whichever process. Returns how to end it. */
export const followModels = (follow: Follow): Promise<() => Promise<void>> =>
  follow.bus.subscribe<{ tenantId: string }>(modelsTopic, ({ tenantId }) => reindexBehind(follow, tenantId));
