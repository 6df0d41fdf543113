import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createOutlet } from '../../kernel/fetch/index.ts';
import { createLog } from '../../kernel/log/index.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { createModuleLogs, listLines } from '../module-logs/index.ts';
import { createHttpCalls, isOfHost } from './http-calls.ts';
import { serveModule } from './testing/serve-module.ts';

// On a machine of one's own `localhost` may be asked by plain http; the manifest's check refuses it everywhere else.

const app = await startTestApp();

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `localhost:${(server.address() as AddressInfo).port}`;
}

const seen: IncomingMessage[] = [];
const undeclared = await listen((_req, res) => res.end('secret'));
const partner = await listen((req, res) => res.end(JSON.stringify(req.headers)));
const api: string = await listen((req, res) => {
  seen.push(req);
  const url = new URL(req.url ?? '/', 'http://x');
  const to = url.searchParams.get('to');
  if (to) return res.writeHead(Number(url.searchParams.get('status') ?? 302), { location: to }).end();
  if (url.pathname === '/slow') return undefined;
  if (url.pathname === '/huge') return res.end('x'.repeat(2_000_001));
  let body = '';
  req.on('data', (chunk) => {
    body += chunk;
  });
  req.on('end', () =>
    res
      .writeHead(url.pathname === '/missing' ? 404 : 200, { 'set-cookie': 'a=1', 'x-kind': 'test' })
      .end(JSON.stringify({ method: req.method, headers: req.headers, body })),
  );
  return undefined;
});
const network = [api, partner];
const serve = await serveModule(app, { id: 'asker', manifest: { network } });
const { id: tenantId } = await app.makeTenant();
const { http } = serve({ tenantId });
const at = (path: string, host = api) => `http://${host}${path}`;
const away = (to: string, status = 302) => at(`/?status=${status}&to=${encodeURIComponent(to)}`);

