import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ModelServer, startModelServer } from '../../kernel/ai/testing/model-server.ts';
import type { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { createFindEmbedders } from './embedders.ts';

const app = await startTestApp({ work: true });
const { gateway, search } = app.app;
const findEmbedders = createFindEmbedders(gateway);
let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.close());

const addProvider = async (api: Client, name: string): Promise<string> => {
  const body = { kind: 'openai', name, key: 'sk-ours', baseUrl: `${server.origin}/v1` };
  return (await api.post('/ai/providers', body)).body.data.id;
};
const choose = (api: Client, ...choices: { providerId: string; model: string }[]) =>
  api.send('PUT', '/ai/models', { class: 'embed', choices });
const look = async (api: Client) => (await api.get('/search/collections')).body.data;
const wait = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise((wake) => setTimeout(wake, 50));
};

test('where nobody chose a model words decide, since the built-in one knows nothing that words do not', async () => {
  const { api, tenant } = await app.signIn();
  assert.deepEqual(await findEmbedders({ tenantId: tenant.id }, ['builtin small']), []);
  await choose(api, { providerId: 'builtin', model: 'builtin-embed' });
  assert.deepEqual(await findEmbedders({ tenantId: tenant.id }), []);
  assert.equal((await look(api)).model, null);
});

test('a tenant that chooses a model, and another one later, has vectors of it without a pause', async () => {
  const { api, tenant } = await app.signIn();
  const tenantId = tenant.id;
  const place = { tenantId, module: 'coach', collection: 'books' };
  for (const key of ['a', 'b', 'c'])
    await search.ingest({ ...place, key, source: { kind: 'text', text: `The whale ${key} swims.` } });
  const find = () => search.find({ ...place, query: 'whale' });
  assert.equal((await find()).lexical, 'no_vectors');
  const [first, second] = [await addProvider(api, 'First'), await addProvider(api, 'Second')];

  await choose(api, { providerId: first, model: 'text-embedding-3-small' });
  await wait(async () => (await find()).lexical === undefined);
  assert.deepEqual(await look(api), {
    model: 'text-embedding-3-small',
    collections: [
      {
        ...{ module: 'coach', collection: 'books', documents: 3, passages: 3, vectors: 3 },
        ...{ model: 'text-embedding-3-small', next: null },
      },
    ],
  });

  await choose(api, { providerId: second, model: 'text-embedding-3-large' });
  await wait(async () => {
    assert.equal((await find()).lexical, undefined, 'one of the two always answers');
    return (await look(api)).collections[0].model === 'text-embedding-3-large';
  });
  const spaces = await app.db.inTenant(tenantId, () => app.db.query('SELECT name FROM search_spaces'));
  assert.deepEqual(spaces, [{ name: `${second} text-embedding-3-large` }]);
  await app.db.inTenant(tenantId, () => app.db.query('DELETE FROM search_vectors WHERE ordinal = 0'));
  assert.deepEqual((await api.post('/search/reindex', {})).body.data, { begun: 1 });
  await wait(async () => (await look(api)).collections[0].vectors === 3);
  assert.deepEqual((await api.post('/search/reindex', {})).body.data, { begun: 0 });
  const calls = (await api.get('/ai/calls')).body.data as { module: string; kind: string }[];
  assert.ok(calls.length > 0 && calls.every(({ module, kind }) => module === 'coach' && kind === 'embed'));

  await choose(api, { providerId: 'builtin', model: 'builtin-embed' });
  const asked = server.asked.length;
  assert.equal((await find()).lexical, 'no_embedder');
  assert.equal(server.asked.length, asked, 'whoever chose no model sends no text out');
});

test('what is searched is shown to admins and managers, and made anew by admins', async () => {
  const { tenant } = await app.signIn();
  const [manager, user] = [await app.signIn('manager', tenant), await app.signIn('user', tenant)];
  assert.deepEqual(await look(manager.api), { model: null, collections: [] });
  assert.equal((await user.api.get('/search/collections')).status, 403);
  assert.equal((await manager.api.post('/search/reindex', {})).status, 403);
});
