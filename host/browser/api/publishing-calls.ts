import type { ListPage, Publisher, PublisherKey, Review, ReviewState, Submission } from './api-types.ts';
import { answerOf, api } from './client.ts';

type Rollout = 1 | 10 | 100;

/** The organisation's publishers with their keys. */
export const listPublishers = async (): Promise<readonly Publisher[]> =>
  (await answerOf(api.GET('/api/v1/publishers'))).data;

export const registerPublisher = async (body: {
  id: string;
  name: string;
  domain?: string;
}): Promise<Publisher> => (await answerOf(api.POST('/api/v1/publishers', { body }))).data;

export const addPublisherKey = async (id: string, publicKey: string): Promise<PublisherKey> => {
  const call = api.POST('/api/v1/publishers/{id}/keys', { params: { path: { id } }, body: { publicKey } });
  return (await answerOf(call)).data;
};

export const revokePublisherKey = async (id: string, keyId: string): Promise<PublisherKey> => {
  const params = { path: { id, keyId } };
  return (await answerOf(api.POST('/api/v1/publishers/{id}/keys/{keyId}/revoke', { params, body: {} }))).data;
};

const pageOf = (cursor?: string) => ({ limit: 25, ...(cursor && { cursor }) });

/** What the organisation sent in, newest first. */
export const listSubmissions = (cursor?: string): Promise<ListPage<Submission>> =>
  answerOf(api.GET('/api/v1/submissions', { params: { query: pageOf(cursor) } }));

/** Sends a signed package in. */
export const sendPackage = async (file: File, signal: AbortSignal): Promise<Submission> => {
  const call = api.POST('/api/v1/submissions', {
    // The description of the API has bytes as a text; they go as they are.
    body: file as unknown as string,
    bodySerializer: (body) => body,
    headers: { 'content-type': 'application/octet-stream' },
    signal,
  });
  return (await answerOf(call)).data;
};

/** What all publishers sent in, for operators. */
export const listReviews = (state: ReviewState, cursor?: string): Promise<ListPage<Review>> =>
  answerOf(api.GET('/api/v1/review', { params: { query: { state, ...pageOf(cursor) } } }));

export const findReview = async (id: string): Promise<Review> =>
  (await answerOf(api.GET('/api/v1/review/{id}', { params: { path: { id } } }))).data;

/** The package as it was sent in, for operators. */
export const downloadPackage = (id: string): Promise<Blob> =>
  answerOf(api.GET('/api/v1/review/{id}/package', { params: { path: { id } }, parseAs: 'blob' }));

export const approveVersion = async (id: string, rollout: Rollout): Promise<Review> => {
  const params = { path: { id } };
  return (await answerOf(api.POST('/api/v1/review/{id}/approve', { params, body: { rollout } }))).data;
};

export const rejectVersion = async (id: string, reason: string): Promise<Review> => {
  const params = { path: { id } };
  return (await answerOf(api.POST('/api/v1/review/{id}/reject', { params, body: { reason } }))).data;
};

export const rollOutVersion = async (id: string, rollout: Rollout): Promise<Review> => {
  const params = { path: { id } };
  return (await answerOf(api.POST('/api/v1/review/{id}/rollout', { params, body: { rollout } }))).data;
};

export const yankVersion = async (id: string, reason: string): Promise<Review> => {
  const params = { path: { id } };
  return (await answerOf(api.POST('/api/v1/review/{id}/yank', { params, body: { reason } }))).data;
};
