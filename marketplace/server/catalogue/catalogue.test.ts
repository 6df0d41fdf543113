import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { makePackage, registerPublisher } from '../publishing/testing/make-package.ts';
import { operatorEmail, publish, signInOperator } from '../publishing/testing/operator.ts';
import { findChanges } from './listing.ts';

const app = await startTestApp({ work: true, env: { OPERATORS: operatorEmail } });
const hello = app.registry.findNewest('hello')!;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

before(async () => {
  const operator = await signInOperator(app);
  const { api } = await app.signIn();
  const acme = await registerPublisher(api);
  const bytes = await makePackage(hello, acme, {
    id: 'listed',
    version: '1.2.0',
    manifest: (manifest) => ({
      ...manifest,
      icon: 'listing/icon.svg',
      screenshots: [{ file: 'listing/one.png', alt: { en: 'A greeting.', de: 'Ein Gruß.' } }],
      permissions: [
        ...manifest.permissions,
        { name: 'http', reason: { en: 'To look names up.', de: 'Um Namen nachzuschlagen.' } },
      ],
      network: ['names.example.com'],
      privacy: { ...manifest.privacy, receivers: ['Acme'] },
    }),
    files: {
      'server/names.mjs':
        'export const look = (name, { http }) => http.fetch(new URL(name, "https://names.example.com"));',
      'listing/one.png': pixel,
      'listing/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'listing/description.de.md': 'Grüßt **alle**.',
      'listing/changelog.md': '# Changes\n\n## 1.2.0 - 2026-11-01\n\n- Names.\n\n## 1.1.0\n\n- Older.\n',
    },
  });
  await publish(api, operator, bytes);
});

test('a listing says everything that one wants to know before installing, in the reader’s language', async () => {
  const { api } = await app.signIn('user');
  const { body } = await api.send('GET', '/catalogue/listed', undefined, { 'accept-language': 'de' });
  const listing = body.data;
  assert.deepEqual(
    [listing.name, listing.description, listing.thirdParty, listing.network, listing.receivers],
    ['Hallo', 'Grüßt **alle**.', true, ['names.example.com'], ['Acme']],
  );
  assert.ok(
    listing.permissions.some((each: { reason: string }) => each.reason === 'Um Namen nachzuschlagen.'),
  );
  assert.match(listing.publisherInfo.name, /^Acme/);
  assert.ok(listing.bytes > 1000);
  assert.deepEqual(
    listing.versions.map((each: Record<string, unknown>) => [each.version, each.changelog]),
    [['1.2.0', '- Names.']],
  );
  assert.ok(Date.parse(listing.versions[0].publishedAt) <= Date.now());
  assert.deepEqual(listing.screenshots, [{ url: '/modules/listed/1.2.0/listing/one.png', alt: 'Ein Gruß.' }]);
});

test('pictures of a listing are shown, and a drawing with a script in it runs nothing', async () => {
  const picture = await fetch(`${app.origin}/modules/listed/1.2.0/listing/one.png`);
  assert.deepEqual(
    [picture.status, picture.headers.get('content-type'), Buffer.from(await picture.arrayBuffer())],
    [200, 'image/png', pixel],
  );
  const icon = await fetch(`${app.origin}/modules/listed/1.2.0/listing/icon.svg`);
  assert.match(icon.headers.get('content-security-policy')!, /^sandbox; default-src 'none'/);
});

test('the catalogue says what is installed already, and what comes from somebody else', async () => {
  const { api } = await app.signIn();
  const { data } = (await api.get('/catalogue')).body;
  const find = (id: string) => data.find(({ module }: { module: string }) => module === id);
  assert.deepEqual([find('hello').thirdParty, find('hello').installed.version], [false, '0.1.0']);
  assert.deepEqual([find('listed').thirdParty, find('listed').installed], [true, null]);
  assert.equal((await app.visitor().get('/catalogue/listed')).status, 401);
  const missing = await api.get('/catalogue/nothing');
  assert.deepEqual([missing.status, missing.body.error.code], [404, 'catalogue.not_found']);
});

test('the changes of a version stand below the heading that names it', () => {
  const changelog = 'Intro\n## [v2.0.0] - today\n\n- Two.\n### Fixed\n- It.\n## 1.0.0\n- One.\n';
  assert.equal(findChanges(changelog, '2.0.0'), '- Two.\n### Fixed\n- It.');
  assert.equal(findChanges(changelog, '1.0.0'), '- One.');
  assert.equal(findChanges(changelog, '1.0'), '');
  assert.equal(findChanges('', '1.0.0'), '');
});