test('a server of the manifest answers, without cookies, whatever its status', async () => {
  const answer = await http.fetch(at('/'), {
    method: 'POST',
    headers: { Authorization: 'Bearer k', 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['x-kind'], 'test');
  assert.equal(answer.headers['set-cookie'], undefined);
  const { method, headers, body } = JSON.parse(answer.text);
  assert.deepEqual([method, headers.authorization, body], ['POST', 'Bearer k', '{"a":1}']);
  assert.equal((await http.fetch(at('/missing'))).status, 404);
  assert.equal((await http.fetch(at('/'), { method: 'HEAD' })).text, '');
});

test('another server is not asked, nor one that an admin took back', async () => {
  const before = seen.length;
  await assert.rejects(http.fetch(at('/', undeclared)), { code: 'http.host_not_declared', status: 403 });
  const granted = serve({ tenantId, permissions: ['http', `http:${partner}`] });
  await assert.rejects(granted.http.fetch(at('/')), { code: 'http.host_not_granted', status: 403 });
  const bare = serve({ tenantId, permissions: [] });
  await assert.rejects(bare.http.fetch(at('/')), { code: 'modules.permission_missing' });
  assert.equal(seen.length, before);
});

test('a server that was refused stands in the organisation’s log of the module, also where the module goes on without it', async () => {
  const { id: tenant } = await app.makeTenant();
  const moduleLogs = createModuleLogs(app.kernel);
  const noted = serve({ tenantId: tenant, host: { moduleLogs } });
  for (const url of [at('/', undeclared), 'https://10.0.0.1/?key=sk_live_1'])
    await noted.http.fetch(url).catch(() => {});
  await noted.http.fetch(at('/'));
  await moduleLogs.flush();
  const lines = await app.db.inTenant(tenant, () =>
    listLines(app.db, { tenantId: tenant, module: 'asker', limit: 10 }),
  );
  assert.deepEqual(
    lines.map(({ level, code }) => [level, code]),
    [
      ['warn', 'http.address_refused'],
      ['warn', 'http.host_not_declared'],
    ],
  );
  assert.ok(lines[1]!.message.includes(undeclared));
  assert.ok(lines.every(({ message }) => !message.includes('sk_live')));
});

test('a redirect is looked at anew each time', async () => {
  const rejects = (url: string, code: string) => assert.rejects(http.fetch(url), { code });
  await rejects(away(at('/', undeclared)), 'http.host_not_declared');
  for (const inside of [
    'http://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'http://167772161/',
    'file:///etc/passwd',
    'https://user:word@example.com/',
  ])
    await rejects(away(inside), 'http.address_refused');
  await rejects(away(away(at('/', undeclared))), 'http.host_not_declared');
  assert.equal((await http.fetch(away('/there'))).status, 200);
});

test('a redirect without end ends', async () => {
  const around = await listen((_req, res) => res.writeHead(302, { location: '/' }).end());
  const serveRound = await serveModule(app, { id: 'rounder', manifest: { network: [around] } });
  await assert.rejects(serveRound({ tenantId }).http.fetch(at('/', around)), {
    code: 'http.too_many_redirects',
  });
});

test('no credential follows a redirect to another server, and a form is not sent twice', async () => {
  const headers = { authorization: 'Bearer k', 'x-api-key': 'k', 'accept-language': 'de' };
  const { text } = await http.fetch(away(at('/', partner)), { headers });
  const arrived = JSON.parse(text);
  assert.deepEqual(
    [arrived.authorization, arrived['x-api-key'], arrived['accept-language']],
    [undefined, undefined, 'de'],
  );
  const post = async (status: number) =>
    JSON.parse((await http.fetch(away('/', status), { method: 'POST', body: 'x' })).text);
  for (const status of [301, 302, 303]) {
    const { method, body } = await post(status);
    assert.deepEqual([method, body], ['GET', '']);
  }
  for (const status of [307, 308]) {
    const { method, body } = await post(status);
    assert.deepEqual([method, body], ['POST', 'x']);
  }
});

test('a name that changes its mind reaches nothing inside', async () => {
  const config = { env: 'production', publicUrl: 'https://inlay.example' } as const;
  for (const addresses of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1']]) {
    const outlet = createOutlet(config, {
      resolve: (_name, _options, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    });
    const [hello] = app.registry.modules;
    const module = { ...hello!, manifest: { ...hello!.manifest, network: ['api.example.com'] } };
    const active = {
      module,
      installationId: 'x',
      permissions: ['http', 'http:api.example.com'],
      settings: {},
    };
    const calls = createHttpCalls(
      { ...app.kernel, moduleLogs: createModuleLogs(app.kernel), outlet },
      { tenantId, active: { ...active, secrets: { read: () => undefined } } },
    );
    await assert.rejects(calls.http.fetch('https://api.example.com/'), { code: 'http.address_refused' });
  }
});

test('an answer that is late, too large or none is one clear error', async () => {
  await assert.rejects(http.fetch(at('/slow'), { timeoutMs: 60 }), { code: 'http.unreachable', status: 502 });
  await assert.rejects(http.fetch(at('/huge')), { code: 'http.unreachable' });
  const nobody = await serveModule(app, { id: 'nobody', manifest: { network: ['localhost:1'] } });
  await assert.rejects(nobody({ tenantId }).http.fetch(at('/', 'localhost:1')), { code: 'http.unreachable' });
});

test('what is no request is refused in words before it is sent', async () => {
  const before = seen.length;
  const wrong: [unknown, unknown][] = [
    ['no address', {}],
    [5, {}],
    [at('/'), { headers: { cookie: 'a=1' } }],
    [at('/'), { headers: { Host: 'inside' } }],
    [at('/'), { headers: { 'transfer-encoding': 'chunked' } }],
    [at('/'), { headers: { 'x-a': 'b\r\nx-c: d' } }],
    [at('/'), { headers: { 'bad name': 'x' } }],
    [at('/'), { method: 'CONNECT' }],
    [at('/'), { body: 'x' }],
    [at('/'), { timeoutMs: 60_000 }],
    [at('/'), { method: 'POST', body: 'x'.repeat(1_000_001) }],
  ];
  for (const [url, request] of wrong)
    await assert.rejects(
      http.fetch(url as string, request as object),
      { code: 'http.request_invalid', status: 422 },
      JSON.stringify([url, request]).slice(0, 80),
    );
  assert.equal(seen.length, before);
});

test('a module asks so many times a minute and no more', async () => {
  const tenant = await app.makeTenant();
  const eager = serve({ tenantId: tenant.id });
  await app.kernel.cache.set(`http:${tenant.id}:asker`, 119, 60);
  await eager.http.fetch(at('/'));
  await assert.rejects(eager.http.fetch(at('/')), { code: 'http.rate_limited', status: 429, retryAfter: 60 });
});

test('no log line holds what a request carries', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', stream: { write: (line: string) => lines.push(line) } });
  const logged = serve({ tenantId, host: { log } });
  await logged.http.fetch(at('/?key=sk_live_1'), { headers: { authorization: 'Bearer sk_live_2' } });
  assert.ok(lines.some((line) => line.includes('localhost')));
  assert.ok(!lines.join('').includes('sk_live'));
});

test('a star is everything below a name and not the name itself', () => {
  const cases: [string, string, boolean][] = [
    ['https://api.example.com/', 'api.example.com', true],
    ['https://api.example.com:443/', 'api.example.com', true],
    ['https://api.example.com:8443/', 'api.example.com', false],
    ['https://api.example.com:8443/', 'api.example.com:8443', true],
    ['https://a.b.example.com/', '*.example.com', true],
    ['https://example.com/', '*.example.com', false],
    ['https://badexample.com/', '*.example.com', false],
    ['https://example.com.evil.org/', '*.example.com', false],
    ['https://API.Example.com/', 'api.example.com', true],
    ['https://api.example.com./', 'api.example.com', false],
  ];
  for (const [url, declared, isOf] of cases)
    assert.equal(isOfHost(new URL(url), declared), isOf, `${url} ${declared}`);
});
