import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createOutlet } from './index.ts';

const server = createServer((req, res) => {
  if (req.url === '/away') return res.writeHead(302, { location: '/' }).end();
  if (req.url === '/huge') return res.end('x'.repeat(2000));
  if (req.url === '/slow') return undefined;
  return res.end(`${req.method} ok`);
});
let origin = '';
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const publicUrl = 'http://localhost:4000';
const strict = createOutlet({ env: 'production', publicUrl });
const loose = createOutlet({ env: 'test', publicUrl });

test('addresses inside a network are refused, however they are written', async () => {
  for (const url of [
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://0x7f000001/',
    'https://localhost/',
    'http://example.com/',
    'https://user:word@example.com/',
    'file:///etc/passwd',
    'no address',
  ])
    await assert.rejects(strict.request(url), { code: 'outlet.forbidden' }, url);
});

test('on a machine of one’s own this machine may be asked', async () => {
  assert.equal((await loose.request(`${origin}/`)).text, 'GET ok');
  assert.equal((await loose.request(`${origin}/`, { method: 'POST', body: 'a=1' })).text, 'POST ok');
  await assert.rejects(loose.request('https://10.1.2.3/'), { code: 'outlet.forbidden' });
});

test('a server that others reach asks nothing of its own machine, even if nobody said production', async () => {
  const reached = createOutlet({ env: 'development', publicUrl: 'https://inlay.example' });
  for (const url of [`${origin}/`, 'https://127.0.0.1/', 'https://localhost/', 'http://localhost/'])
    await assert.rejects(reached.request(url), { code: 'outlet.forbidden' }, url);
});

test('no redirect is followed, and answers without end are cut', async () => {
  assert.equal((await loose.request(`${origin}/away`)).status, 302);
  await assert.rejects(loose.request(`${origin}/huge`, { limit: 1000 }), { code: 'outlet.failed' });
  await assert.rejects(loose.request(`${origin}/slow`, { timeoutMs: 50 }), { code: 'outlet.failed' });
});
