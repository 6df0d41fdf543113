import type {
  Installation,
  InstallationChange,
  Listing,
  LogLine,
  ModuleFacts,
  NewInstallation,
  UpgradeRequest,
} from './api-types.ts';
import { answerOf, api } from './client.ts';

const at = (id: string) => ({ params: { path: { id } } });

/** What the organisation can install, in the reader's language. */
export const listCatalogue = async (): Promise<readonly ModuleFacts[]> =>
  (await answerOf(api.GET('/api/v1/catalogue'))).data;

export const findListing = async (module: string): Promise<Listing> =>
  (await answerOf(api.GET('/api/v1/catalogue/{module}', { params: { path: { module } } }))).data;

/** The organisation's modules, without those that were removed. */
export const listInstallations = async (): Promise<readonly Installation[]> =>
  (await answerOf(api.GET('/api/v1/installations'))).data;

/** Those that were removed and can still come back. */
export const listRemoved = async (): Promise<readonly Installation[]> =>
  (await answerOf(api.GET('/api/v1/installations', { params: { query: { state: 'removed' } } }))).data;

export const findInstallation = async (id: string): Promise<Installation> =>
  (await answerOf(api.GET('/api/v1/installations/{id}', at(id)))).data;

/** Begins to install; what takes long goes on after the answer. */
export const installModule = async (body: NewInstallation): Promise<Installation> =>
  (await answerOf(api.POST('/api/v1/installations', { body }))).data;

export const changeInstallation = async (id: string, body: InstallationChange): Promise<Installation> =>
  (await answerOf(api.PATCH('/api/v1/installations/{id}', { ...at(id), body }))).data;

/** Begins an upgrade; the old version works on meanwhile. */
export const upgradeModule = async (id: string, body: UpgradeRequest): Promise<Installation> =>
  (await answerOf(api.POST('/api/v1/installations/{id}/upgrade', { ...at(id), body }))).data;

export const rollBackModule = async (id: string): Promise<Installation> =>
  (await answerOf(api.POST('/api/v1/installations/{id}/rollback', at(id)))).data;

/** Switches off at once; the data is kept for 30 days. */
export const removeModule = async (id: string): Promise<void> => {
  await api.DELETE('/api/v1/installations/{id}', at(id));
};

export const restoreModule = async (id: string): Promise<Installation> =>
  (await answerOf(api.POST('/api/v1/installations/{id}/restore', at(id)))).data;

export const eraseModule = async (id: string): Promise<void> => {
  await api.POST('/api/v1/installations/{id}/erase', at(id));
};

/** Takes a module that crashed too often back into service. */
export const reviveModule = async (id: string): Promise<void> => {
  await api.POST('/api/v1/installations/{id}/revive', at(id));
};

/** What a module said, and how its calls failed, newest first. */
export const listLogs = async (id: string): Promise<readonly LogLine[]> => {
  const params = { path: { id }, query: { limit: 500 } };
  return (await answerOf(api.GET('/api/v1/installations/{id}/logs', { params }))).data;
};
