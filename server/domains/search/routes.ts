import { type Static, Type } from 'inlay/sdk';
import { createRouter, describe } from '../../kernel/http/index.ts';
import { allow, memberOf, signedIn, tenantOf } from '../caller.ts';
import type { Search } from './create-search.ts';
import { readModel } from './embedders.ts';
import { canReindex, canSeeCollections } from './policy.ts';
import type { CollectionStatus } from './types.ts';

const tags = ['search'];
const Nullable = Type.Union([Type.String(), Type.Null()]);

export const SearchCollectionView = Type.Object({
  module: Type.String({ description: 'Whose collection it is.' }),
  collection: Type.String(),
  documents: Type.Integer(),
  passages: Type.Integer({ description: 'What can be found. They overlap.' }),
  vectors: Type.Integer({ description: 'Of the model that answers now.' }),
  model: { ...Nullable, description: 'The model that answers now; null where words alone decide.' },
  next: Type.Union([
    Type.Object({
      model: Type.String(),
      done: Type.Number({ minimum: 0, maximum: 1, description: 'How much of it is made.' }),
    }),
    Type.Null(),
  ]),
});

/** What is searched, and how far its vectors are. */
export function searchRoutes(search: Search) {
  const routes = createRouter('/api/v1/search');

  routes.get(
    '/collections',
    describe({
      summary: 'Lists what modules search, with the model that answers and how far another one is.',
      tags,
      answers: Type.Object({
        data: Type.Object({
          /** The model that new vectors are made by. */
          model: Nullable,
          collections: Type.Array(SearchCollectionView),
        }),
      }),
    }),
    signedIn(),
    async (ctx) => {
      allow(canSeeCollections(memberOf(ctx).role));
      const tenantId = tenantOf(ctx);
      const space = await search.findSpace(tenantId);
      const collections = (await search.listStatus(tenantId)).map(presentCollection);
      ctx.body = { data: { model: space === undefined ? null : readModel(space), collections } };
    },
  );

  routes.post(
    '/reindex',
    describe({
      summary:
        'Makes the vectors that are missing, in the background. Answers with the number of collections.',
      tags,
      answers: Type.Object({ data: Type.Object({ begun: Type.Integer() }) }),
      status: 202,
    }),
    signedIn(),
    async (ctx) => {
      allow(canReindex(memberOf(ctx).role));
      ctx.body = { data: { begun: await search.reindexBehind(tenantOf(ctx)) } };
      ctx.status = 202;
    },
  );

  return routes;
}

function presentCollection({
  module,
  collection,
  documents,
  chunks,
  tiles,
  vectors,
  space,
  next,
}: CollectionStatus): Static<typeof SearchCollectionView> {
  return {
    module,
    collection,
    documents,
    passages: chunks,
    vectors,
    model: space === null ? null : readModel(space),
    next: next && { model: readModel(next.space), done: Math.min(next.vectors / Math.max(tiles, 1), 1) },
  };
}
