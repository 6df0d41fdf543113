import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createRegistry } from '../../../host/node/registry.ts';
import type { Client } from '../../../server/testing/client.ts';
import { readMails } from '../../../server/testing/mailbox.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { openPackages, rolloutOf } from '../packages/index.ts';
import { makePackage, registerPublisher, type TestPublisher } from './testing/make-package.ts';
import { awaitChecks, operatorEmail, publish, signInOperator } from './testing/operator.ts';

const app = await startTestApp({ work: true, env: { OPERATORS: operatorEmail } });
const hello = app.registry.findNewest('hello')!;

let operator: Client;
let author: Awaited<ReturnType<typeof app.signIn>>;
let acme: TestPublisher;

before(async () => {
  operator = await signInOperator(app);
  author = await app.signIn();
  acme = await registerPublisher(author.api);
});

test('a package goes from its publisher through checks and review into the catalogue, with no restart', async () => {
  const bytes = await makePackage(hello, acme, { id: 'greeter' });
  const sent = await author.api.postBytes('/submissions', bytes);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  assert.equal(sent.body.data.state, 'submitted');
  const { id } = sent.body.data;

  const checked = await awaitChecks(author.api, id);
  assert.deepEqual(
    checked.checks.map(({ name, passed }: Record<string, unknown>) => [name, passed]),
    [
      ['archive', true],
      ['integrity', true],
      ['signature', true],
      ['size', true],
      ['manifest', true],
      ['licence', true],
      ['forbidden-apis', true],
      ['contract', true],
    ],
    JSON.stringify(checked.checks, null, 1),
  );
  assert.equal(checked.state, 'in_review');
  assert.equal(checked.checks.length, checked.checksInAll);

  const queue = (await operator.get('/review')).body.data;
  const [mine] = queue.filter((each: { id: string }) => each.id === id);
  assert.equal(mine.publisherName, acme.name);
  assert.equal(mine.diff.before, null);
  assert.ok(mine.diff.newPermissions.includes('collections'));

  const { api } = await app.signIn();
  assert.equal((await api.get('/catalogue/greeter')).status, 404);
  const approved = await operator.post(`/review/${id}/approve`, {});
  assert.equal(approved.status, 200, JSON.stringify(approved.body));
  assert.deepEqual([approved.body.data.state, approved.body.data.rollout], ['approved', 100]);

  const listing = (await api.get('/catalogue/greeter')).body.data;
  assert.deepEqual([listing.version, listing.thirdParty, listing.installed], ['1.0.0', true, null]);
  const module = app.registry.find('greeter', '1.0.0')!;
  assert.deepEqual([module.thirdParty, module.runner.mode], [true, 'isolated']);
  const permissions = listing.permissions.map(({ name }: { name: string }) => name);
  const installed = await api.post('/installations', { module: 'greeter', permissions });
  assert.equal(installed.status, 201, JSON.stringify(installed.body));
});

test('what was sent in before is told so, and other contents need another version', async () => {
  const bytes = await makePackage(hello, acme, { id: 'twice' });
  const first = await author.api.postBytes('/submissions', bytes);
  await awaitChecks(author.api, first.body.data.id);
  const again = await author.api.postBytes('/submissions', bytes);
  assert.deepEqual([again.status, again.body.data.id], [200, first.body.data.id]);
  const other = await makePackage(hello, acme, { id: 'twice', files: { 'listing/changelog.md': 'New.' } });
  const refused = await author.api.postBytes('/submissions', other);
  assert.deepEqual([refused.status, refused.body.error.code], [409, 'submissions.version_taken']);
  await operator.post(`/review/${first.body.data.id}/approve`, {});
  const stillRefused = await author.api.postBytes('/submissions', other);
  assert.equal(stillRefused.status, 409);
  assert.equal((await author.api.postBytes('/submissions', bytes)).status, 200);
});

