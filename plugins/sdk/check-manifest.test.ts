import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findManifestFaults } from './check-manifest.ts';
import { Manifest } from './manifest.ts';

const right = {
  id: 'notes',
  version: '1.0.0',
  host: '>=0.1.0',
  publisher: { id: 'acme', name: 'Acme' },
  name: { en: 'Notes' },
  summary: { en: 'Keeps notes.' },
  categories: ['hiring'],
  locales: ['en'],
  widgets: [],
  server: 'server/module.ts',
  routes: [{ route: 'GET /notes/:id', access: ['member'] }],
  jobs: ['tidy', { name: 'remind', schedule: '0 6 * * 1-5', timeoutSeconds: 30, concurrency: 1 }],
  events: { emits: ['note.made'], consumes: ['subject.erased'] },
  collections: ['notes'],
  permissions: ['collections', 'jobs', 'events:emit', 'http', 'secrets'].map((name) => ({
    name,
    reason: { en: 'Because.' },
  })),
  network: ['api.example.com', '*.example.org', 'files.example.com:8443'],
  settings: { type: 'object', properties: { key: { type: 'string', visibility: 'secret' } } },
  privacy: { data: { en: 'Notes.' }, purpose: { en: 'To note.' }, retentionDays: 30, receivers: [] },
};
const widget = {
  name: 'list',
  entry: 'web/list.ts',
  title: { en: 'List' },
  placements: ['page.candidate'],
};
const without = (name: string) => right.permissions.filter((permission) => permission.name !== name);
const faultsOf = (change: object) => findManifestFaults(JSON.parse(JSON.stringify({ ...right, ...change })));

test('a manifest that uses all of it is right', () => {
  assert.deepEqual(findManifestFaults(right), []);
  const properties = {
    type: 'object',
    properties: { maxItems: { type: 'integer', default: 5, maximum: 50 } },
  };
  const whole = {
    $schema: 'https://inlay.example/schemas/manifest.json',
    icon: 'listing/icon.svg',
    screenshots: [{ file: 'listing/list.png', alt: { en: 'A list.' } }],
    prices: [{ id: 'monthly', kind: 'month', amount: 4900, currency: 'EUR', trialDays: 14 }],
    widgets: [{ ...widget, sizes: { minWidth: 300, maxWidth: 900 }, properties }],
  };
  assert.deepEqual(faultsOf(whole), []);
});

