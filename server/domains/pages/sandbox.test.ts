import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { connectSite, siteOrigin } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import type { Tenant } from '../tenants/index.ts';

const app = await startTestApp();
const own = app.registry.findNewest('hello')!;
const stranger = { ...own, thirdParty: true };

/** Does something while hello is somebody else's module; a tenant gets it before. */
async function asStranger<T>(work: () => Promise<T>): Promise<T> {
  app.registry.add(stranger);
  try {
    return await work();
  } finally {
    app.registry.add(own);
  }
}

type Init = RequestInit & { headers?: Record<string, string> };
const ask = (path: string, init: Init = {}) =>
  fetch(app.origin + path, { ...init, headers: { origin: 'null', ...init.headers } });
const preflight = (path: string, method: string, origin = 'null') =>
  ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } });
const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { error?: { code: string } }).error?.code;

/** Opens the widget in a frame as a visitor's browser would; what the frame's page says, and its launch. */
async function enter(tenant?: Tenant) {
  const siteKey = await connectSite(app, tenant ?? (await app.makeTenant()));
  const frame = await fetch(`${app.origin}/frame/hello/greeter?site-key=${siteKey}`, {
    headers: { referer: `${siteOrigin}/jobs` },
  });
  const [, json = '{}'] = /id="inlay-boot">(.*?)<\/script>/s.exec(await frame.text()) ?? [];
  const { entry } = JSON.parse(json) as { entry: string | null };
  const body = { siteKey, module: 'hello', widget: 'greeter', origin: siteOrigin, locale: 'en' };
  return { frame, entry, body, siteKey };
}

const openLaunch = (body: object, origin = 'null') =>
  ask('/api/v1/launches/site', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const readToken = async (answer: Response) =>
  ((await answer.json()) as { data: { token: string } }).data.token;

test('the frame of a stranger’s module is sandboxed by its own header, ours is not', async () => {
  const tenant = await app.makeTenant();
  const { frame, entry } = await asStranger(() => enter(tenant));
  assert.match(frame.headers.get('content-security-policy') ?? '', /^sandbox allow-scripts /);
  assert.equal(frame.headers.get('integrity-policy'), 'blocked-destinations=(script)');
  assert.ok(entry);
  const ours = await enter();
  assert.doesNotMatch(ours.frame.headers.get('content-security-policy') ?? '', /sandbox/);
  assert.equal(ours.entry, null);
});

test('a page without an origin may ask the routes that take launch tokens, and no other', async () => {
  for (const [path, method] of [
    ['/api/v1/modules/hello/greetings', 'POST'],
    ['/api/v1/documents', 'POST'],
    ['/api/v1/jobs/01K00000000000000000000000/events', 'GET'],
    ['/api/v1/launches/renew', 'POST'],
    ['/api/v1/launches/site', 'POST'],
  ] as const) {
    const answer = await preflight(path, method);
    assert.equal(answer.status, 204, path);
    assert.equal(allowed(answer), 'null', path);
    assert.equal(answer.headers.get('access-control-allow-methods'), method);
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /authorization/);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    assert.match(answer.headers.get('vary') ?? '', /Origin/);
    assert.equal(allowed(await preflight(path, method, 'https://evil.example')), null, path);
  }
  for (const [path, method] of [
    ['/api/v1/members', 'GET'],
    ['/api/v1/auth/sign-in', 'POST'],
    ['/api/v1/auth/refresh', 'POST'],
    ['/api/v1/launches/console', 'POST'],
    ['/api/v1/launches', 'GET'],
    ['/api/v1/installations', 'POST'],
  ] as const)
    assert.equal(allowed(await preflight(path, method)), null, `${method} ${path}`);
});

test('a sandboxed frame opens its launch, calls its module and renews its token', async () => {
  const tenant = await app.makeTenant();
  await asStranger(async () => {
    const { body, entry } = await enter(tenant);
    const opened = await openLaunch({ ...body, entry });
    assert.equal(opened.status, 201);
    assert.equal(allowed(opened), 'null');
    const token = await readToken(opened);
    const call = (path: string, headers: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"name":"Ada"}',
      });
    const made = await call('/api/v1/modules/hello/greetings', { authorization: `Bearer ${token}` });
    assert.equal(made.status, 202);
    const renewed = await ask('/api/v1/launches/renew', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(renewed.status, 200);
    const next = await readToken(renewed);
    const again = await call('/api/v1/modules/hello/greetings', { authorization: `Bearer ${next}` });
    assert.equal(again.status, 202, 'what was renewed is still for a sandboxed frame');
    const other = await call('/api/v1/modules/quiz/answers', { authorization: `Bearer ${token}` });
    assert.equal(other.status, 403);
    assert.equal(await codeOf(other), 'modules.wrong_module');
  });
});

