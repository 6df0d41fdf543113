import { createStreamFetch } from '../../kernel/fetch/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { find } from './find.ts';
import { removeStored } from './index/remove-document.ts';
import { holdCollection } from './index/store-document.ts';
import { ingest } from './ingest.ts';
import type { Find, FindEmbedders, Found, Ingest, Receipt } from './types.ts';
import { completeSpace } from './vectors/complete-space.ts';

/** Documents of tenants, found by what they say: BM25 over words, with vectors where somebody makes them. */
export interface Search {
  /**
   * Reads a document and makes it searchable, in place of the one that had its key; the same one again changes
   * nothing. Errors: those of the reader (`documents.…`), of the outlet (`outlet.…`), and `search.…`.
   */
  ingest(request: Ingest): Promise<Receipt>;
  /** Passages that answer a question, best first; none where there is no such collection. */
  find(request: Find): Promise<Found>;
  /** False where there was no such document. */
  remove(place: DocumentPlace): Promise<boolean>;
  /** Takes a collection away with all that is in it; false where there was none. */
  removeCollection(place: CollectionPlace): Promise<boolean>;
  /** Begins the new vectors of a collection, after its tenant has chosen another embedder. Works in the background. */
  reindex(place: CollectionPlace): Promise<void>;
}

export interface CollectionPlace {
  readonly tenantId: string;
  readonly collection: string;
}

export interface DocumentPlace extends CollectionPlace {
  readonly key: string;
}

export interface SearchOptions {
  /** Default: none, so that words alone decide. */
  readonly findEmbedders?: FindEmbedders;
  /** Collections of so many passages are searched without the index of vectors. Default 5000. */
  readonly exactMost?: number;
}

const jobName = 'search.embed';

/** Search over the stores of this process. Defines the job `search.embed`: make one in each process that runs jobs. */
export function createSearch(
  { db, log, jobs, reader, config }: Pick<Kernel, 'db' | 'log' | 'jobs' | 'reader' | 'config'>,
  { findEmbedders = () => Promise.resolve([]), exactMost = 5000 }: SearchOptions = {},
): Search {
  const tools = { db, log, reader, findEmbedders, exactMost, fetch: createStreamFetch(config) };
  jobs.define<CollectionPlace>(jobName, {
    handler: (place, { signal, touch }) => completeSpace(db, findEmbedders, { ...place, signal, touch }),
    timeoutMs: 3_600_000,
    attempts: 20,
    backoffMs: 30_000,
    concurrency: 1,
  });
  const reindex = async ({ tenantId, collection }: CollectionPlace) => {
    await jobs.enqueue(jobName, { tenantId, collection }, { unique: `${tenantId}/${collection}` });
  };
  return {
    async ingest(request) {
      const { receipt, unfinished } = await ingest(tools, request);
      if (unfinished) await reindex(request);
      return receipt;
    },
    find: (request) => find(tools, request),
    remove: ({ tenantId, collection, key }) =>
      db.inTenant(tenantId, async () => {
        const held = await holdCollection(db, tenantId, collection);
        return held !== undefined && removeStored(db, held.id, key);
      }),
    removeCollection: ({ tenantId, collection }) =>
      db.inTenant(tenantId, async () => {
        const gone = await db.query(
          'DELETE FROM search_collections WHERE tenant_id = $1 AND name = $2 RETURNING id',
          [tenantId, collection],
        );
        return gone.length > 0;
      }),
    reindex,
  };
}