const cases: [string, object, string][] = [
  ['a field that is missing', { summary: undefined }, '`summary` is missing: add it.'],
  [
    'a field that nobody knows',
    { colour: 'red' },
    'The manifest has `colour`, which nobody knows: check its spelling, or take it out.',
  ],
  ['a version that is none', { version: '1' }, '`version` is `1`. Write three numbers, such as 1.4.0.'],
  [
    'a range that is none',
    { host: 'any' },
    '`host` is `any`, which is no range of versions: write one such as `>=0.1.0`.',
  ],
  [
    'a placement that there is not',
    { widgets: [{ ...widget, placements: ['page.moon'] }] },
    '`widgets[0].placements[0]` is `page.moon`: choose one of page.candidate, page.position, page.dashboard, page.settings, embed.public, lti.resource, portal.subject.',
  ],
  [
    'no placement',
    { widgets: [{ ...widget, placements: [] }] },
    '`widgets[0].placements` must have at least 1: add one.',
  ],
  [
    'a text without its language',
    {
      locales: ['en', 'de'],
      permissions: [],
      jobs: [],
      collections: [],
      events: { emits: [], consumes: [] },
      network: [],
      settings: { type: 'object' },
      privacy: { ...right.privacy, data: { en: 'x', de: 'x' }, purpose: { en: 'x', de: 'x' } },
      name: { en: 'x', de: 'x' },
    },
    '`summary` has no text in de, which `locales` lists: write it.',
  ],
  ['no English', { locales: ['de'] }, '`locales` lacks `en`, the fallback of all others: add it.'],
  [
    'jobs without their permission',
    { permissions: without('jobs') },
    'The manifest has `jobs` without the permission `jobs`: ask for it under `permissions`.',
  ],
  [
    'collections without their permission',
    { permissions: without('collections') },
    'The manifest has `collections` without the permission `collections`: ask for it under `permissions`.',
  ],
  [
    'hosts without their permission',
    { permissions: without('http') },
    'The manifest has `network` without the permission `http`: ask for it under `permissions`.',
  ],
  [
    'a secret without its permission',
    { permissions: without('secrets') },
    'The manifest has a setting with `"visibility": "secret"` without the permission `secrets`: ask for it under `permissions`.',
  ],
  [
    'a permission that can do nothing',
    { network: [] },
    'The permission `http` is of no use without `network`: take it out, or add what it is for.',
  ],
  [
    'a server of one’s own network',
    { network: ['db.internal'] },
    '`network` has `db.internal`, which is no server on the open internet: name a public one.',
  ],
  [
    'a port that does not exist',
    { network: ['api.example.com:70000'] },
    '`network` has `api.example.com:70000`, whose port does not exist: write one up to 65535.',
  ],
  [
    'an event of the host',
    { events: { emits: ['subject.erased'], consumes: [] } },
    '`events.emits` has `subject.erased`, which only the host may tell: choose a noun of your own.',
  ],
  [
    'a schedule that is none',
    { jobs: [{ name: 'remind', schedule: '0 25 * * *' }] },
    'The schedule of the job `remind` is `0 25 * * *`: `25` is no hour from 0 to 23.',
  ],
  [
    'a job that says more than is known',
    { jobs: ['tidy', { name: 'remind', cron: '* * * * *' }] },
    '`jobs[1]` has `cron`, which nobody knows: check its spelling, or take it out.',
  ],
  ['a job that is no name', { jobs: ['tidy', 5] }, '`jobs[1]` must be a text.'],
  [
    'a job with a wrong name',
    { jobs: ['Tidy Up'] },
    '`jobs[0]` is `Tidy Up`. Write lower-case letters, digits and dashes, beginning with a letter.',
  ],
  [
    'a route twice, under two names of its parameter',
    { routes: [right.routes[0], { route: 'GET /notes/:note', access: ['member'] }] },
    'The route `GET /notes/:` is listed twice: take one of them out.',
  ],
  [
    'no server half',
    {
      server: undefined,
      jobs: [],
      collections: [],
      events: { emits: ['note.made'], consumes: [] },
      permissions: right.permissions.slice(2),
    },
    '`routes` needs a server half: name its file under `server`, or empty the list.',
  ],
  [
    'a secret with a default',
    {
      settings: {
        type: 'object',
        properties: { key: { type: 'string', visibility: 'secret', default: 'x' } },
      },
    },
    'The setting `key` is secret and can have no default: take it out.',
  ],
  [
    'a setting for nobody',
    {
      settings: { type: 'object', properties: { key: { type: 'string', visibility: 'hidden' } } },
      permissions: without('secrets'),
    },
    'The setting `key` has the visibility `hidden`: choose one of public, private, secret.',
  ],
  [
    'a version that cannot be compared with others',
    { version: '1.0.0-..' },
    '`version` is `1.0.0-..`, which is none by the rules of semver.org: write one such as 1.4.0.',
  ],
  [
    'an event of the host’s',
    { events: { emits: ['submission.approved'], consumes: [] } },
    '`events.emits` has `submission.approved`, which only the host may tell: choose a noun of your own.',
  ],
  [
    'more collections than anybody reads',
    { collections: Array.from({ length: 51 }, (_, index) => `notes_${index}`) },
    '`collections` may have at most 50: take some out.',
  ],
];
for (const [name, change, sentence] of cases) {
  test(`${name} is told in one sentence`, () => {
    assert.deepEqual(faultsOf(change), [sentence]);
  });
}

test('a host is a name on the open internet, with a star in front at most', () => {
  for (const host of [
    '127.0.0.1',
    '10.0.0.1:443',
    '[::1]',
    'localhost',
    'https://api.example.com',
    'api.example.com/path',
    'API.example.com',
    '*',
    '*.com',
    'api.*.com',
    'a_b.example.com',
    '-a.example.com',
    '0x7f.1',
    '',
  ])
    assert.equal(faultsOf({ network: [host] }).length, 1, host);
});

const oddSettings = [null, 5, 'x', [null], { key: null }].map((properties) => ({
  ...right,
  settings: { type: 'object', properties },
}));

test('whatever is given, the answer is sentences', () => {
  for (const value of [
    null,
    5,
    'x',
    [],
    {},
    { widgets: {} },
    { ...right, permissions: [{}] },
    ...oddSettings,
  ]) {
    const faults = findManifestFaults(value);
    assert.ok(faults.length > 0);
    for (const fault of faults) assert.match(fault, /^[A-Z`].*\.$/, fault);
  }
});

test('every field explains itself to an editor', () => {
  const silent: string[] = [];
  const walk = (node: { properties?: object; items?: object; description?: string }, place: string) => {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      if (!('description' in property) && !('const' in property)) silent.push(`${place}.${name}`);
      walk(property as typeof node, `${place}.${name}`);
    }
    if (node.items) walk(node.items as typeof node, `${place}[]`);
  };
  walk(Manifest as object, '');
  assert.deepEqual(silent, []);
});

test('every list has a limit, so that no check of one takes long', () => {
  const endless: string[] = [];
  const walk = (node: unknown, place: string) => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'array' && !('maxItems' in node)) endless.push(place);
    for (const [name, part] of Object.entries(node)) walk(part, `${place}.${name}`);
  };
  walk(Manifest, '');
  assert.deepEqual(endless, []);
});
