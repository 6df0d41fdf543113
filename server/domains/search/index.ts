export {
  type CollectionPlace,
  createSearch,
  type DocumentPlace,
  type Search,
  type SearchOptions,
} from './create-search.ts';
export type { Embedder, Find, FindEmbedders, Found, Hit, Ingest, Receipt, Skipped, Source } from './types.ts';
