import assert from 'node:assert/strict';
import type { Tenant } from '../../../../server/domains/tenants/index.ts';
import type { Client } from '../../../../server/testing/client.ts';
import type { TestApp } from '../../../../server/testing/test-app.ts';
import { addVersion, type MadeVersion } from './make-module.ts';

let count = 0;
/** A module’s id that no other test has. */
export const nameModule = () => {
  count += 1;
  return `made-${count}`;
};

/** An admin whose tenant has a module of the test’s own, and calls on it. */
export async function installMade(
  app: TestApp,
  made: Partial<MadeVersion>,
  { tenant, settings }: { tenant?: Tenant; settings?: object } = {},
) {
  const module = addVersion(app.registry, { id: nameModule(), version: '1.0.0', ...made });
  const owner = tenant ? await app.signIn('admin', tenant) : await signInAlone(app);
  const permissions = module.manifest.permissions.map(({ name }) => name);
  const body = { module: module.id, version: module.version, permissions, ...(settings && { settings }) };
  const answer = await owner.api.post('/installations', body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return {
    ...owner,
    module,
    installed: answer.body.data,
    on: aboutInstallation(owner.api, answer.body.data.id),
  };
}

/** An admin in a tenant that has what comes with the host, and nothing of other tests. */
export async function signInAlone(app: TestApp) {
  const tenant = await app.makeTenant();
  return app.signIn('admin', tenant);
}

/** Calls on one installation. */
export function aboutInstallation(api: Client, id: string) {
  const path = `/installations/${id}`;
  return {
    id,
    look: async () => (await api.get(path)).body.data,
    change: (body: object) => api.patch(path, body),
    remove: () => api.delete(path),
    post: (deed: 'upgrade' | 'rollback' | 'restore' | 'erase' | 'revive', body: object = {}) =>
      api.post(`${path}/${deed}`, body),
    logs: async (query = '') => (await api.get(`${path}/logs${query}`)).body.data,
    health: async () => (await api.get(`${path}/health`)).body.data,
  };
}
