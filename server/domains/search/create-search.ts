import { createGate } from '../../../plugins/sdk/gate.ts';
import { createStreamFetch } from '../../kernel/fetch/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { busy, outOfReach } from './errors.ts';
import { find } from './find.ts';
import { followModels, reindexBehind } from './follow-models.ts';
import { removeStored } from './index/remove-document.ts';
import { holdCollection, isPlace, namePlace } from './index/store-document.ts';
import { ingest } from './ingest.ts';
import { type ListDocuments, listDocuments, listStatus } from './look.ts';
import type {
  CollectionPlace,
  CollectionStatus,
  DocumentPlace,
  Fence,
  Find,
  FindEmbedders,
  Found,
  Ingest,
  Receipt,
  StoredDocument,
} from './types.ts';
import { completeSpace } from './vectors/complete-space.ts';

/** Documents of tenants, found by what they say: BM25 over words, with vectors where somebody makes them. */
export interface Search {
  /**
   * Reads a document and makes it searchable, in place of the one that had its key; the same one again changes
   * nothing. Errors: those of the reader (`documents.…`), of the outlet (`outlet.…`), and `search.…`. Two of
   * a tenant are read at once, the others wait.
   */
  ingest(request: Ingest): Promise<Receipt>;
  /** Passages that answer a question, best first; none where there is no such collection. */
  find(request: Find): Promise<Found>;
  /** False where there was no such document; another's is out of reach for whoever is fenced in. */
  remove(place: DocumentPlace & { readonly fence?: Fence }): Promise<boolean>;
  /** Takes a collection away with all that is in it; false where there was none. */
  removeCollection(place: CollectionPlace): Promise<boolean>;
  list(request: ListDocuments): Promise<StoredDocument[]>;
  /** Of one collection. */
  status(place: CollectionPlace): Promise<CollectionStatus | undefined>;
  /** Of all collections of a tenant. */
  listStatus(tenantId: string): Promise<CollectionStatus[]>;
  /** The space that new vectors of a tenant are made in; undefined where words alone decide. */
  findSpace(tenantId: string): Promise<string | undefined>;
  /** Begins the new vectors of a collection, after its tenant has chosen another embedder. Works in the background. */
  reindex(place: CollectionPlace): Promise<void>;
  /** Does so wherever another embedder is wanted than answers: for one tenant, or for all. Returns for how many. */
  reindexBehind(tenantId?: string): Promise<number>;
  /** Does so from now on for each tenant that chooses other models. Returns how to end it. */
  follow(): Promise<() => Promise<void>>;
  /** Takes away what has been kept long enough. */
  sweep(): Promise<void>;
}

export interface SearchOptions {
  /** Default: none, so that words alone decide. */
  readonly findEmbedders?: FindEmbedders;
  /** Collections of so many passages are searched without the index of vectors. Default 5000. */
  readonly exactMost?: number;
}

const jobName = 'search.embed';
const sweptAtOnce = 100;
/** For the turn of a document, while others of its tenant are read. */
const longestWaitMs = 120_000;

/** Search over the stores of this process. Defines the job `search.embed`: make one in each process that runs jobs. */
export function createSearch(
  { db, log, jobs, bus, reader, config }: Pick<Kernel, 'db' | 'log' | 'jobs' | 'bus' | 'reader' | 'config'>,
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
  const reindex = async ({ tenantId, module = 'host', collection }: CollectionPlace) => {
    const unique = `${tenantId}/${module}/${collection}`;
    await jobs.enqueue(jobName, { tenantId, module, collection }, { unique });
  };
  const gate = createGate({ callsAtOnce: 8, callsAtOnceOfTenant: 2, waitingOfTenant: 50, busy });
  const follow = { db, log, bus, findEmbedders, reindex };
  return {
    async ingest(request) {
      const leave = await gate.enter(request.tenantId, longestWaitMs);
      try {
        request.signal?.throwIfAborted();
        const { receipt, unfinished } = await ingest(tools, request);
        if (unfinished) await reindex(request);
        return receipt;
      } finally {
        leave();
      }
    },
    find: (request) => find(tools, request),
    remove: ({ key, fence, ...place }) =>
      db.inTenant(place.tenantId, async () => {
        const held = await holdCollection(db, place);
        if (!held) return false;
        if (fence) await checkFence(held.id, key, fence);
        return removeStored(db, held.id, key);
      }),
    removeCollection: (place) =>
      db.inTenant(place.tenantId, async () => {
        const sql = `DELETE FROM search_collections WHERE ${isPlace} RETURNING id`;
        return (await db.query(sql, namePlace(place))).length > 0;
      }),
    list: (request) => listDocuments(db, request),
    status: async ({ module = 'host', ...place }) => (await listStatus(db, { ...place, module }))[0],
    listStatus: (tenantId) => listStatus(db, { tenantId }),
    findSpace: async (tenantId) => (await findEmbedders({ tenantId }))[0]?.space,
    reindex,
    reindexBehind: (tenantId) => reindexBehind(follow, tenantId),
    follow: () => followModels(follow),
    async sweep() {
      for (;;) {
        const gone = await db.inSystem(() =>
          db.query(
            `DELETE FROM search_documents WHERE id IN (
               SELECT id FROM search_documents WHERE expires_at < now() ORDER BY collection_id LIMIT ${sweptAtOnce})
             RETURNING id`,
          ),
        );
        if (gone.length < sweptAtOnce) return;
      }
    },
  };

  async function checkFence(collectionId: number, key: string, { subjectId }: Fence): Promise<void> {
    const other = await db.one(
      `SELECT FROM search_documents WHERE collection_id = $1 AND key = $2 AND subject_id IS DISTINCT FROM $3`,
      [collectionId, key, subjectId],
    );
    if (other) throw outOfReach();
  }
}
