import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectProgram } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

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
  assert.equal((await api.get('/subjects')).body.data.length, 1);
  const members = (await api.get('/members')).body.data;
  assert.deepEqual(
    members.map((each: { id: string }) => each.id),
    [memberId],
  );
  const { data } = (await api.get(`/connections/${id}/attempts`)).body;
  assert.deepEqual(
    data.map(({ result }: { result: string }) => result),
    ['opened', 'opened'],
  );
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
