import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Work } from '../../kernel/proof/index.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const origin = 'https://jobs.example';

/** A site of a tenant of its own, and visitors of it. */
async function openSite(limits: object = {}) {
  const { api, tenant } = await app.signIn();
  const { body } = await api.post('/connections', { kind: 'site', name: 'Jobs', origins: [origin] });
  const { id, siteKey } = body.data;
  const path = `/connections/${id}/limits`;
  const set = (change: object) => api.patch(path, change);
  if (Object.keys(limits).length > 0) assert.equal((await set(limits)).status, 200);
  const enter = (proof?: string) =>
    app
      .visitor()
      .post('/launches/site', { siteKey, module: 'hello', widget: '_', origin, ...(proof && { proof }) });
  return { api, tenant, id, path, set, enter, show: async () => (await api.get(path)).body.data };
}

const solve = async (work: Work) => {
  const solution = await solveChallenge({ challenge: work, deriveKey });
  return Buffer.from(JSON.stringify({ challenge: work, solution })).toString('base64');
};

test('a new site has generous limits, and its launches are counted by days', async () => {
  const site = await openSite();
  assert.equal((await site.enter()).status, 201);
  assert.equal((await site.enter()).status, 201);
  const { usage, ...limits } = await site.show();
  assert.deepEqual(limits, {
    perVisitorHour: 300,
    perDay: 20_000,
    proof: 'none',
    captchaUrl: null,
    hasCaptchaSecret: false,
  });
  assert.deepEqual(usage, [{ day: new Date().toISOString().slice(0, 10), launches: 2 }]);
});

test('a visitor who opens it again and again waits; visitors of other sites do not', async () => {
  const site = await openSite({ perVisitorHour: 2 });
  await site.enter();
  await site.enter();
  const refused = await site.enter();
  assert.equal(refused.status, 429);
  assert.equal(refused.body.error.code, 'launches.visitor_limit');
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.equal((await (await openSite()).enter()).status, 201);
});

test('of many launches at once the day lets in as many as it holds', async () => {
  const site = await openSite({ perDay: 5 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => site.enter()));
  assert.equal(answers.filter(({ status }) => status === 201).length, 5);
  const codes = new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.error.code));
  assert.deepEqual([...codes], ['launches.site_full']);
  assert.equal((await site.show()).usage[0].launches, 5);
});

test('a refused visitor is seen in the list of launches', async () => {
  const site = await openSite({ perDay: 1 });
  await site.enter();
  await site.enter();
  const { body } = await site.api.get(`/connections/${site.id}/attempts`);
  assert.ok(body.data.some(({ code }: { code: string }) => code === 'launches.site_full'));
});

test('a site that wants work done opens for a solved puzzle, once', async () => {
  const site = await openSite({ proof: 'work' });
  const asked = await site.enter();
  assert.equal(asked.status, 428);
  const { proof, work } = asked.body.error.details;
  assert.equal(proof, 'work');
  const answer = await solve(work);
  assert.equal((await site.enter(answer)).status, 201);
  const again = await site.enter(answer);
  assert.equal(again.body.error.code, 'launches.proof_wrong');
});

test('the answer of one site’s puzzle does not open another', async () => {
  const [one, other] = [await openSite({ proof: 'work' }), await openSite({ proof: 'work' })];
  const answer = await solve((await one.enter()).body.error.details.work);
  assert.equal((await other.enter(answer)).body.error.code, 'launches.proof_wrong');
});

/** A captcha's provider, as far as servers know it. */
const seen: URLSearchParams[] = [];
let verdict: { status: number; text: string } = { status: 200, text: '{}' };
const provider = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  seen.push(new URLSearchParams(body));
  response.writeHead(verdict.status).end(verdict.text);
});
await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
after(() => provider.close());
const captchaUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/siteverify`;
const captcha = { proof: 'captcha', captchaUrl, captchaSecret: 'hush-hush' };

test('a site with a captcha asks its provider, with the secret that nobody is shown again', async () => {
  const site = await openSite(captcha);
  assert.deepEqual((await site.enter()).body.error.details, { proof: 'captcha' });
  verdict = { status: 200, text: JSON.stringify({ success: true, hostname: 'jobs.example' }) };
  assert.equal((await site.enter('human')).status, 201);
  assert.deepEqual([seen.at(-1)!.get('secret'), seen.at(-1)!.get('response')], ['hush-hush', 'human']);
  const shown = await site.show();
  assert.equal(shown.hasCaptchaSecret, true);
  assert.doesNotMatch(JSON.stringify(shown), /hush-hush/);
  const rows = await app.db.inTenant(site.tenant.id, () => app.db.query('SELECT * FROM site_limits'));
  assert.doesNotMatch(JSON.stringify(rows), /hush-hush/);
});

for (const [what, said, code] of [
  ['says no', { status: 200, text: '{"success":false}' }, 'launches.proof_wrong'],
  [
    'saw another website',
    { status: 200, text: '{"success":true,"hostname":"evil.example"}' },
    'launches.proof_wrong',
  ],
  ['is broken', { status: 503, text: 'down' }, 'launches.captcha_unavailable'],
  ['talks nonsense', { status: 200, text: '<html>' }, 'launches.captcha_unavailable'],
] as const)
  test(`nobody comes in when the captcha’s provider ${what}`, async () => {
    const site = await openSite(captcha);
    verdict = said;
    assert.equal((await site.enter('human')).body.error.code, code);
  });

test('the secret stays while other limits change, and goes with the captcha', async () => {
  const site = await openSite(captcha);
  await site.set({ perDay: 7 });
  assert.deepEqual([(await site.show()).hasCaptchaSecret, (await site.show()).perDay], [true, 7]);
  await site.set({ proof: 'none' });
  const { hasCaptchaSecret, captchaUrl: url } = await site.show();
  assert.deepEqual([hasCaptchaSecret, url], [false, null]);
});

test('the secret is sent to no other address than the one that it was entered for', async () => {
  const site = await openSite(captcha);
  const moved = await site.set({ captchaUrl: `${captchaUrl}/elsewhere` });
  assert.equal(moved.body.error.code, 'connections.captcha_incomplete');
  assert.equal((await site.set({ captchaUrl })).status, 200);
  const entered = { captchaUrl: `${captchaUrl}/elsewhere`, captchaSecret: 'hush-again' };
  assert.equal((await site.set(entered)).status, 200);
});

test('a captcha without its secret, or at an address inside our house, is refused in words', async () => {
  const site = await openSite();
  assert.equal(
    (await site.set({ proof: 'captcha', captchaUrl })).body.error.code,
    'connections.captcha_incomplete',
  );
  const inside = await site.set({ ...captcha, captchaUrl: 'https://10.0.0.1/siteverify' });
  assert.equal(inside.body.error.code, 'connections.captcha_address');
});

test('only an admin sets limits, and only of a site', async () => {
  const site = await openSite();
  const { api } = await app.signIn('manager', site.tenant);
  assert.equal((await api.get(site.path)).status, 200);
  assert.equal((await api.patch(site.path, { perDay: 1 })).status, 403);
  const stranger = await openSite();
  assert.equal((await stranger.api.patch(site.path, { perDay: 1 })).status, 404);
});
