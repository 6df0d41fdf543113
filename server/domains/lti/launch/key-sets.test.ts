import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createOutlet } from '../../../kernel/fetch/index.ts';
import { createKeySets } from './key-sets.ts';

const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
const keys = { keys: [{ ...jwk, kid: 'one', alg: 'RS256' }] };
const outlet = createOutlet({ env: 'test', publicUrl: 'http://localhost:4000' });
let url = '';
let asked = 0;
let broken = false;
let now = 0;

const server = createServer((_, res) => {
  asked += 1;
  res.writeHead(broken ? 503 : 200).end(JSON.stringify(keys));
});
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const start = (isBroken: boolean) => {
  [asked, broken, now] = [0, isBroken, 1_000_000];
  const sets = createKeySets(outlet, () => now);
  return (kid = 'one') => sets.find(url, kid, 'RS256');
};
const unreachable = { code: 'lti.keys_unreachable' };

test('an LMS whose keys cannot be read is not asked anew by each launch', async () => {
  const find = start(true);
  await Promise.all([1, 2, 3].map(() => assert.rejects(find(), unreachable)));
  for (let n = 0; n < 5; n += 1) await assert.rejects(find(), unreachable);
  assert.equal(asked, 1);
  broken = false;
  now += 10_001;
  assert.ok(await find());
  assert.equal(asked, 2);
});

test('a key that nobody knows takes no known ones away while the LMS fails', async () => {
  const find = start(false);
  assert.ok(await find());
  broken = true;
  await assert.rejects(find('two'), unreachable);
  assert.ok(await find());
  assert.equal(await find('three'), undefined);
  assert.equal(asked, 2);
});
