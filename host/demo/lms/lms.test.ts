import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type LmsOptions, startLms } from './lms.ts';

const inlayUrl = 'http://localhost:4000';
const tool = {
  name: 'Interview <trainer>',
  loginUrl: `${inlayUrl}/lti/login`,
  redirectUris: `${inlayUrl}/lti/launch`,
  jwksUrl: `${inlayUrl}/lti/jwks`,
  deepLinkUrl: `${inlayUrl}/lti/choose`,
};

/** The LMS and somebody's browser at it. */
async function start(t: TestContext, options: Partial<LmsOptions> = {}) {
  const lms = await startLms({ port: 0, host: '127.0.0.1', inlayUrl, ...options });
  t.after(() => lms.close());
  let cookie = '';
  const go = async (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await fetch(lms.url + path, {
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const [given] = answer.headers.getSetCookie();
    if (given) cookie = given.split(';')[0]!;
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
  };
  const be = async (name: string) => {
    await go('/sign-out', {});
    const { text } = await go('/sign-in');
    const [, id = ''] = new RegExp(`value="([\\w-]+)">[^/]*</span><span><strong>${name}<`).exec(text) ?? [];
    await go('/sign-in', { person: id });
    return id;
  };
  return { lms, go, be };
}

/** A teacher who wrote a tool in by hand. */
async function connect(site: Awaited<ReturnType<typeof start>>, change: Partial<typeof tool> = {}) {
  await site.be('Ines Duarte');
  const { location } = await site.go('/tools/new', { ...tool, ...change });
  return location!.replace('/tools/', '');
}

const readFrame = (text: string): URL =>
  new URL(/<iframe class="tool"[^>]* src="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&'));

test('nobody sees a page before they said who they are', async (t) => {
  const { go, be } = await start(t);
  for (const path of ['/', '/course', '/grades', '/tools'])
    assert.equal((await go(path)).location, '/sign-in', path);
  await be('Nora Vestergaard');
  assert.match((await go('/course')).text, /From study to work/);
  assert.equal((await go('/sign-out', {})).location, '/sign-in');
  assert.equal((await go('/course')).location, '/sign-in');
});

test('tools and the course are changed by who teaches alone', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  await site.be('Nora Vestergaard');
  assert.doesNotMatch((await site.go('/course')).text, /Add an activity|External tools/);
  for (const path of ['/tools', '/tools/new', `/tools/${clientId}`, `/course/choose/${clientId}`])
    assert.equal((await site.go(path)).status, 404, path);
  assert.equal((await site.go(`/tools/${clientId}/remove`, {})).status, 404);
  assert.equal(site.lms.platform.tools.size, 1);
});

test('a tool written in by hand gets what it needs, to be copied', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  const { text } = await site.go(`/tools/${clientId}`);
  const { issuer, loginUrl, tokenUrl, jwksUrl, tools } = site.lms.platform;
  const { deploymentId } = tools.get(clientId)!;
  for (const value of [issuer, clientId, deploymentId, loginUrl, tokenUrl, jwksUrl])
    assert.ok(text.includes(`data-copy="${value}"`), value);
  assert.ok(text.includes('Interview &lt;trainer&gt;') && !text.includes('<trainer>'));
  await site.go(`/tools/${clientId}`, { ...tool, name: 'Trainer' });
  assert.deepEqual([tools.get(clientId)!.name, tools.get(clientId)!.deploymentId], ['Trainer', deploymentId]);
});

test('addresses that are none are named, and nothing is lost', async (t) => {
  const site = await start(t);
  await site.be('Ines Duarte');
  const { text } = await site.go('/tools/new', { ...tool, loginUrl: 'localhost', jwksUrl: 'javascript:x' });
  assert.match(text, /The login address must be/);
  assert.match(text, /The key set address must be/);
  assert.ok(text.includes(`value="${tool.deepLinkUrl}"`));
  assert.equal(site.lms.platform.tools.size, 0);
  assert.match((await site.go('/tools/register', { link: 'inlay' })).text, /This is no web address/);
});

test('a registration link leads to the tool with a token for one registration', async (t) => {
  const site = await start(t);
  await site.be('Ines Duarte');
  const { text } = await site.go('/tools/register', { link: `${inlayUrl}/lti/register?for=abc` });
  const href = new URL(
    /href="([^"]+)" target="northfield-registration"/.exec(text)![1]!.replaceAll('&amp;', '&'),
  );
  assert.equal(href.searchParams.get('for'), 'abc');
  assert.match(href.searchParams.get('openid_configuration')!, /\/\.well-known\/openid-configuration$/);
  assert.match(href.searchParams.get('registration_token')!, /^[\w-]{43}$/);
});

