import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { readTask } from './testing/browser.ts';
import { connectLms, readLaunch, startPlatform } from './testing/lms.ts';

const app = await startTestApp();
const platform = await startPlatform();
const lms = await connectLms(app, platform);
const storageTarget = '_parent';

/** Goes as far as the page after the message of the LMS, in a browser without cookies unless told. */
async function arrive(options: { cookies?: boolean; storage?: boolean } = {}) {
  const visitor = lms.visitor({ cookies: options.cookies ?? false });
  const begun = await visitor.begin(lms.clientId, lms.visit(), options.storage ? { storageTarget } : {});
  const message = await visitor.signIn(begun.next);
  const answer = await lms.post(visitor, message);
  const proceed = (proof: string) =>
    visitor.post(`${app.origin}/lti/continue`, { state: message.state, proof });
  return { visitor, begun, message, answer, task: readTask(answer.text), proceed };
}

test('with no cookie at all, the storage of the LMS shows that the browser is the same', async () => {
  const { begun, answer, task, proceed } = await arrive({ storage: true });
  assert.deepEqual([begun.task?.name, begun.task?.origin], ['put', platform.issuer]);
  assert.deepEqual([task?.name, task?.origin, task?.key], ['get', platform.issuer, begun.task?.key]);
  assert.ok(!answer.text.includes(begun.task!.proof!), 'the page does not tell what it asks for');
  const opened = await proceed(begun.task!.proof!);
  assert.equal(opened.status, 200, opened.text);
  assert.equal((await readLaunch(app, lms, opened)).row?.rung, 'storage');
  assert.match((await proceed(begun.task!.proof!)).text, /lti\.state_used/);
});

test('where the storage says nothing, the cookie is next', async () => {
  const { proceed } = await arrive({ storage: true, cookies: true });
  const opened = await proceed('');
  assert.equal((await readLaunch(app, lms, opened)).row?.rung, 'cookie');
});

test('the cookie belongs to our frame in this LMS and goes once it was used', async () => {
  const visitor = lms.visitor();
  const { answer, next } = await visitor.begin(lms.clientId, lms.visit());
  const [cookie = ''] = answer.headers.getSetCookie();
  for (const part of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/lti', 'Max-Age=600'])
    assert.ok(cookie.includes(part), part);
  assert.equal(visitor.cookies.size, 1);
  await lms.post(visitor, await visitor.signIn(next));
  assert.equal(visitor.cookies.size, 0);
});

for (const storage of [true, false])
  test(`with neither ${storage ? '(storage refused)' : '(no storage offered)'}, a new window keeps the proof itself`, async () => {
    const { visitor, answer, message, proceed } = await arrive({ storage });
    const offer = storage ? await proceed('') : answer;
    const href = /href="(\/lti\/window\?state=[^"]+)"/.exec(offer.text)?.[1];
    assert.ok(href, offer.text);
    const window = await visitor.go(app.origin + href);
    const begin = readTask(window.text)!;
    assert.equal(begin.name, 'begin');
    assert.match(window.headers.get('content-security-policy')!, /frame-ancestors 'none'/);
    const second = await visitor.signIn(begin.next!);
    const end = await lms.post(visitor, second);
    assert.deepEqual([readTask(end.text)?.name, readTask(end.text)?.key], ['end', begin.key]);
    const opened = await visitor.post(`${app.origin}/lti/continue`, {
      state: second.state,
      proof: begin.proof!,
    });
    assert.equal((await readLaunch(app, lms, opened)).row?.rung, 'window');
    // What the frame had is given up.
    const old = await visitor.post(`${app.origin}/lti/continue`, { state: message.state, proof: '' });
    assert.match(old.text, /lti\.state_used/);
  });

test('a message brought to another browser opens nothing there', async () => {
  for (const storage of [true, false]) {
    const mine = await arrive({ storage, cookies: true });
    void mine;
    const visitor = lms.visitor();
    const begun = await visitor.begin(lms.clientId, lms.visit(), storage ? { storageTarget } : {});
    const message = await visitor.signIn(begun.next);
    const victim = lms.visitor();
    const answer = await lms.post(victim, message);
    assert.ok(!answer.text.includes('inlay-boot'));
    const further = await victim.post(`${app.origin}/lti/continue`, { state: message.state, proof: 'guess' });
    assert.ok(!further.text.includes('inlay-boot'));
    assert.match(further.text, /\/lti\/window\?state=/);
  }
});

test('a window without its proof is refused with words that help', async () => {
  const { visitor, answer } = await arrive();
  const href = /href="(\/lti\/window\?state=[^"]+)"/.exec(answer.text)![1]!;
  const begin = readTask((await visitor.go(app.origin + href)).text)!;
  const message = await visitor.signIn(begin.next!);
  await lms.post(visitor, message);
  const refused = await visitor.post(`${app.origin}/lti/continue`, { state: message.state, proof: '' });
  assert.equal(refused.status, 401);
  assert.match(refused.text, /lti\.browser_unknown/);
});

test('two frames that give the proof at once open one launch', async () => {
  const { begun, proceed } = await arrive({ storage: true });
  const answers = await Promise.all(Array.from({ length: 20 }, () => proceed(begun.task!.proof!)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

test('the page in the frame lets only pages of the LMS stand around it, and only its own script run', async () => {
  const { answer } = await arrive({ storage: true });
  const policy = answer.headers.get('content-security-policy')!;
  assert.match(policy, new RegExp(`frame-ancestors ${platform.issuer}(;|$)`));
  assert.match(policy, /script-src 'nonce-[\w-]+';/);
  assert.match(policy, /default-src 'none'/);
});
