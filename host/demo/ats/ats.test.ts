import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { connectProgram } from '../../../server/testing/oauth.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { positions } from '../data/positions/index.ts';
import { startAts } from './ats.ts';

const inlay = await startTestApp();
const { api } = await inlay.signIn();
for (const { key, title, description, location, locale } of positions)
  await api.post('/positions', { key, title, description, location, locale });

async function open(
  t: TestContext,
  { stateFile, inlayUrl = inlay.origin }: { stateFile?: string; inlayUrl?: string } = {},
) {
  const ats = await startAts({
    port: 0,
    host: '127.0.0.1',
    inlayUrl,
    positions,
    widget: { module: 'hello', name: 'greeter' },
    readCvs: async () => [],
    ...(stateFile && { stateFile }),
  });
  t.after(() => ats.close());
  const at = ats.url.replace('localhost', '127.0.0.1');
  const get = async (path: string) => (await fetch(at + path)).text();
  const save = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${at}/integrations/inlay`, {
      method: 'POST',
      body: new URLSearchParams({ inlayUrl, ...fields }),
      headers,
    });
    return { status: answer.status, text: await answer.text() };
  };
  return { get, save, origin: at };
}

const connect = async (origin: string) =>
  connectProgram(api, { origins: [origin], scopes: ['launch:create'], redirectUris: [] });

const report = '/candidates/leonie-brandt-lagerlogistik/report';

test('once connected, each view of a candidate’s report has a launch of its own that opens', async (t) => {
  const ats = await open(t);
  const saved = await ats.save(await connect(ats.origin));
  assert.equal(saved.status, 200);
  assert.match(saved.text, /Connected: Inlay gave a token/);
  const tickets = [];
  for (const html of [await ats.get(report), await ats.get(report)])
    tickets.push(/<inlay-widget module="hello" launch="([\w-]+)"/.exec(html)?.[1]);
  assert.notEqual(tickets[0], tickets[1]);
  const opened = await fetch(`${inlay.origin}/launch/${tickets[0]}`, {
    headers: { referer: `${ats.origin}/` },
  });
  assert.equal(opened.status, 200);
  assert.match(
    opened.headers.get('content-security-policy')!,
    new RegExp(`frame-ancestors[^;]*${ats.origin}`),
  );
});

test('an opening that Inlay does not have is no reason to show no report', async (t) => {
  const ats = await open(t);
  const stranger = await inlay.signIn();
  const program = { origins: [ats.origin], scopes: ['launch:create'], redirectUris: [] };
  await ats.save(await connectProgram(stranger.api, program));
  assert.match(await ats.get(report), /<inlay-widget module="hello" launch="/);
});

test('a wrong secret is said in words, what was written stays and nothing is saved', async (t) => {
  const ats = await open(t);
  const { clientId } = await connect(ats.origin);
  const answer = await ats.save({ clientId, clientSecret: 'wrong' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Inlay refused this client \(invalid_client\)/);
  assert.ok(answer.text.includes(`value="${clientId}"`));
  assert.match(await ats.get(report), /Inlay is not connected yet/);
});

test('an Inlay that cannot be reached is said in the page, too', async (t) => {
  const ats = await open(t, { inlayUrl: 'http://127.0.0.1:9' });
  const answer = await ats.save({ clientId: 'a', clientSecret: 'b' });
  assert.match(answer.text, /Inlay cannot be reached at http:\/\/127\.0\.0\.1:9/);
});

test('a connection that Inlay has turned off shows why there is no report', async (t) => {
  const ats = await open(t);
  const client = await connect(ats.origin);
  await ats.save(client);
  await api.patch(`/connections/${client.id}`, { enabled: false });
  assert.match(await ats.get(report), /role="alert"><strong>Inlay gave no report/);
});

test('a restart keeps the connection, in a file that only its owner may read', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-ats-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const stateFile = join(folder, 'data', 'ats.json');
  const first = await open(t, { stateFile });
  await first.save(await connect(first.origin));
  assert.equal((await stat(stateFile)).mode & 0o777, 0o600);
  const second = await open(t, { stateFile });
  assert.match(await second.get(report), /<inlay-widget module="hello" launch="/);
  assert.doesNotMatch(await second.get('/integrations/inlay'), /clientSecret" [^>]*value=/);
});

test('a form that another site sends changes nothing', async (t) => {
  const ats = await open(t);
  const answer = await ats.save(await connect(ats.origin), { 'sec-fetch-site': 'cross-site' });
  assert.equal(answer.status, 403);
  assert.match(await ats.get(report), /Inlay is not connected yet/);
});

test('what somebody writes into the form is text, not markup', async (t) => {
  const ats = await open(t);
  const { text } = await ats.save({
    inlayUrl: '"><script>alert(1)</script>',
    clientId: 'a',
    clientSecret: 'b',
  });
  assert.ok(!text.includes('<script>alert'));
});
