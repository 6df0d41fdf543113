import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { aboutInstallation } from './testing/install-made.ts';

const fixture = (name: string) => fileURLToPath(new URL(`testing/fixtures/${name}`, import.meta.url));

// The same life, in a process of its own: hooks, records and secrets cross its border.
const app = await startTestApp({
  moduleFolders: [fixture('tally-1'), fixture('tally-2')],
  env: { MODULE_RUNNER: 'isolated' },
});

async function installTally() {
  const tenant = await app.makeTenant();
  const { api } = await app.signIn('admin', tenant);
  // A new tenant has the newest version; this one begins with the first.
  const [{ id: newest }] = (await api.get('/installations')).body.data;
  await aboutInstallation(api, newest).remove();
  await aboutInstallation(api, newest).post('erase');
  const permissions = ['collections', 'secrets'];
  const body = { module: 'tally', version: '1.0.0', permissions, settings: { key: 'sk_1' } };
  const { data } = (await api.post('/installations', body)).body;
  assert.deepEqual([data.state, data.error, data.runner], ['active', null, 'isolated']);
  const counts = async () => (await api.get('/modules/tally/counts')).body.data;
  return { api, counts, on: aboutInstallation(api, data.id) };
}

test('an isolated module is installed, upgraded with its records and rolled back', async () => {
  const { api, counts, on } = await installTally();
  assert.deepEqual((await api.post('/modules/tally/counts', { name: 'one' })).body.data, { key: 'sk_1' });
  const before = [
    { name: 'installed', value: 1 },
    { name: 'one', value: 1 },
  ];
  assert.deepEqual(await counts(), before);
  const upgraded = await on.post('upgrade', { version: '2.0.0' });
  assert.deepEqual([upgraded.body.data.version, upgraded.body.data.error], ['2.0.0', null]);
  assert.deepEqual(await counts(), [
    { name: 'installed', value: 1000 },
    { name: 'one', value: 1000 },
    { name: 'from 1.0.0', value: 1 },
  ]);
  assert.equal((await on.health()).state, 'running');
  assert.equal((await on.post('rollback')).body.data.version, '1.0.0');
  assert.deepEqual(await counts(), before);
});

test('a record that an isolated version refuses leaves everything as it was, with its reason', async () => {
  const { api, counts, on } = await installTally();
  await api.post('/modules/tally/counts', { name: 'poison' });
  const { body } = await on.post('upgrade', { version: '2.0.0' });
  assert.deepEqual(
    [body.data.version, body.data.error],
    ['1.0.0', { code: 'tally.poison', message: 'A record of 1.0.0 cannot be read.', step: 'migrate' }],
  );
  assert.equal((await counts()).length, 2);
});
