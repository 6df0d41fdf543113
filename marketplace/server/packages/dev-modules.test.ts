import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRegistry } from '../../../host/node/registry.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { makePackage, registerPublisher } from '../publishing/testing/make-package.ts';
import { operatorEmail, publish, signInOperator } from '../publishing/testing/operator.ts';
import { openPackages } from './index.ts';

const app = await startTestApp({ work: true, env: { NODE_ENV: 'development', OPERATORS: operatorEmail } });
const hello = app.registry.findNewest('hello')!;
const author = await app.signIn();
const acme = await registerPublisher(author.api);
const make = (text: string, id = 'drafted') =>
  makePackage(hello, acme, { id, key: null, files: { 'listing/description.en.md': text } });

test('a developer’s package is loaded at once, unsigned, in the place of the same version', async () => {
  const loaded = await author.api.postBytes('/dev/modules', await make('One.'));
  assert.deepEqual([loaded.status, loaded.body.data], [201, { module: 'drafted', version: '1.0.0' }]);
  const first = app.registry.find('drafted', '1.0.0')!;
  assert.deepEqual([first.thirdParty, first.runner.mode], [true, 'isolated']);
  const listing = async () => (await author.api.get('/catalogue/drafted')).body.data;
  assert.equal((await listing()).description, 'One.');
  await author.api.postBytes('/dev/modules', await make('Two.'));
  assert.equal((await listing()).description, 'Two.');
  assert.notEqual(app.registry.find('drafted', '1.0.0'), first);
  const { dataDir } = app.kernel.config;
  assert.equal((await readdir(join(dataDir, 'dev-modules/drafted/1.0.0'))).length, 1);
});

test('a developer’s module is there again after a restart', async () => {
  await author.api.postBytes('/dev/modules', await make('Three.', 'lasting'));
  const registry = createRegistry();
  const { dev, store } = openPackages(app.kernel, registry, async () => {});
  await dev.restore();
  await store.sync();
  assert.ok(registry.find('lasting', '1.0.0'));
});

test('a developer’s package in the place of a published version is shown, and nobody is told that it was reviewed', async () => {
  const published = await makePackage(hello, acme, { id: 'both' });
  await publish(author.api, await signInOperator(app), published);
  const listing = async () => (await author.api.get('/catalogue/both')).body.data;
  assert.deepEqual([(await listing()).reviewed, (await listing()).bytes], [true, published.byteLength]);
  const agreed = hello.manifest.permissions.map(({ name }) => name);
  const installed = await author.api.post('/installations', { module: 'both', permissions: agreed });
  assert.deepEqual([installed.status, installed.body.data.reviewed], [201, true]);

  await author.api.postBytes('/dev/modules', await make('Mine.', 'both'));
  const { manifest } = app.registry.find('both', '1.0.0')!;
  const open = (path: string) => fetch(`${app.origin}/modules/both/1.0.0/${path}`);
  assert.equal((await open(manifest.built.web!.remoteEntry)).status, 200);
  assert.equal(await (await open('listing/description.en.md')).text(), 'Mine.');
  const { reviewed, bytes, versions } = await listing();
  assert.deepEqual([reviewed, bytes, versions[0].publishedAt], [false, null, null]);
  const { body } = await author.api.get(`/installations/${installed.body.data.id}`);
  assert.equal(body.data.reviewed, false);
});

test('a module that comes with the host is not replaced, and only an admin loads anything', async () => {
  const bundled = await author.api.postBytes('/dev/modules', await make('Mine.', 'hello'));
  assert.deepEqual([bundled.status, bundled.body.error.code], [409, 'dev.module_bundled']);
  const { api } = await app.signIn('manager', author.tenant);
  assert.equal((await api.postBytes('/dev/modules', await make('Theirs.'))).status, 403);
  assert.equal((await app.visitor().postBytes('/dev/modules', await make('Theirs.'))).status, 401);
});

test('where the host is not a developer’s own there is no such door', async () => {
  const house = await startTestApp();
  const { api } = await house.signIn();
  assert.equal((await api.postBytes('/dev/modules', await make('One.'))).status, 404);
});

test('a server that others reach has no such door, whatever nobody said of its environment', async () => {
  const env = { NODE_ENV: 'development', PUBLIC_URL: 'https://inlay.example.com' };
  const house = await startTestApp({ env });
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await fetch(`${house.origin}/api/v1/dev/modules`, { method: 'POST', headers });
  assert.equal(answer.status, 404);
});
