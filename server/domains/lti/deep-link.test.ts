import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { claim as lmsClaim } from '../../../host/demo/lms/platform/vocabulary.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { createPosition } from '../positions/index.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { claim } from './launch/claims.ts';
import { readTask } from './testing/browser.ts';
import { connectLms, instructor, learner, readLaunch, startPlatform } from './testing/lms.ts';
import { actOnPicker, bringBack, openPicker, readReturn, wishForLink } from './testing/picker.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../host/node/testing/fixtures/${name}`, import.meta.url));
const app = await startTestApp({ moduleFolders: [fixture('hello'), fixture('quiz')] });
const platform = await startPlatform();
const lms = await connectLms(app, platform);
const open = (options?: Parameters<typeof openPicker>[2]) => openPicker(lms, app.origin, options);
const inCourse = (id: string) => ({ context: { id, title: 'A course' } });

const countPickings = async () => {
  const row = await app.db.inSystem(() =>
    app.db.one<{ count: string }>('SELECT count(*) AS count FROM lti_pickings'),
  );
  return Number(row!.count);
};

test('what a teacher chose stands in the course with its column, and opens', async () => {
  const picker = await open({ visit: wishForLink(lms, { section: 'week-1' }, inCourse('placed')) });
  assert.equal(picker.page.status, 200, picker.page.text);
  assert.match(picker.page.text, /In the course “A course”/);
  assert.match(picker.page.text, /value="hello\/greeter" checked/);
  const answer = await picker.send({
    choice: 'quiz/question',
    title: 'Ask the nurse',
    position: lms.positionId,
    graded: 'yes',
    maximum: '20',
  });
  assert.equal(answer.status, 200, answer.text);
  const taken = await bringBack(answer);
  assert.equal(taken.status, 200, taken.text);

  const { links, lineItems } = platform.courses.get('placed')!;
  const [link] = links.values();
  assert.deepEqual(
    [link?.title, link?.section, link?.targetLinkUri],
    ['Ask the nurse', 'week-1', `${app.origin}/lti/launch`],
  );
  assert.deepEqual(link?.custom, {
    inlay_module: 'quiz',
    inlay_widget: 'question',
    inlay_position: lms.positionId,
    inlay_language: 'en',
  });
  const [column] = lineItems.values();
  assert.deepEqual([column?.label, column?.scoreMaximum, column?.tag], ['Ask the nurse', 20, 'inlay']);
  const opened = await lms.launch({ resourceLinkId: link!.id, custom: link!.custom });
  const { row } = await readLaunch(app, lms, opened);
  assert.deepEqual([row?.widget, row?.position_id], ['question', lms.positionId]);
});

test('the answer is signed by us, for this LMS, and brings back what came with the request', async () => {
  const data = { any: ['thing', 1] };
  const settings = {
    deep_link_return_url: `${platform.issuer}/deep-linking/return?course=1&b="2"`,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['window'],
    data,
  };
  const meddling = { claims: { [claim.deepLinking]: settings }, without: [claim.targetLinkUri] };
  const { url, claims } = readReturn(await (await open({ meddling })).send());
  assert.equal(url, `${platform.issuer}/deep-linking/return?course=1&amp;b=&quot;2&quot;`);
  assert.deepEqual([claims.iss, claims.aud], [lms.clientId, platform.issuer]);
  assert.equal(claims[claim.messageType], 'LtiDeepLinkingResponse');
  assert.equal(claims[claim.version], '1.3.0');
  assert.equal(claims[claim.deploymentId], 'deployment-1');
  assert.deepEqual(claims[lmsClaim.data], data);
  const [item] = claims[lmsClaim.contentItems] as Record<string, unknown>[];
  assert.ok(item?.window && !item.iframe, 'an LMS that takes windows only gets a window');
  const again = readReturn(await (await open({ meddling })).send());
  assert.notEqual(again.claims.nonce, claims.nonce);
});

