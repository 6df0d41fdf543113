import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { atsOrigin, connectProgram, postForm } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const { db } = app;

/** A tenant whose ATS is connected, with a server that has its access token. */
async function connectAts(scope = 'launch:create') {
  const owner = await app.signIn();
  const connection = await connectProgram(owner.api);
  const { body } = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: connection.clientId,
    client_secret: connection.clientSecret,
    scope,
  });
  return { ...owner, connection, ats: new Client(app.origin, body.access_token) };
}

const wanted = {
  module: 'hello',
  widget: 'greeter',
  subject: { externalId: 'cand-1', displayName: 'Ben Bewerber', email: 'ben@example.test' },
  user: { externalId: 'rec-1', name: 'Rita Recruiter', role: 'manager' },
  returnUrl: `${atsOrigin}/candidates/1`,
};

const open = async (
  url: string,
  headers: Record<string, string> = { referer: `${atsOrigin}/` },
  method = 'GET',
) => {
  const answer = await fetch(url, { method, headers });
  const html = await answer.text();
  const boot = /id="inlay-boot">([^<]+)</.exec(html)?.[1];
  return { status: answer.status, headers: answer.headers, html, boot: boot ? JSON.parse(boot) : undefined };
};

const getUrl = async (ats: Client, change: object = {}): Promise<string> =>
  (await ats.post('/launches', { ...wanted, ...change })).body.data.url;

test('an ATS gets an address that opens the widget for its recruiter, about its candidate, without a cookie', async () => {
  const { api, ats, connection } = await connectAts();
  const position = await api.post('/positions', { title: 'Baker', description: 'Bread.' });
  const { status, body } = await ats.post('/launches', { ...wanted, positionKey: position.body.data.key });
  assert.equal(status, 201);
  assert.match(body.data.url, new RegExp(`^${app.origin}/launch/[\\w-]{43}$`));
  const { status: opened, headers, boot } = await open(body.data.url);
  assert.equal(opened, 200);
  assert.equal(headers.get('set-cookie'), null);
  assert.match(headers.get('content-security-policy')!, new RegExp(`frame-ancestors ${atsOrigin}(;|$)`));
  assert.deepEqual([boot.module, boot.widget, boot.origins], ['hello', 'greeter', [atsOrigin]]);
  assert.equal(boot.launch.launch.positionId, position.body.data.id);

  const subject = (await api.get(`/subjects/${boot.launch.launch.subjectId}`)).body.data;
  assert.deepEqual([subject.displayName, subject.email], ['Ben Bewerber', 'ben@example.test']);
  const [launch] = (await api.get(`/launches?connectionId=${connection.id}`)).body.data;
  assert.deepEqual([launch.door, launch.origin], ['oauth', atsOrigin]);
  const widget = new Client(app.origin, boot.launch.token);
  assert.equal((await widget.get('/modules/hello/greetings')).status, 200, 'the recruiter sees as a member');
  assert.equal((await widget.post('/launches/renew')).status, 200);
});

test('a recruiter who was removed is out at once, and never goes on as the candidate', async () => {
  const { api, ats } = await connectAts();
  const widget = new Client(app.origin, (await open(await getUrl(ats))).boot.launch.token);
  assert.equal((await widget.get('/modules/hello/greetings')).status, 200);
  const members = (await api.get('/members')).body.data;
  const { id } = members.find(({ name }: { name: string }) => name === 'Rita Recruiter');
  await api.delete(`/members/${id}`);
  assert.equal((await widget.get('/modules/hello/greetings')).status, 401);
  assert.equal((await widget.post('/modules/hello/greetings', { name: 'x' })).status, 401);
  assert.equal((await widget.post('/launches/renew')).status, 401);
});

test('a widget shuts at once when its connection is switched off or removed', async () => {
  const ends: ((api: Client, path: string) => Promise<unknown>)[] = [
    (api, path) => api.patch(path, { enabled: false }),
    (api, path) => api.delete(path),
  ];
  for (const end of ends) {
    const { api, ats, connection } = await connectAts();
    const widget = new Client(app.origin, (await open(await getUrl(ats))).boot.launch.token);
    assert.equal((await widget.get('/modules/hello/greetings')).status, 200);
    await end(api, `/connections/${connection.id}`);
    assert.equal((await widget.get('/modules/hello/greetings')).status, 401);
  }
});

