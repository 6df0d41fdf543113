import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigningKeys } from '../../../../host/node/packages/index.ts';
import { startTestApp } from '../../../../server/testing/test-app.ts';

const app = await startTestApp();

test('an organisation registers as a publisher, once for each id and name', async () => {
  const { api } = await app.signIn();
  const made = await api.post('/publishers', {
    id: 'umbrella',
    name: 'Umbrella',
    domain: 'umbrella.example',
  });
  assert.deepEqual(
    [made.status, made.body.data.id, made.body.data.domain, made.body.data.keys],
    [201, 'umbrella', 'umbrella.example', []],
  );
  const other = await app.signIn();
  const sameId = await other.api.post('/publishers', { id: 'umbrella', name: 'Another' });
  assert.deepEqual([sameId.status, sameId.body.error.code], [409, 'publishers.taken']);
  const sameName = await other.api.post('/publishers', { id: 'other', name: ' UMBRELLA ' });
  assert.deepEqual([sameName.status, sameName.body.error.details.what], [409, 'name']);
  assert.deepEqual((await other.api.get('/publishers')).body.data, []);
});

test('nobody passes for those whose modules come with the host', async () => {
  const { api } = await app.signIn();
  const id = await api.post('/publishers', { id: 'inlay', name: 'Harmless' });
  assert.deepEqual([id.status, id.body.error.code], [409, 'publishers.taken']);
  const name = await api.post('/publishers', { id: 'harmless', name: 'inlay' });
  assert.deepEqual([name.status, name.body.error.code], [409, 'publishers.taken']);
});

test('keys are added, shown by their public half, and revoked with a date that can only go back', async () => {
  const { api } = await app.signIn();
  await api.post('/publishers', { id: 'initech', name: 'Initech' });
  const key = createSigningKeys();
  const added = await api.post('/publishers/initech/keys', { publicKey: key.publicKey });
  assert.deepEqual([added.status, added.body.data.keyId, added.body.data.revokedAt], [201, key.keyId, null]);
  const again = await api.post('/publishers/initech/keys', { publicKey: key.publicKey });
  assert.deepEqual([again.status, again.body.error.code], [409, 'publishers.key_known']);
  const revoke = (body: object) => api.post(`/publishers/initech/keys/${key.keyId}/revoke`, body);
  const future = await revoke({ revokedAt: new Date(Date.now() + 3_600_000).toISOString() });
  assert.deepEqual([future.status, future.body.error.code], [422, 'publishers.revoked_later']);
  const now = (await revoke({})).body.data.revokedAt;
  assert.ok(Math.abs(Date.parse(now) - Date.now()) < 60_000);
  const earlier = '2026-01-01T00:00:00.000Z';
  assert.equal((await revoke({ revokedAt: earlier })).body.data.revokedAt, earlier);
  assert.equal((await revoke({})).body.data.revokedAt, earlier);
  const [shown] = (await api.get('/publishers')).body.data;
  assert.deepEqual(shown.keys, [{ ...added.body.data, revokedAt: earlier }]);
});

test('what is no public key of the right kind is refused, above all a private one', async () => {
  const { api } = await app.signIn();
  await api.post('/publishers', { id: 'hooli', name: 'Hooli' });
  for (const publicKey of [
    createSigningKeys().privateKey,
    'ed25519:AAAAAAAAAAAAAAAAAAAAAA',
    'x'.repeat(40),
  ]) {
    const { status, body } = await api.post('/publishers/hooli/keys', { publicKey });
    assert.deepEqual([status, body.error.code], [422, 'packages.key_invalid']);
  }
});

test('only an admin speaks for the organisation as a publisher', async () => {
  const { tenant } = await app.signIn();
  const { api } = await app.signIn('manager', tenant);
  assert.equal((await api.post('/publishers', { id: 'piper', name: 'Piper' })).status, 403);
});