test('a reviewer sees what is new against the version before', async () => {
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'growing' }));
  const german = (await readFile(join(hello.folder, 'locales/de.json'), 'utf8')).replaceAll('Hallo', 'Moin');
  const bytes = await makePackage(hello, acme, {
    id: 'growing',
    version: '1.1.0',
    manifest: (manifest) => ({
      ...manifest,
      network: ['api.example.com'],
      permissions: [
        ...manifest.permissions,
        { name: 'http', reason: { en: 'To ask a server.', de: 'Um einen Server zu fragen.' } },
        { name: 'pdf', reason: { en: 'To print.', de: 'Zum Drucken.' } },
      ],
    }),
    files: {
      'listing/extra.md': 'More.',
      'locales/de.json': german,
      'server/print.mjs': 'export const print = (url, { http, pdf }) => pdf.render(http.fetch(url));',
    },
  });
  const { id } = (await author.api.postBytes('/submissions', bytes)).body.data;
  const checked = await awaitChecks(author.api, id);
  assert.equal(checked.state, 'in_review', JSON.stringify(checked.checks));
  const { diff } = (await operator.get(`/review/${id}`)).body.data;
  assert.equal(diff.before, '1.0.0');
  assert.deepEqual(diff.newPermissions, ['http', 'pdf']);
  assert.deepEqual(diff.newHosts, ['api.example.com']);
  assert.deepEqual(diff.addedFiles.toSorted(), ['listing/extra.md', 'server/print.mjs']);
  assert.deepEqual(diff.changedFiles.toSorted(), [
    'listing/changelog.md',
    'locales/de.json',
    'manifest.json',
  ]);
  assert.deepEqual(diff.removedFiles, []);
  assert.equal(diff.sizes.web.before, diff.sizes.web.now);
  assert.ok(diff.sizes.whole.now > diff.sizes.whole.before);
});

test('an operator reads a submission in their language and downloads the package as it was sent', async () => {
  const bytes = await makePackage(hello, acme, {
    id: 'readable',
    manifest: (source) => ({ ...source, summary: { ...source.summary, en: 'Greets.', de: 'Grüßt.' } }),
  });
  const { id } = (await author.api.postBytes('/submissions', bytes)).body.data;
  await awaitChecks(author.api, id);
  const read = async (language: string) =>
    (await operator.send('GET', `/review/${id}`, undefined, { 'accept-language': language })).body.data
      .summary;
  assert.deepEqual([await read('de'), await read('en'), await read('fr')], ['Grüßt.', 'Greets.', 'Greets.']);

  const answer = await fetch(`${app.origin}/api/v1/review/${id}/package`, {
    headers: { cookie: `inlay_access=${operator.cookie('inlay_access')}` },
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="readable-1.0.0.inlay.tgz"');
  assert.ok(bytes.equals(Buffer.from(await answer.arrayBuffer())), 'byte for byte');
  const refused = await author.api.get(`/review/${id}/package`);
  assert.equal(refused.status, 403, 'not even who sent it in may ask here');
});

test('a version reaches as many tenants as its roll-out says, and its publisher first', async () => {
  const others = await Promise.all(Array.from({ length: 8 }, () => app.signIn()));
  const id = await publish(author.api, operator, await makePackage(hello, acme, { id: 'slowly' }), 1);
  const offeredTo = async (api: Client) => (await api.get('/catalogue/slowly')).status === 200;
  assert.equal(await offeredTo(author.api), true, 'its publisher does not see it');
  for (const share of [1, 10, 100] as const) {
    const changed = await operator.post(`/review/${id}/rollout`, { rollout: share });
    assert.equal(changed.body.data.rollout, share);
    for (const { api, tenant } of others) {
      assert.equal(await offeredTo(api), rolloutOf(tenant.id, 'slowly', '1.0.0') < share, `${share} %`);
    }
  }
});

test('a new version that is not rolled out to a tenant leaves it the one before', async () => {
  const { api, tenant } = await app.signIn();
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'steady' }));
  let version = '';
  for (let patch = 1; version === ''; patch += 1) {
    if (rolloutOf(tenant.id, 'steady', `1.0.${patch}`) >= 1) version = `1.0.${patch}`;
  }
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'steady', version }), 1);
  assert.equal((await api.get('/catalogue/steady')).body.data.version, '1.0.0');
  assert.equal((await author.api.get('/catalogue/steady')).body.data.version, version);
  const versions = (await author.api.get('/catalogue/steady')).body.data.versions;
  assert.deepEqual(
    versions.map((each: { version: string }) => each.version),
    [version, '1.0.0'],
  );
  assert.equal(versions[0].changelog, '- It greets.');
});

