import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHttp } from '../testing/test-http.ts';
import { readAddress, toNetwork } from './address.ts';

test('an IPv6 network counts as one visitor, whatever address of it is used', () => {
  const network = '2001:db8:1:2::/64';
  for (const address of ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff:1:2:3', '2001:DB8:1:2:3::'])
    assert.equal(toNetwork(address), network, address);
  assert.equal(toNetwork('2001:db8::7'), '2001:db8:0:0::/64');
  assert.equal(toNetwork('fe80::1%eth0'), 'fe80:0:0:0::/64');
});

test('an IPv4 address counts by itself, also where it comes wrapped', () => {
  assert.equal(toNetwork('::ffff:192.0.2.7'), '192.0.2.7');
  assert.equal(toNetwork('192.0.2.7'), '192.0.2.7');
});

test('behind a proxy nobody gets another address by writing one into the request', async (t) => {
  const askAs = async (trustProxy: boolean) => {
    const { origin } = await testHttp(
      t,
      (http) =>
        http.routes().get('/', (ctx) => {
          ctx.body = readAddress(ctx);
        }),
      { trustProxy },
    );
    const answer = await fetch(origin, { headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.7' } });
    return answer.text();
  };
  assert.equal(await askAs(true), '192.0.2.7');
  assert.equal(await askAs(false), '127.0.0.1');
});
