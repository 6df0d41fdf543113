import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '../../testing/client.ts';
import { connectProgram } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { sweepTickets } from './index.ts';

const app = await startTestApp();
const wanted = { module: 'hello', widget: 'greeter' };

test('an admin tries a launch as themselves, about a test person who stays one person', async () => {
  const { api, memberId } = await app.signIn();
  const { id } = await connectProgram(api);
  for (const _ of [1, 2]) {
    const { status, body } = await api.post(`/connections/${id}/test`, wanted);
    assert.equal(status, 201);
    const page = await fetch(body.data.url);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /id="inlay-boot"/);
  }
  assert.deepEqual((await api.get('/subjects')).body.data, [], 'a test person is no candidate');
  const members = (await api.get('/members')).body.data;
  assert.deepEqual(
    members.map((each: { id: string }) => each.id),
    [memberId],
  );
  const { data } = (await api.get(`/connections/${id}/attempts`)).body;
  assert.deepEqual(
    data.map(({ result, test }: { result: string; test: boolean }) => [result, test]),
    [
      ['opened', true],
      ['opened', true],
    ],
  );
  assert.equal(new Set(data.map((each: { subjectId: string }) => each.subjectId)).size, 1);
});

test('a test in a window of its own has no page around it, and its person goes when it ends', async () => {
  const { api, tenant } = await app.signIn();
  const { id } = await connectProgram(api);
  const { body } = await api.post(`/connections/${id}/test`, wanted);
  await fetch(body.data.url, { headers: { 'sec-fetch-dest': 'document' } });
  const readAttempt = async () => (await api.get(`/connections/${id}/attempts`)).body.data[0];
  const { origin, subjectId } = await readAttempt();
  assert.equal(origin, null);
  await sweepTickets(app.kernel);
  assert.equal((await api.get(`/subjects/${subjectId}`)).status, 200, 'the test goes on');
  await app.db.inTenant(tenant.id, () => app.db.query('UPDATE launches SET expires_at = now()'));
  await sweepTickets(app.kernel);
  assert.equal((await api.get(`/subjects/${subjectId}`)).status, 404);
  const after = await readAttempt();
  assert.deepEqual([after.result, after.test, after.subjectId], ['opened', true, null]);
});

test('a site has no such test, a manager may not try, and a widget must exist', async () => {
  const { api, tenant } = await app.signIn();
  const { id } = await connectProgram(api);
  const site = { kind: 'site', name: 'Jobs', origins: ['https://jobs.example'] };
  const siteId = (await api.post('/connections', site)).body.data.id;
  const manager = await app.signIn('manager', tenant);
  assert.equal((await api.post(`/connections/${siteId}/test`, wanted)).status, 404);
  assert.equal((await manager.api.post(`/connections/${id}/test`, wanted)).status, 403);
  assert.equal((await api.post(`/connections/${id}/test`, { ...wanted, widget: 'none' })).status, 404);
});

test('what an admin tried shuts when they sign out, and when the connection is switched off', async () => {
  const { api, tenant } = await app.signIn();
  const { id } = await connectProgram(api);
  const other = await app.signIn('admin', tenant);
  const tryOut = async (by: Client) => (await by.post(`/connections/${id}/test`, wanted)).body.data.url;
  const openWith = async (url: string) => {
    const token = /"token":"([^"]+)"/.exec(await (await fetch(url)).text())![1]!;
    return {
      ask: async (path: string, method = 'GET') =>
        (
          await fetch(`${app.origin}/api/v1${path}`, {
            method,
            headers: { authorization: `Bearer ${token}` },
          })
        ).status,
    };
  };
  const [left, kept] = [await openWith(await tryOut(other.api)), await openWith(await tryOut(api))];
  const unopened = await tryOut(other.api);
  assert.equal(await left.ask('/launches/renew', 'POST'), 200);
  await other.api.post('/auth/sign-out');
  assert.deepEqual([await left.ask('/positions'), await left.ask('/launches/renew', 'POST')], [401, 401]);
  assert.equal((await fetch(unopened)).status, 404);
  assert.equal(await kept.ask('/launches/renew', 'POST'), 200);
  await api.patch(`/connections/${id}`, { enabled: false });
  assert.deepEqual([await kept.ask('/positions'), await kept.ask('/launches/renew', 'POST')], [401, 401]);
});
