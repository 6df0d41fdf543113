import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate, siteOrigin } from '../../testing/candidate.ts';
import { Client } from '../../testing/client.ts';
import { atsOrigin, connectProgram, postForm } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { noteRefusal, sweepRefusals } from './index.ts';

const app = await startTestApp();
const { db } = app;

type Attempt = Record<string, unknown>;
const listAttempts = async (api: Client, id: string): Promise<Attempt[]> =>
  (await api.get(`/connections/${id}/attempts`)).body.data;

/** An admin with a site, and how a page asks for a launch with its key. */
async function connectSite() {
  const owner = await app.signIn();
  const { data } = (
    await owner.api.post('/connections', { kind: 'site', name: 'Jobs', origins: [siteOrigin] })
  ).body;
  const enter = (change: object = {}) =>
    app.visitor().post('/launches/site', {
      siteKey: data.siteKey,
      module: 'hello',
      widget: 'greeter',
      origin: siteOrigin,
      ...change,
    });
  return { ...owner, id: data.id as string, siteKey: data.siteKey as string, enter };
}

/** An admin with a connected ATS, and its server with an access token. */
async function connectAts() {
  const owner = await app.signIn();
  const { id, clientId, clientSecret } = await connectProgram(owner.api);
  const { body } = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  return { ...owner, id, ats: new Client(app.origin, body.access_token) };
}

const wanted = {
  module: 'hello',
  widget: 'greeter',
  subject: { externalId: 'c1' },
  user: { externalId: 'r1', role: 'manager' },
};

test('an admin sees who came by a site, and why others were refused', async () => {
  const { api, id, enter } = await connectSite();
  await enter();
  const refused = await enter({ origin: 'https://copy.example' });
  const [last, first] = await listAttempts(api, id);
  assert.deepEqual(
    [last?.result, last?.code, last?.found, last?.reference],
    ['refused', 'launches.origin_not_allowed', 'https://copy.example', refused.body.error.requestId],
  );
  assert.deepEqual(
    [first?.result, first?.person, first?.module, first?.widget, first?.origin],
    ['opened', 'anonymous', 'hello', 'greeter', siteOrigin],
  );
});

test('a frame that is refused and a site that is switched off are noted too', async () => {
  const { api, id, siteKey, enter } = await connectSite();
  const referer = 'https://copy.example/page';
  await fetch(`${app.origin}/frame/hello/_?site-key=${siteKey}`, { headers: { referer } });
  await api.patch(`/connections/${id}`, { enabled: false });
  await enter();
  const attempts = await listAttempts(api, id);
  assert.deepEqual(
    attempts.map(({ code, found }) => [code, found]),
    [
      ['connections.off', null],
      ['launches.origin_not_allowed', 'https://copy.example'],
    ],
  );
});

test('an admin sees that an ATS asked for an address, that it was opened, and that it was opened again', async () => {
  const { api, id, ats } = await connectAts();
  const { body } = await ats.post('/launches', wanted);
  const headers = { referer: `${atsOrigin}/` };
  const [asked] = await listAttempts(api, id);
  assert.deepEqual([asked?.result, asked?.module, asked?.reference], ['asked', 'hello', null]);
  await fetch(body.data.url, { headers });
  await fetch(body.data.url, { headers });
  const attempts = await listAttempts(api, id);
  assert.deepEqual(
    attempts.map(({ result, code, person }) => [result, code, person]),
    [
      ['refused', 'launches.ticket_used', null],
      ['opened', null, 'member'],
    ],
  );
});

test('a wish of an ATS that is refused is noted with what is wrong with it', async () => {
  const { api, id, ats } = await connectAts();
  await ats.post('/launches', { ...wanted, module: 'nothing' });
  await ats.post('/launches', { ...wanted, subject: {} });
  const attempts = await listAttempts(api, id);
  assert.deepEqual(
    attempts.map(({ code }) => code),
    ['request.invalid', 'launches.module_not_available'],
  );
  assert.match(String(attempts[0]?.reason), /subject/);
});

test('the list of connections says how the last launch of each ended', async () => {
  const { api, id, enter } = await connectSite();
  const lastOf = async () =>
    (await api.get('/connections?kind=any')).body.data.find((each: { id: string }) => each.id === id)
      .lastLaunch;
  assert.equal(await lastOf(), null);
  await enter();
  assert.equal((await lastOf()).code, null);
  await enter({ positionKey: 'none' });
  assert.equal((await lastOf()).code, 'launches.position_not_open');
});

test('whoever is refused without end fills no table, and last month is forgotten', async () => {
  const { api, id, tenant, enter } = await connectSite();
  const place = { tenantId: tenant.id, connectionId: id };
  const refusal = { ...place, door: 'site', code: 'a.b', reason: 'No.', requestId: 'r' } as const;
  const never = { ...app.kernel.cache, increment: () => Promise.resolve(1) };
  for (let i = 0; i < 510; i += 1) await noteRefusal({ db, cache: never }, refusal);
  const count = async () =>
    (await db.inTenant(tenant.id, () => db.query('SELECT FROM launch_refusals'))).length;
  assert.equal(await count(), 500);
  assert.equal((await listAttempts(api, id)).length, 50);
  for (let i = 0; i < 100; i += 1) await enter({ origin: 'https://copy.example' });
  const [{ notes }] = (await db.inTenant(tenant.id, () =>
    db.query(`SELECT count(*)::int AS notes FROM launch_refusals WHERE code <> 'a.b'`),
  )) as [{ notes: number }];
  assert.equal(notes, 60);
  await db.inSystem(() => db.query(`UPDATE launch_refusals SET created_at = now() - interval '31 days'`));
  await sweepRefusals({ db });
  assert.equal(await count(), 0);
});

test('a visitor who gave a CV is shown as a candidate, to managers too, and not to users', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  await candidate.api.upload('A CV', 'cv.txt', { consent: '1' });
  const [{ id }] = (await api.get('/connections')).body.data;
  const [attempt] = await listAttempts((await app.signIn('manager', tenant)).api, id);
  assert.equal(attempt?.person, 'subject');
  assert.match(String(attempt?.subjectId), /^[0-9A-Z]{26}$/);
  const user = await app.signIn('user', tenant);
  assert.equal((await user.api.get(`/connections/${id}/attempts`)).status, 403);
});