test('an LMS that gave us our own address for a name gets no answer, and the teacher reads why', async () => {
  const clash = await connectLms(app, platform, { clientId: app.origin });
  const visit = wishForLink(clash, {}, { locale: 'de' });
  const answer = await (await openPicker(clash, app.origin, { visit })).send();
  assert.equal(answer.status, 409);
  assert.match(answer.text, /signing_keys\.own_name/);
  assert.match(answer.text, /Niemand heißt wie die Adresse dieses Servers/);
});

test('cancelling places nothing and says so', async () => {
  const visit = wishForLink(lms, {}, inCourse('cancelled'));
  const answer = await (await open({ visit })).send({ decision: 'cancel', choice: '', title: '' });
  const { claims } = readReturn(answer);
  assert.deepEqual(claims[lmsClaim.contentItems], []);
  assert.equal(claims[lmsClaim.message], 'Nothing was placed.');
  assert.equal((await bringBack(answer)).status, 200);
  assert.equal(platform.courses.get('cancelled')?.links.size, 0);
});

test('a double click sends one choice, and no page sends two', async () => {
  const visit = wishForLink(lms, {}, inCourse('twice'));
  const picker = await open({ visit });
  const answers = await Promise.all(Array.from({ length: 5 }, () => picker.send()));
  const tokens = answers.map((answer) => readReturn(answer).token);
  assert.equal(new Set(tokens).size, 1);
  assert.ok(tokens[0]);
  const other = await picker.send({ title: 'Something else' });
  assert.equal(other.status, 400);
  assert.match(other.text, /lti\.picking_used/);
  assert.equal((await bringBack(answers[0]!)).status, 200);
  assert.notEqual((await bringBack(answers[1]!)).status, 200);
  assert.equal(platform.courses.get('twice')?.links.size, 1);
});

const returnTo = (url: string, types: unknown = ['ltiResourceLink']) => ({
  claims: { [claim.deepLinking]: { deep_link_return_url: url, accept_types: types } },
});
const home = `${platform.issuer}/deep-linking/return`;
for (const [name, meddling, code, status] of [
  ['from a learner', { claims: { [claim.roles]: [learner] } }, 'teachers_only', 403],
  ['from nobody in particular', { claims: { [claim.roles]: [] } }, 'teachers_only', 403],
  ['that takes no activities', returnTo(home, ['file', 'html']), 'links_not_accepted', 400],
  ['that leads to somebody else', returnTo('https://evil.example/return'), 'return_url_foreign', 403],
  [
    'that leads to somebody whose name begins like ours',
    returnTo(platform.issuer.replace(/:\d+$/, '.evil.example')),
    'return_url_foreign',
    403,
  ],
  ['that leads into a script', returnTo('javascript:alert(1)'), 'return_url_foreign', 403],
  ['without an address to return to', returnTo('back'), 'deep_linking_malformed', 400],
  ['that does not say what it takes', returnTo(home, 'ltiResourceLink'), 'deep_linking_malformed', 400],
  ['without settings', { without: [claim.deepLinking] }, 'deep_linking_malformed', 400],
] as const)
  test(`a request ${name} is refused with a readable page and leaves nothing`, async () => {
    const before = await countPickings();
    const { page } = await open({ meddling });
    assert.equal(page.status, status);
    assert.match(page.text, new RegExp(`<code>lti\\.${code}</code>`));
    assert.match(page.text, new RegExp(`Request: ${page.headers.get('x-request-id')}`));
    assert.equal(await countPickings(), before);
  });

test('a page of a host that belongs to a connection’s origins may be returned to', async () => {
  const school = await connectLms(app, platform);
  await app.db.inTenant(school.tenant.id, () =>
    app.db.query('UPDATE connections SET origins = $2 WHERE id = $1', [
      school.connectionId,
      ['https://*.school.example'],
    ]),
  );
  const ask = (url: string) => openPicker(school, app.origin, { meddling: returnTo(url) });
  assert.equal((await ask('https://lms.school.example/return')).page.status, 200);
  assert.equal((await ask('https://school.example/return')).page.status, 403);
  assert.equal((await ask('http://lms.school.example/return')).page.status, 403);
});

