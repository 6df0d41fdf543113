import type { SearchDocument, SearchHit, SearchPage, SearchReceipt, TSchema } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import * as bodies from '../../../plugins/sdk/search-bodies.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import { findFile } from '../files/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import {
  type CollectionStatus,
  type Fence,
  type Hit,
  type Ingest,
  type Receipt,
  rateLimited,
  readModel,
  type Search,
  type StoredDocument,
  searchInvalid,
} from '../search/index.ts';
import { outOfReach } from './errors.ts';
import type { Reach } from './reach.ts';
import type { CallHost } from './services.ts';

/** Passages that a module may have in a tenant: some hundred long books. */
const quota = 1_000_000;
const mostPagesInMinute = 60;

interface Caller {
  readonly tenantId: string;
  readonly module: ActiveModule['module'];
  readonly isSubject: boolean;
  readonly reach: Reach;
}

type Parts = Pick<CallHost, 'db' | 'storage' | 'cache'> & { readonly search: Search };
type Owned = Pick<Ingest, 'key' | 'source' | 'subjectId' | 'documentId'>;

/** Documents that the module searches: in collections of its own, which no other module and no other tenant sees. */
export function createSearchCalls(
  { db, storage, cache, search }: Parts,
  { tenantId, module, isSubject, reach }: Caller,
): Pick<ModuleServices, 'search'> {
  const longest = module.manifest.privacy.retentionDays;
  const place = (collection: string) => ({ tenantId, module: module.id, collection });

  /** Nobody has to ask for a person who is not there yet. */
  const findFence = async (): Promise<{ fence?: Fence }> =>
    isSubject ? { fence: { subjectId: await db.inTenant(tenantId, reach.currentSubjectId) } } : {};

  async function findOwned({ source, key }: SearchDocument): Promise<Owned> {
    if ('documentId' in source) {
      const { id, name, subjectId, storageKey } = await db.inTenant(tenantId, () =>
        reach.findDocument(source.documentId),
      );
      const bytes = await storage.bytes(storageKey);
      return { key: key ?? id, source: { kind: 'file', bytes, name }, subjectId, documentId: id };
    }
    if ('fileId' in source) {
      const { id, name, subjectId, storageKey } = await db.inTenant(tenantId, () =>
        findFile(db, module.id, source.fileId),
      );
      const bytes = await storage.bytes(storageKey);
      return { key: key ?? id, source: { kind: 'file', bytes, name }, subjectId };
    }
    const { text, format = 'plain', subjectId } = source;
    const asFile = format === 'html' || format === 'subtitles';
    return {
      key: key!,
      subjectId,
      source: asFile
        ? { kind: 'file', bytes: Buffer.from(text), name: format === 'html' ? 'text.html' : 'text.vtt' }
        : { kind: 'text', text, markdown: format === 'markdown' },
    };
  }

  async function store(
    { collection, title, language }: Omit<SearchDocument, 'source'>,
    owned: Owned,
  ): Promise<SearchReceipt> {
    const { subjectId = null } = owned;
    const { fence } = await findFence();
    if (fence && (subjectId === null || subjectId !== fence.subjectId)) throw outOfReach();
    const receipt = await search.ingest({
      ...place(collection),
      ...owned,
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language }),
      ...(fence && { fence }),
      // What is about nobody stays until the module takes it away.
      ...(subjectId !== null && { keepDays: longest }),
      quota,
    });
    return presentReceipt(receipt);
  }

  return {
    search: {
      async ingest(document) {
        check(bodies.SearchDocumentBody, document);
        const fault = bodies.findSourceFault(document.source, document.key);
        if (fault) throw searchInvalid(fault);
        return store(document, await findOwned(document));
      },
      async ingestPage(page: SearchPage) {
        check(bodies.SearchPageBody, page);
        const { url, subjectId, key = url } = page;
        if (!URL.canParse(url)) throw searchInvalid('the address is none: write it whole, with https://.');
        if (key.length > 200) throw searchInvalid('the address is too long for a key: give one.');
        if ((await cache.increment(`search:pages:${tenantId}`, 60)) > mostPagesInMinute)
          throw rateLimited(mostPagesInMinute);
        return store(page, { key, source: { kind: 'page', url }, subjectId });
      },
      async find(query) {
        check(bodies.SearchQueryBody, query);
        const { collection, ...asked } = query;
        const { hits, lexical } = await search.find({
          ...place(collection),
          ...asked,
          ...(await findFence()),
        });
        return {
          hits: hits.map(presentHit),
          lexical: lexical === undefined || lexical === 'asked' ? null : lexical,
        };
      },
      async remove(document) {
        check(bodies.SearchPlaceBody, document);
        const { collection, key } = document;
        return search.remove({ ...place(collection), key, ...(await findFence()) });
      },
      async removeCollection(collection) {
        if (isSubject) throw outOfReach();
        return search.removeCollection(place(collection));
      },
      async list(query) {
        check(bodies.SearchListBody, query);
        const { collection, limit = 20, cursor = '' } = query;
        const after = bodies.readCursor(cursor);
        if (after === undefined) throw searchInvalid('cursor was not made by this list.');
        const found = await search.list({
          ...place(collection),
          ...(await findFence()),
          after,
          limit: limit + 1,
        });
        const data = found.slice(0, limit);
        const next = found.length > limit ? bodies.writeCursor(data.at(-1)!.key) : null;
        return { data: data.map(presentDocument), page: { next, limit } };
      },
      async status(collection) {
        const status = await search.status(place(collection));
        return status && presentStatus(status);
      },
    },
  };
}

function check(schema: TSchema, given: unknown): void {
  const [fault] = listSchemaFaults(schema, given);
  if (fault) throw searchInvalid(`${fault.path || 'it'} ${fault.message}.`);
}

const presentReceipt = ({ chunks, ...receipt }: Receipt): SearchReceipt => ({ ...receipt, passages: chunks });

const presentHit = ({ text, source, ...hit }: Hit): SearchHit => ({ ...hit, url: source, quote: text });

const presentDocument = ({ chunks, source, updatedAt, ...document }: StoredDocument) => ({
  ...document,
  url: source,
  passages: chunks,
  updatedAt: updatedAt.toISOString(),
});

const presentStatus = ({ documents, chunks, tiles, vectors, space, next }: CollectionStatus) => ({
  documents,
  passages: chunks,
  vectors,
  model: space === null ? null : readModel(space),
  reindexing: next === null ? null : Math.min(next.vectors / Math.max(tiles, 1), 1),
});