test('no launch opens for a page without an origin unless the server made that page for it', async () => {
  const tenants = [await app.makeTenant(), await app.makeTenant()];
  await asStranger(async () => {
    const { body, entry } = await enter(tenants[0]);
    const other = await enter(tenants[1]);
    for (const wrong of [
      body,
      { ...body, entry: `${entry}x` },
      { ...body, entry: other.entry },
      { ...body, entry, origin: 'https://elsewhere.example' },
      { ...body, entry, module: 'cv-analysis' },
    ]) {
      const answer = await openLaunch(wrong);
      assert.equal(answer.status, 403);
      assert.equal(await codeOf(answer), 'launches.wrong_entry');
    }
  });
});

test('the token of a widget of ours is good for nothing in a page without an origin', async () => {
  const { body } = await enter();
  const token = await readToken(await openLaunch(body, app.origin));
  const authorization = `Bearer ${token}`;
  const read = await ask('/api/v1/modules/hello/greetings/01K00000000000000000000000', {
    headers: { authorization },
  });
  assert.equal(await codeOf(read), 'sessions.wrong_origin');
  const renewed = await ask('/api/v1/launches/renew', { method: 'POST', headers: { authorization } });
  assert.equal(renewed.status, 403);
});

test('a member’s cookie that rides along with a request from nowhere is not read', async () => {
  const { api } = await app.signIn('admin');
  const cookie = `inlay_access=${api.cookie('inlay_access')}`;
  const path = '/api/v1/jobs/01K00000000000000000000000';
  assert.equal((await fetch(app.origin + path, { headers: { cookie } })).status, 404, 'the cookie is good');
  assert.equal((await ask(path, { headers: { cookie } })).status, 401);
});

test('the console’s frame holds nothing of anybody’s and may stand in the console alone', async () => {
  const path = '/frame/hello/0.1.0/greeter?lang=de';
  assert.equal((await fetch(app.origin + path)).status, 404, 'a widget of ours needs no frame there');
  await asStranger(async () => {
    const answer = await fetch(app.origin + path);
    assert.equal(answer.status, 200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^sandbox /);
    assert.match(policy, /frame-ancestors 'self'/);
    const page = await answer.text();
    assert.match(page, /<html lang="de">/);
    assert.match(page, /"inConsole":true,"launch":null/);
    for (const wrong of ['hello/9.9.9/greeter', 'hello/0.1.0/none', 'none/0.1.0/greeter'])
      assert.equal((await fetch(`${app.origin}/frame/${wrong}`)).status, 404, wrong);
  });
});

test('the console is told to show a stranger’s widget in a frame', async () => {
  const { api } = await app.signIn('admin');
  const open = async () =>
    (await api.post('/launches/console', { module: 'hello', widget: 'greeter', locale: 'de' })).body.data;
  assert.equal((await open()).mount.frame, null);
  await asStranger(async () =>
    assert.equal((await open()).mount.frame, '/frame/hello/0.1.0/greeter?lang=de'),
  );
});

test('a file that the manifest does not list is not served, though it lies in the module’s folder', async () => {
  const stray = join(own.folder, 'web/stray.js');
  await writeFile(stray, 'export default 1;');
  after(() => rm(stray, { force: true }));
  const address = (file: string) => `${app.origin}/modules/hello/${own.version}/${file}`;
  assert.equal((await fetch(address('web/stray.js'))).status, 404);
  assert.equal((await fetch(address(own.manifest.built.web!.remoteEntry))).status, 200);
  for (const file of [
    'manifest.json',
    'server/container.mjs',
    'web/../manifest.json',
    'web/%2e%2e/manifest.json',
  ])
    assert.equal((await fetch(address(file))).status, 404, file);
});
