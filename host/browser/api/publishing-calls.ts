import type { ListPage } from './api-types.ts';
import { fetchWithSession } from './client.ts';
import type { Publisher, PublisherKey, Submission } from './publish-types.ts';

async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const isFile = body instanceof Blob;
  const response = await fetchWithSession(
    new Request(`/api/v1${path}`, {
      method,
      ...(signal && { signal }),
      ...(body !== undefined && {
        body: isFile ? body : JSON.stringify(body),
        headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      }),
    }),
  );
  return (await response.json()) as T;
}
const dataOf = async <T>(answer: Promise<{ data: T }>): Promise<T> => (await answer).data;

export const listPublishers = () => dataOf(send<{ data: readonly Publisher[] }>('GET', '/publishers'));
export const registerPublisher = (body: { id: string; name: string; domain?: string }) =>
  dataOf(send<{ data: Publisher }>('POST', '/publishers', body));
export const addPublisherKey = (id: string, publicKey: string) =>
  dataOf(send<{ data: PublisherKey }>('POST', `/publishers/${id}/keys`, { publicKey }));
export const revokePublisherKey = (id: string, keyId: string) =>
  dataOf(send<{ data: PublisherKey }>('POST', `/publishers/${id}/keys/${keyId}/revoke`, {}));
export const listSubmissions = (cursor?: string) =>
  send<ListPage<Submission>>('GET', `/submissions?limit=25${cursor ? `&cursor=${cursor}` : ''}`);
export const sendPackage = (file: File, signal: AbortSignal) =>
  dataOf(send<{ data: Submission }>('POST', '/submissions', file, signal));
