export { findWords } from './analysis/find-words.ts';
export { guessLanguage, toBaseLanguage } from './analysis/languages.ts';
export { createSearch, type Search, type SearchOptions } from './create-search.ts';
export { createFindEmbedders, readModel } from './embedders.ts';
export { rateLimited, searchInvalid } from './errors.ts';
export { searchRoutes } from './routes.ts';
export type {
  CollectionPlace,
  CollectionStatus,
  DocumentPlace,
  Embedder,
  Fence,
  Find,
  FindEmbedders,
  Found,
  Hit,
  Ingest,
  Receipt,
  Skipped,
  Source,
  StoredDocument,
} from './types.ts';
