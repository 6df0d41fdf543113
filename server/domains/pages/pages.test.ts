import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectSite, siteOrigin } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const open = (path: string, headers: Record<string, string> = {}) => fetch(app.origin + path, { headers });
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

async function openFrame(query: string, headers: Record<string, string> = { referer: `${siteOrigin}/jobs` }) {
  const tenant = await app.makeTenant();
  const siteKey = await connectSite(app, tenant);
  const answer = await open(`/frame/hello/greeter?site-key=${siteKey}${query}`, headers);
  return { answer, page: await answer.text(), tenant, siteKey };
}

test('a frame comes with a policy that runs nothing but our files and this one page’s nonce', async () => {
  const { answer, page } = await openFrame('&lang=de');
  assert.equal(answer.status, 200);
  const policy = policyOf(answer);
  const [, nonce] = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)!;
  assert.ok(page.includes(`nonce="${nonce}"`));
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.match(answer.headers.get('permissions-policy') ?? '', /camera=\(\), microphone=\(\)/);
  assert.match(page, /<html lang="de">/);
  const again = await openFrame('&lang=de');
  assert.ok(!policyOf(again.answer).includes(nonce!), 'each page has a nonce of its own');
});

test('what a page writes into the address of a frame is shown as text and stays data', async () => {
  const hostile = `</script><script>alert(1)</script>`;
  const { page } = await openFrame(
    `&position=${encodeURIComponent(hostile)}&lang=${encodeURIComponent(hostile)}`,
  );
  assert.ok(!page.includes('<script>alert'));
});

test('a frame is refused in words to a page that is not connected, and says so to the page around it', async () => {
  const { answer, page } = await openFrame('', { referer: 'https://evil.example/' });
  assert.equal(answer.status, 403);
  assert.match(page, /"type":"blocked","code":"launches.origin_not_allowed"/);
  assert.match(policyOf(answer), /^default-src 'none'; script-src 'nonce-/);
  assert.equal(answer.headers.get('set-cookie'), null);
});

test('a frame of a strange key, module or widget is refused, never an error of ours', async () => {
  const { siteKey } = await openFrame('');
  const cases = [
    ['/frame/hello/greeter', 403],
    ['/frame/hello/greeter?site-key=pk_none', 403],
    ['/frame/hello/greeter?site-key=%00', 403],
    ['/frame/hello/greeter?site-key=a&site-key=b', 403],
    [`/frame/none/greeter?site-key=${siteKey}`, 404],
    [`/frame/hello/none?site-key=${siteKey}`, 404],
    [`/frame/hello/%00?site-key=${siteKey}`, 404],
    [`/frame/%00/greeter?site-key=${siteKey}`, 404],
  ] as const;
  for (const [path, status] of cases)
    assert.equal((await open(path, { referer: siteOrigin })).status, status, path);
});

test('the schema of a manifest can be read by any page', async () => {
  const answer = await open('/schemas/manifest.json');
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(((await answer.json()) as { type: string }).type, 'object');
});

test('the console may stand in no frame, is never kept, and answers all of its addresses', async () => {
  for (const path of ['/', '/console', '/console/positions/01J']) {
    const answer = await open(path, { 'accept-language': 'fr' });
    if (answer.status === 404) {
      // A checkout whose console could not be built has none; that is another suite's matter.
      assert.match(await answer.text(), /request\.not_found/);
      continue;
    }
    assert.equal(answer.status, 200, path);
    assert.match(policyOf(answer), /frame-ancestors 'none'/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.match(await answer.text(), /<html lang="fr">/);
  }
});

test('an address that does not exist is answered as an error of the API, without a stack', async () => {
  const answer = await open('/nothing/here');
  assert.equal(answer.status, 404);
  const body = (await answer.json()) as { error: { code: string } };
  assert.equal(body.error.code, 'request.not_found');
});

test('a server whose storage is gone says so on /readyz, without telling where it was', async () => {
  const healthy = await open('/readyz');
  assert.equal(healthy.status, 200);
  app.kernel.health.add('storage', () => Promise.reject(new Error('connect ECONNREFUSED s3.internal:9000')));
  const answer = await open('/readyz');
  assert.equal(answer.status, 503);
  const text = await answer.text();
  assert.match(text, /"status":"degraded"/);
  assert.match(text, /"storage":\{"ok":false/);
  assert.doesNotMatch(text, /s3\.internal/);
  assert.equal((await open('/healthz')).status, 200);
});

test('the figures show the work in the background', async () => {
  const text = await (await open('/metrics')).text();
  for (const name of ['outbox_lag_seconds', 'dead_deliveries', 'jobs_waiting', 'jobs_oldest_seconds'])
    assert.match(text, new RegExp(`^inlay_${name} [\\d.e-]+$`, 'm'));
  // Whoever asks for made-up addresses makes no new time series.
  for (let n = 0; n < 5; n += 1) await open(`/frame/made-up-${n}/x?site-key=y`);
  assert.doesNotMatch(await (await open('/metrics')).text(), /made-up/);
});