test('the same ids mean the same people, and only within their connection', async () => {
  const one = await connectAts();
  const second = await connectProgram(one.api);
  const { body } = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: second.clientId,
    client_secret: second.clientSecret,
  });
  const other = new Client(app.origin, body.access_token);
  const subjectOf = async (ats: Client) => (await open(await getUrl(ats))).boot.launch.launch.subjectId;
  const [first, again, elsewhere] = [
    await subjectOf(one.ats),
    await subjectOf(one.ats),
    await subjectOf(other),
  ];
  assert.equal(first, again);
  assert.notEqual(first, elsewhere);
  const members = (await one.api.get('/members')).body.data;
  assert.equal(members.filter(({ name }: { name: string }) => name === 'Rita Recruiter').length, 2);
});

test('ten first visits of one person at once make one person', async () => {
  const { api, ats } = await connectAts();
  const answers = await Promise.all(Array.from({ length: 10 }, () => ats.post('/launches', wanted)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  assert.equal((await api.get('/subjects')).body.data.length, 1);
  assert.equal((await api.get('/members')).body.data.length, 2);
});

test('a replayed ticket is refused with a readable page that leads back, and opens nothing', async () => {
  const { api, ats } = await connectAts();
  const url = await getUrl(ats);
  assert.equal((await open(url)).status, 200);
  const { status, html, boot, headers } = await open(url, {
    referer: `${atsOrigin}/`,
    'accept-language': 'de',
  });
  assert.equal(status, 410);
  assert.equal(boot, undefined);
  assert.match(html, /wurde schon benutzt/);
  assert.match(html, new RegExp(`href="${wanted.returnUrl}"`));
  assert.match(html, /"type":"blocked","code":"launches.ticket_used"/);
  assert.match(headers.get('content-security-policy')!, /default-src 'none'/);
  assert.equal((await api.get('/launches')).body.data.length, 1);
});

test('a stolen ticket shown in another site’s page is refused and used up', async () => {
  const { ats } = await connectAts();
  const url = await getUrl(ats);
  const stolen = await open(url, { referer: 'https://evil.example/' });
  assert.equal(stolen.status, 403);
  assert.equal(stolen.boot, undefined);
  assert.match(stolen.html, /another website/);
  assert.equal((await open(url)).status, 410);
});

test('expired, unknown and made-up tickets each say so', async () => {
  const { ats } = await connectAts();
  const url = await getUrl(ats);
  await db.inSystem(() => db.query(`UPDATE launch_tickets SET expires_at = now() - interval '1 second'`));
  const expired = await open(url);
  assert.deepEqual([expired.status, /good for a minute/.test(expired.html)], [410, true]);
  for (const made of ['x'.repeat(43), 'a', '%00', "';--"]) {
    const { status, html } = await open(`${app.origin}/launch/${made}`);
    assert.deepEqual([status, /not known/.test(html)], [404, true], made);
  }
});

test('looking at a ticket or loading it ahead does not use it up', async () => {
  const { ats } = await connectAts();
  const url = await getUrl(ats);
  assert.equal((await open(url, {}, 'HEAD')).status, 204);
  assert.equal((await open(url, { 'sec-purpose': 'prefetch' })).status, 204);
  assert.equal((await open(url)).status, 200);
});

test('of fifty that use one ticket at once exactly one wins', async () => {
  const { api, ats } = await connectAts();
  const url = await getUrl(ats);
  const answers = await Promise.all(Array.from({ length: 50 }, () => open(url)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(answers.filter(({ status }) => status === 410).length, 49);
  assert.equal((await api.get('/launches')).body.data.length, 1);
});

test('a ticket lives a minute, and only its hash is kept', async () => {
  const { ats } = await connectAts();
  const { body } = await ats.post('/launches', wanted);
  const seconds = (Date.parse(body.data.expiresAt) - Date.now()) / 1000;
  assert.ok(seconds > 30 && seconds <= 61, String(seconds));
  const rows = await db.inSystem(() => db.query('SELECT * FROM launch_tickets'));
  assert.ok(!JSON.stringify(rows).includes(body.data.url.split('/').pop()));
});

test('without a token, with a member’s or a widget’s, and with the wrong scope there is no ticket', async () => {
  const { api, ats, connection } = await connectAts();
  assert.equal((await app.visitor().post('/launches', wanted)).status, 401);
  assert.equal((await api.post('/launches', wanted)).status, 401);
  const { boot } = await open(await getUrl(ats));
  assert.equal((await new Client(app.origin, boot.launch.token).post('/launches', wanted)).status, 401);
  await db.inSystem(() =>
    db.query(`UPDATE oauth_clients SET scopes = '{openid}' WHERE id = $1`, [connection.clientId]),
  );
  const none = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: connection.clientId,
    client_secret: connection.clientSecret,
    scope: 'launch:create',
  });
  assert.equal(none.status, 400);
});

test('a member’s own access token, which lacks the scope, gets 403, is told which scope, and is noted', async () => {
  const { api, connection, tenant, memberId } = await connectAts();
  const { createOAuthServer } = await import('../oauth/index.ts');
  const { createSigningKeys } = await import('../signing-keys/index.ts');
  const { tokens } = createOAuthServer(app.kernel, createSigningKeys(app.kernel), async () => {});
  const token = await tokens.issue({ id: connection.clientId, tenantId: tenant.id }, null, ['openid']);
  const { status, body, headers } = await new Client(app.origin, token).post('/launches', wanted);
  assert.deepEqual(
    [status, body.error.code, body.error.details],
    [403, 'oauth.scope_needed', { scope: 'launch:create' }],
  );
  const { data } = (await api.get(`/connections/${connection.id}/attempts`)).body;
  assert.equal(data[0].code, 'oauth.scope_needed');
  assert.match(headers.get('www-authenticate')!, /insufficient_scope/);
  assert.ok(memberId);
});

test('a position, a module and a return address that are not this tenant’s or connection’s are refused', async () => {
  const { ats } = await connectAts();
  const other = await app.signIn();
  const { key } = (await other.api.post('/positions', { title: 'Secret role', description: 'x' })).body.data;
  const answers = [
    await ats.post('/launches', { ...wanted, positionKey: key }),
    await ats.post('/launches', { ...wanted, module: 'nothing' }),
    await ats.post('/launches', { ...wanted, widget: 'nothing' }),
    await ats.post('/launches', { ...wanted, returnUrl: 'https://evil.example/' }),
    await ats.post('/launches', { ...wanted, user: { externalId: 'a', role: 'admin' } }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404, 404, 422, 422],
  );
  assert.equal(
    (await db.inSystem(() => db.query('SELECT FROM launch_tickets WHERE module = $1', ['nothing']))).length,
    0,
  );
});

test('a connection that is switched off or removed opens nothing more and ends what is open', async () => {
  const { api, ats, connection } = await connectAts();
  const [used, waiting] = [await getUrl(ats), await getUrl(ats)];
  const { boot } = await open(used);
  await api.patch(`/connections/${connection.id}`, { enabled: false });
  assert.equal((await open(waiting)).status, 403);
  assert.equal((await ats.post('/launches', wanted)).status, 401);
  const widget = new Client(app.origin, boot.launch.token);
  assert.equal((await widget.post('/launches/renew')).status, 401);
  await api.delete(`/connections/${connection.id}`);
  assert.equal((await open(waiting)).status, 404);
});

test('one address opens a launch so often a minute, and reads so when that is over', async () => {
  const asks = Array.from({ length: 601 }, () =>
    fetch(`${app.origin}/launch/unknown`, { headers: { 'accept-language': 'fr' } }),
  );
  const late = (await Promise.all(asks)).filter(({ status }) => status === 429);
  assert.ok(late.length > 0);
  assert.match(late[0]!.headers.get('retry-after') ?? '', /^\d+$/);
  assert.match(await late[0]!.text(), /<html lang="fr">.*Patientez/s);
});