test('what was taken back can be installed by nobody, and stays with those who have it', async () => {
  const { api } = await app.signIn();
  const id = await publish(author.api, operator, await makePackage(hello, acme, { id: 'faulty' }));
  const listing = (await api.get('/catalogue/faulty')).body.data;
  const permissions = listing.permissions.map(({ name }: { name: string }) => name);
  assert.equal((await api.post('/installations', { module: 'faulty', permissions })).status, 201);
  const reason = 'It greets the wrong people.';
  const yanked = await operator.post(`/review/${id}/yank`, { reason });
  assert.deepEqual([yanked.body.data.state, yanked.body.data.reason], ['yanked', reason]);
  assert.equal((await api.get('/catalogue/faulty')).status, 404);
  assert.ok(app.registry.find('faulty', '1.0.0'), 'it went although somebody has it');
  assert.deepEqual(app.app.packages.offers.findYank('faulty', '1.0.0'), { reason });

  const unused = await publish(author.api, operator, await makePackage(hello, acme, { id: 'unused' }));
  await operator.post(`/review/${unused}/yank`, { reason });
  assert.equal(app.registry.find('unused', '1.0.0'), undefined);
  const mails = await readMails(app.kernel, author.email);
  assert.ok(
    mails.some(({ text }) => text.includes('faulty 1.0.0') && text.includes(reason)),
    'the publisher was not told',
  );
});

test('a rejected version goes back to its publisher with the reason, by mail and in the list', async () => {
  const bytes = await makePackage(hello, acme, { id: 'unclear' });
  const { id } = (await author.api.postBytes('/submissions', bytes)).body.data;
  await awaitChecks(author.api, id);
  const reason = 'Say in the listing what it does.';
  const rejected = await operator.post(`/review/${id}/reject`, { reason });
  assert.equal(rejected.body.data.state, 'rejected');
  const [own] = (await author.api.get('/submissions')).body.data;
  assert.deepEqual([own.id, own.reason], [id, reason]);
  const mails = await readMails(app.kernel, author.email);
  assert.ok(mails.some(({ text }) => text.includes('unclear 1.0.0') && text.includes(reason)));
  const late = await operator.post(`/review/${id}/approve`, {});
  assert.deepEqual([late.status, late.body.error.code], [409, 'review.wrong_state']);
  assert.equal((await author.api.postBytes('/submissions', bytes)).body.data.state, 'rejected');
  const better = await makePackage(hello, acme, {
    id: 'unclear',
    files: { 'listing/description.en.md': 'It says hello to whoever comes.' },
  });
  const next = await author.api.postBytes('/submissions', better);
  assert.deepEqual([next.status, next.body.data.state], [201, 'submitted']);
});

test('another process takes up what was let in, and lets go of what was taken back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-second-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const id = await publish(author.api, operator, await makePackage(hello, acme, { id: 'shared' }));
  // A machine of its own: the same stores, another data folder.
  const kernel = { ...app.kernel, config: { ...app.kernel.config, dataDir: folder } };
  const registry = createRegistry();
  const { store } = openPackages(kernel, registry, async () => {});
  const deaf = await store.listen();
  await store.sync();
  assert.ok(registry.find('shared', '1.0.0'));
  const next = await publish(
    author.api,
    operator,
    await makePackage(hello, acme, { id: 'shared', version: '2.0.0' }),
  );
  await until(() => registry.find('shared', '2.0.0') !== undefined);
  for (const each of [id, next]) await operator.post(`/review/${each}/yank`, { reason: 'No more.' });
  await until(() => registry.findNewest('shared') === undefined);
  await store.sync();
  assert.deepEqual(await readdir(join(folder, 'packages')).then((names) => names.includes('shared')), false);
  await deaf();
  await registry.stop();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; !isSo(); round += 1) {
    assert.ok(round < 400, 'it did not come');
    await delay(25);
  }
}
