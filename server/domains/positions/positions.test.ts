import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';

const { signIn } = await startTestApp();
const position = {
  title: 'Krankenpfleger:in (m/w/d)',
  description: 'Mindestens drei Jahre Erfahrung.',
  locale: 'de',
};

test('a position gets a readable key from its title, and another one when that is taken', async () => {
  const { api } = await signIn();
  const first = await api.post('/positions', position);
  const second = await api.post('/positions', position);
  assert.equal(first.body.data.key, 'krankenpfleger-in-m-w-d');
  assert.equal(second.body.data.key, 'krankenpfleger-in-m-w-d-2');
});

test('a key that somebody chose twice is refused', async () => {
  const { api } = await signIn();
  await api.post('/positions', { ...position, key: 'nurse' });
  const { status, body } = await api.post('/positions', { ...position, key: 'nurse' });
  assert.equal(status, 409);
  assert.equal(body.error.code, 'positions.key_taken');
});

test('only a change of what is asked for makes a new version', async () => {
  const { api } = await signIn();
  const { id } = (await api.post('/positions', position)).body.data;
  const closed = await api.patch(`/positions/${id}`, { state: 'closed' });
  assert.equal(closed.body.data.version, 1);
  const rewritten = await api.patch(`/positions/${id}`, { description: 'Zwei Jahre genügen.' });
  assert.equal(rewritten.body.data.version, 2);
  assert.equal(rewritten.body.data.state, 'closed');
});

test('a list can be narrowed to open positions', async () => {
  const { api } = await signIn();
  const { id } = (await api.post('/positions', position)).body.data;
  await api.post('/positions', { ...position, title: 'Still open' });
  await api.patch(`/positions/${id}`, { state: 'closed' });
  const { body } = await api.get('/positions?state=open');
  assert.deepEqual(
    body.data.map(({ title }: { title: string }) => title),
    ['Still open'],
  );
});

test('a user may read positions but not change them', async () => {
  const { tenant, api } = await signIn();
  const { id } = (await api.post('/positions', position)).body.data;
  const user = await signIn('user', tenant);
  assert.equal((await user.api.get(`/positions/${id}`)).status, 200);
  assert.equal((await user.api.patch(`/positions/${id}`, { title: 'Mine' })).status, 403);
  assert.equal((await user.api.delete(`/positions/${id}`)).status, 403);
});

test('positions of one title made at the same moment each get a key of their own', async () => {
  const { api } = await signIn();
  const made = await Promise.all(Array.from({ length: 5 }, () => api.post('/positions', position)));
  assert.deepEqual(
    made.map(({ status }) => status),
    [201, 201, 201, 201, 201],
  );
  assert.equal(new Set(made.map(({ body }) => body.data.key)).size, 5);
});

test('texts saved at the same moment are versions of their own', async () => {
  const { api } = await signIn();
  const { id } = (await api.post('/positions', position)).body.data;
  const save = (n: number) => api.patch(`/positions/${id}`, { description: `${n} years.` });
  const saved = await Promise.all(Array.from({ length: 8 }, (_, n) => save(n)));
  const versions = saved.map(({ body }) => body.data.version).sort();
  assert.deepEqual(versions, [2, 3, 4, 5, 6, 7, 8, 9]);
});