test('a link written by hand opens the tool for whoever opens it', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  const custom = 'inlay_module = interview\r\nnonsense\ninlay_position=nurse';
  await site.go('/course/activities', {
    tool: clientId,
    title: 'Practise',
    custom,
    points: '20',
    section: 'cv',
  });
  const nora = await site.be('Nora Vestergaard');
  const course = (await site.go('/course')).text;
  assert.match(course, /20 points/);
  const path = /href="(\/course\/activities\/[\w-]+)"/.exec(course)![1]!;
  const login = readFrame((await site.go(path)).text);
  assert.equal(login.origin + login.pathname, tool.loginUrl);
  const said = Object.fromEntries(login.searchParams);
  assert.deepEqual(
    [said.iss, said.client_id, said.login_hint, said.lti_storage_target],
    [site.lms.url, clientId, nora, '_parent'],
  );
  const [link] = [...site.lms.platform.courses.get('car-210')!.links.values()];
  assert.deepEqual(link!.custom, { inlay_module: 'interview', inlay_position: 'nurse' });
  assert.equal((await site.go(`${path}/window`)).status, 303);
});

test('storage for tools is offered, or not, as the switch says', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  await site.go('/course/activities', { tool: clientId, title: 'Practise', section: 'cv' });
  const path = /href="(\/course\/activities\/[\w-]+)"/.exec((await site.go('/course')).text)![1]!;
  for (const [storage, target] of [
    ['refused', '_parent'],
    ['silent', '_parent'],
    ['none', null],
  ] as const) {
    await site.go('/tools/storage', { storage });
    const { text } = await site.go(path);
    assert.equal(readFrame(text).searchParams.get('lti_storage_target'), target);
    assert.ok(text.includes(`data-storage="${storage}"`));
  }
});

test('what a tool graded stands in the grade book, for each learner their own', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  assert.match((await site.go('/grades')).text, /No grades yet/);
  await site.go('/course/activities', { tool: clientId, title: 'Practise', points: '20', section: 'cv' });
  const nora = await site.be('Nora Vestergaard');
  const course = site.lms.platform.courses.get('car-210')!;
  const [item] = [...course.lineItems.values()];
  const score = {
    lineItemId: item!.id,
    timestamp: '2026-01-01T10:00:00Z',
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    scoreMaximum: 10,
  };
  course.putScore({ ...score, userId: nora, scoreGiven: 8, comment: 'Well answered.' });
  course.putScore({ ...score, userId: 'p-202', scoreGiven: 5 });
  const own = (await site.go('/grades')).text;
  assert.match(own, /16 \/ 20/);
  assert.match(own, /Well answered\./);
  assert.doesNotMatch(own, /10 \/ 20|Amara/);
  assert.match((await site.go('/course')).text, /16 \/ 20/);
  await site.be('Ines Duarte');
  const all = (await site.go('/grades')).text;
  assert.match(all, /Amara Okafor<\/th><td>10 \/ 20/);
  assert.match(all, /Average<\/th><td>13</);
});

test('a tool goes with its activities and their grades', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  await site.go('/course/activities', { tool: clientId, title: 'Practise', points: '20', section: 'cv' });
  await site.go(`/tools/${clientId}/remove`, {});
  assert.match((await site.go('/grades')).text, /No grades yet/);
  assert.doesNotMatch((await site.go('/course')).text, /Practise<\/strong>/);
  assert.match((await site.go('/tools')).text, /No tool is connected/);
});

test('after a restart the keys, the tools and the course are the same', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-lms-'));
  t.after(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'data', 'lms.json');
  const before = await start(t, { stateFile });
  const clientId = await connect(before);
  await before.go('/course/activities', { tool: clientId, title: 'Practise', points: '20', section: 'cv' });
  await before.go('/tools/storage', { storage: 'silent' });
  const keys = (await before.go('/jwks')).text;
  await before.lms.close();
  assert.equal((await stat(stateFile)).mode & 0o777, 0o600);
  assert.ok(!keys.includes('"d"') && (await readFile(stateFile, 'utf8')).includes('"d"'));

  const after = await start(t, { stateFile });
  assert.equal((await after.go('/jwks')).text, keys);
  await after.be('Ines Duarte');
  assert.match((await after.go('/tools')).text, new RegExp(`/tools/${clientId}`));
  assert.match((await after.go('/tools')).text, /value="silent" checked/);
  assert.match((await after.go('/course')).text, /Practise<\/strong>/);
});

test('it goes by the name of this machine that Inlay does not use', async (t) => {
  const site = await start(t);
  assert.equal(new URL(site.lms.url).hostname, '127.0.0.1');
  const other = await start(t, { inlayUrl: 'http://127.0.0.1:4000' });
  assert.equal(new URL(other.lms.url).hostname, 'localhost');
  const { port } = new URL(site.lms.url);
  const answer = await fetch(`http://localhost:${port}/tools?a=1`, { redirect: 'manual' });
  assert.equal(answer.headers.get('location'), `${site.lms.url}/tools?a=1`);
});

test('forms that another site sends change nothing', async (t) => {
  const site = await start(t);
  const clientId = await connect(site);
  const answer = await site.go(`/tools/${clientId}/remove`, {}, { 'sec-fetch-site': 'cross-site' });
  assert.equal(answer.status, 403);
  assert.equal(site.lms.platform.tools.size, 1);
});
