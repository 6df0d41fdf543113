import { answerOf, api, fetchWithSession } from './client.ts';
import type { Installation, Listing, LogLine, ModuleFacts, ModuleHealth } from './module-types.ts';

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetchWithSession(
    new Request(`/api/v1${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    }),
  );
  return response.status === 204 ? (undefined as T) : ((await response.json()) as { data: T }).data;
}

export const listInstallations = () => send<readonly Installation[]>('GET', '/installations');
export const listRemoved = () => send<readonly Installation[]>('GET', '/installations?state=removed');
export const findInstallation = (id: string) => send<Installation>('GET', `/installations/${id}`);
export const installModule = (body: {
  module: string;
  version?: string;
  permissions: readonly string[];
  settings?: Readonly<Record<string, unknown>>;
}) => send<Installation>('POST', '/installations', body);
export const changeInstallation = (
  id: string,
  body: {
    state?: 'active' | 'disabled';
    settings?: Readonly<Record<string, unknown>>;
    permissions?: readonly string[];
  },
) => send<Installation>('PATCH', `/installations/${id}`, body);
export const upgradeModule = (
  id: string,
  body: { version: string; permissions: readonly string[]; settings?: Readonly<Record<string, unknown>> },
) => send<Installation>('POST', `/installations/${id}/upgrade`, body);
export const rollBackModule = (id: string) => send<Installation>('POST', `/installations/${id}/rollback`);
export const removeModule = (id: string) => send<Installation>('DELETE', `/installations/${id}`);
export const restoreModule = (id: string) => send<Installation>('POST', `/installations/${id}/restore`);
export const eraseModule = (id: string) => send<void>('POST', `/installations/${id}/erase`);
export const reviveModule = (id: string) => send<ModuleHealth>('POST', `/installations/${id}/revive`);
export const listLogs = (id: string, limit = 500) =>
  send<readonly LogLine[]>('GET', `/installations/${id}/logs?limit=${limit}`);

export const listCatalogue = async (): Promise<readonly ModuleFacts[]> =>
  (await answerOf(api.GET('/api/v1/catalogue'))).data;

export const findListing = async (module: string): Promise<Listing> =>
  (await answerOf(api.GET('/api/v1/catalogue/{module}', { params: { path: { module } } }))).data;