test('the page of choice needs no cookie, and opens only in the browser that began', async () => {
  const visitor = lms.visitor({ cookies: false });
  const options = { storageTarget: '_parent' };
  const begun = await visitor.begin(lms.clientId, wishForLink(lms), options);
  const message = await visitor.signIn(begun.next);
  const asked = await lms.post(visitor, message);
  assert.equal(readTask(asked.text)?.name, 'get');
  const proceed = (proof: string) =>
    visitor.post(`${app.origin}/lti/continue`, { state: message.state, proof });
  assert.match((await proceed('a guess')).text, /\/lti\/window\?state=/);
  const page = await proceed(begun.task!.proof!);
  const picker = actOnPicker(visitor, page, app.origin);
  assert.ok(readReturn(await picker.send()).token);
  assert.match((await proceed(begun.task!.proof!)).text, /lti\.state_used/);
});

test('where a browser keeps nothing for frames, the choice is made in a window of its own', async () => {
  const visitor = lms.visitor({ cookies: false });
  const { next } = await visitor.begin(lms.clientId, wishForLink(lms, {}, inCourse('window')));
  const offer = await lms.post(visitor, await visitor.signIn(next));
  const href = /href="(\/lti\/window\?state=[^"]+)"/.exec(offer.text)![1]!;
  const begin = readTask((await visitor.go(app.origin + href)).text)!;
  const { state, idToken } = await visitor.signIn(begin.next!);
  assert.equal(readTask((await lms.post(visitor, { state, idToken })).text)?.name, 'end');
  const page = await visitor.post(`${app.origin}/lti/continue`, { state, proof: begin.proof! });
  assert.equal((await bringBack(await actOnPicker(visitor, page, app.origin).send())).status, 200);
  assert.equal(platform.courses.get('window')!.links.size, 1);
});

test('only pages of the LMS stand around the choice, and the answer leads to the LMS only', async () => {
  const picker = await open();
  const policy = picker.page.headers.get('content-security-policy')!;
  assert.match(policy, new RegExp(`frame-ancestors ${platform.issuer}(;|$)`));
  assert.match(policy, /default-src 'none'; script-src 'nonce-[\w-]+';/);
  assert.match(policy, /form-action 'self'/);
  const answer = await picker.send();
  assert.match(
    answer.headers.get('content-security-policy')!,
    new RegExp(`form-action ${platform.issuer}( ${platform.issuer})*;`),
  );
  assert.equal(answer.headers.get('referrer-policy'), 'strict-origin');
});

test('a column of the grade book is offered where the LMS takes one', async () => {
  const offered = async (wish: object, meddling?: Parameters<typeof open>[0]) => {
    const picker = await open({ visit: wishForLink(lms, wish), ...meddling });
    const { claims } = readReturn(
      await picker.send({ choice: 'quiz/question', graded: 'yes', maximum: '5' }),
    );
    const [item] = claims[lmsClaim.contentItems] as { lineItem?: { scoreMaximum: number } }[];
    assert.equal(/name="graded"/.test(picker.page.text), item?.lineItem !== undefined);
    return item?.lineItem?.scoreMaximum;
  };
  assert.equal(await offered({ acceptLineItem: true }), 5);
  assert.equal(await offered({ acceptLineItem: false }), undefined);
  // Moodle does not say; its grade service does.
  assert.equal(await offered({}, { meddling: returnTo(home) }), 5);
  const silent = { ...returnTo(home), without: [claim.ags] };
  assert.equal(await offered({}, { meddling: silent }), undefined);
});

test('positions are found by words of title and place, and only this tenant’s open ones', async () => {
  const other = await app.makeTenant();
  const foreign = await app.db.inTenant(other.id, () =>
    createPosition({ title: 'Night nurse elsewhere', description: 'x' }),
  );
  await app.db.inTenant(lms.tenant.id, async () => {
    await createPosition({ title: 'Night nurse', location: 'Oslo', description: 'x' });
    await createPosition({ title: 'Discount of 100% </script>', description: 'x' });
    await (await createPosition({ title: 'Night nurse, closed', description: 'x' })).update({
      state: 'closed',
    });
  });
  const picker = await open();
  const find = async (words: string) => (await picker.search(words)).positions.map(({ title }) => title);
  assert.deepEqual(await find('OSLO nurse'), ['Night nurse']);
  assert.deepEqual(await find('100%'), ['Discount of 100% </script>']);
  assert.deepEqual(await find('%%'), []);
  assert.deepEqual(await find('no such words'), []);
  assert.ok(!picker.page.text.includes('</script>"'), 'a title ends no script');
  const refused = await picker.send({ position: foreign.id });
  assert.equal(refused.status, 404);
  assert.match(refused.text, /launches\.position_not_open/);
  assert.ok(readReturn(await picker.send()).token, 'after that something else can be chosen');
});

