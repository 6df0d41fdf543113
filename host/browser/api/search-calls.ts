import type { SearchCollections } from './api-types.ts';
import { answerOf, api } from './client.ts';

/** What is searched, with the model that new vectors are made by. */
export const listSearchCollections = async (): Promise<SearchCollections> =>
  (await answerOf(api.GET('/api/v1/search/collections'))).data;

/** Makes the vectors that are missing, in the background. */
export const beginReindex = async (): Promise<void> => {
  await answerOf(api.POST('/api/v1/search/reindex', {}));
};
