import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type ModelServer, startModelServer } from '../../../kernel/ai/testing/model-server.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import type { Tenant } from '../../tenants/index.ts';

const oracle = fileURLToPath(new URL('../../../../host/node/testing/fixtures/oracle', import.meta.url));

/** The whole server with a module that asks models, and one at the border of the network; ends with the test file. */
export async function startOracle(options: { readonly work?: boolean } = {}) {
  const app = await startTestApp({ moduleFolders: [oracle], ...options });
  const server = await startModelServer();
  after(() => server.close());

  /** A member of a tenant whose fast model is played. */
  async function enter(role: 'admin' | 'manager' | 'user' = 'admin', tenant?: Tenant) {
    const own = await app.signIn(role, tenant);
    if (!tenant) await setUp(own.api, server);
    return own;
  }
  return { app, server, enter };
}

async function setUp(api: Awaited<ReturnType<TestApp['signIn']>>['api'], server: ModelServer): Promise<void> {
  const added = await api.post('/ai/providers', {
    kind: 'openai',
    name: 'Ours',
    key: 'sk-ours',
    baseUrl: `${server.origin}/v1`,
  });
  await api.send('PUT', '/ai/models', {
    class: 'fast',
    choices: [{ providerId: added.body.data.id, model: 'gpt-4.1' }],
  });
}

/** What the model says to `judge-note`. */
export const verdict = (score: number, quote: string): string => JSON.stringify({ score, quote });