for (const [name, fields, status] of [
  ['no title', { title: ' ' }, 400],
  ['a title that is too long', { title: 'x'.repeat(201) }, 400],
  ['a NUL', { title: 'a\0b' }, 400],
  ['no widget', { choice: '' }, 400],
  ['a widget that is not there', { choice: 'hello/none' }, 404],
  ['a module that is not installed', { choice: 'none/greeter' }, 404],
  ['a position that is none', { position: 'x' }, 400],
  ['no points', { graded: 'yes', maximum: '0' }, 400],
  ['points that are no number', { graded: 'yes', maximum: 'many' }, 400],
  ['a secret that is a guess', { picking: 'guess' }, 400],
] as const)
  test(`a choice with ${name} is refused in words`, async () => {
    const answer = await (await open()).send(fields);
    assert.equal(answer.status, status, answer.text);
    assert.match(answer.text, /<p class="notice" role="alert">[A-Z]/);
  });

test('a column is offered only for a choice that is ever given a score', async () => {
  const graded = { graded: 'yes', maximum: '10' };
  const about = { position: lms.positionId };
  const picker = async (fields: Record<string, string>) => (await open()).send({ ...graded, ...fields });
  const check = { choice: 'quiz/position-question' };
  assert.equal((await picker({ ...check, ...about })).status, 200);
  const without = await picker(check);
  assert.equal(without.status, 400);
  assert.match(without.text, /Found: graded/);
  assert.equal((await picker({ choice: 'hello/greeter', ...about })).status, 400);
  await app.db.inTenant(lms.tenant.id, () =>
    app.db.query('UPDATE lti_platforms SET position_id = $2 WHERE connection_id = $1', [
      lms.connectionId,
      lms.positionId,
    ]),
  );
  assert.equal((await picker(check)).status, 200, 'a silent link opens the position of the connection');
  await app.db.inTenant(lms.tenant.id, () =>
    app.db.query(`UPDATE installations SET permissions = '{}' WHERE module = 'quiz'`),
  );
  assert.equal((await picker({ choice: 'quiz/question' })).status, 400);
});

test('an hour later the page sends nothing any more', async () => {
  const picker = await open();
  await app.db.inSystem(() =>
    app.db.query(`UPDATE lti_pickings SET expires_at = now() - interval '1 second'`),
  );
  assert.match((await picker.send()).text, /lti\.picking_unknown/);
});

test('where no module is installed the page says what to do, and leads back', async () => {
  const tenant = await findOrCreateTenant(app.db, { slug: 'empty-school', name: 'Empty' });
  const school = await connectLms(app, platform, { tenant });
  const picker = await openPicker(school, app.origin);
  assert.match(picker.page.text, /There is nothing to place yet/);
  assert.match(picker.page.text, new RegExp(`href="${app.origin}/console"`));
  const { claims } = readReturn(await picker.send({ decision: 'cancel' }));
  assert.deepEqual(claims[lmsClaim.contentItems], []);
});

for (const [lang, words] of [
  ['de', 'Aktivität einfügen'],
  ['es', 'Colocar una actividad'],
  ['fr', 'Placer une activité'],
  ['zh', '放置活动'],
] as const)
  test(`the page speaks ${lang} where the LMS does`, async () => {
    const presentation = { [claim.presentation]: { locale: `${lang}-XX` } };
    const { page } = await open({ meddling: { claims: { ...presentation, [claim.roles]: [instructor] } } });
    assert.match(page.text, new RegExp(`<html lang="${lang}">`));
    assert.ok(page.text.includes(words));
  });
