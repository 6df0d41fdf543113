import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppError } from '../../../plugins/sdk/index.ts';
import type { BuiltManifest } from '../built-module.ts';
import { hashFiles } from './integrity.ts';
import { readManifest } from './read-manifest.ts';
import { createSampleFiles } from './testing/sample-module.ts';

const sample = JSON.parse(createSampleFiles().get('manifest.json')!.toString()) as BuiltManifest;
const permission = (name: 'jobs' | 'collections') => ({ name, reason: { en: 'Because.' } });
const schema = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] };
const job = { input: schema, timeoutSeconds: 30, attempts: 3, schedule: '0 6 * * *', concurrency: 2 };
const collection = {
  schema,
  subject: null,
  indexes: ['text'],
  unique: [],
  retentionDays: 30,
  migrates: false,
};
const route = { summary: 'Shows it.', input: schema, output: schema, status: 200 };
const describes = {
  api: { 'GET /notes/:id': route },
  jobs: { tidy: job },
  events: ['subject.erased'],
  collections: { notes: collection },
  hooks: ['onInstall'],
};
const right = {
  ...sample,
  routes: [{ route: 'GET /notes/:id', access: ['member'] }],
  jobs: [{ name: 'tidy', schedule: '0 6 * * *', timeoutSeconds: 30, concurrency: 2 }],
  events: { emits: [], consumes: ['subject.erased'] },
  collections: ['notes'],
  permissions: [permission('jobs'), permission('collections')],
  built: { ...sample.built, describes },
};

/** Reads a manifest whose description was written by hand, as it comes with a package. */
function read(manifest: unknown): BuiltManifest {
  const files = createSampleFiles();
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return readManifest(files, hashFiles(files));
}

function faultsOf(manifest: unknown): readonly string[] {
  try {
    read(manifest);
  } catch (error) {
    assert.equal((error as AppError).code, 'packages.manifest_invalid', String(error));
    return (error as { data: { faults: string[] } }).data.faults;
  }
  return [];
}

const describing = (change: object) => ({
  ...right,
  built: { ...right.built, describes: { ...describes, ...change } },
});

test('a description that is what the manifest lists is read', () => {
  assert.deepEqual(read(right).built.describes, describes);
  const short = { ...right, jobs: ['tidy'] };
  const described = { ...job, schedule: null, concurrency: null };
  assert.deepEqual(
    faultsOf({ ...short, built: { ...right.built, describes: { ...describes, jobs: { tidy: described } } } }),
    [],
  );
});

const cases: [string, object, RegExp][] = [
  ['a schedule that nobody reads', { jobs: { tidy: { ...job, schedule: '* * * * *' } } }, /job `tidy`/],
  ['a time-out that nobody reads', { jobs: { tidy: { ...job, timeoutSeconds: 600 } } }, /job `tidy`/],
  ['other numbers at once', { jobs: { tidy: { ...job, concurrency: null } } }, /job `tidy`/],
  ['a schedule that is no text', { jobs: { tidy: { ...job, schedule: [] } } }, /jobs\.tidy\.schedule` must/],
  ['tries without end', { jobs: { tidy: { ...job, attempts: 1e9 } } }, /attempts` must be at most 20/],
  ['a job that is not listed', { jobs: { tidy: job, mine: job } }, /job `mine` was built and is not listed/],
  ['a job that is not there', { jobs: {} }, /job `tidy` is listed and was not built/],
  ['a route that is not listed', { api: { ...describes.api, 'GET /x': route } }, /route `GET \/x`/],
  ['an event that is not listed', { events: ['subject.erased', 'member.added'] }, /`member\.added`/],
  ['a collection that is not listed', { collections: { notes: collection, more: collection } }, /`more`/],
  [
    'retention that is no number',
    { collections: { notes: { ...collection, retentionDays: 'x' } } },
    /retentionDays` must be a whole number/,
  ],
  [
    'retention beyond the calendar',
    { collections: { notes: { ...collection, retentionDays: 1e12 } } },
    /retentionDays` must be at most 36500/,
  ],
  [
    'more indexes than a table should have',
    { collections: { notes: { ...collection, indexes: Array.from({ length: 21 }, (_, n) => `p${n}`) } } },
    /indexes` may have at most 20/,
  ],
  [
    'an index on no property',
    { collections: { notes: { ...collection, indexes: ["a'b"] } } },
    /indexes\[0\]` is `a'b`/,
  ],
  [
    'required that is no list',
    { api: { 'GET /notes/:id': { ...route, input: { ...schema, required: 'text' } } } },
    /input\.required` must be a list/,
  ],
  [
    'properties that are no schemas',
    { api: { 'GET /notes/:id': { ...route, output: { properties: { text: 5 } } } } },
    /output\.properties\.text` must be an object/,
  ],
  [
    'a status that no route has',
    { api: { 'GET /notes/:id': { ...route, status: 999 } } },
    /status` is `999`/,
  ],
  ['a hook that there is not', { hooks: ['onFire'] }, /hooks\[0\]` is `onFire`/],
];
for (const [what, change, said] of cases) {
  test(`a package that describes ${what} is refused`, () => {
    const faults = faultsOf(describing(change));
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.match(faults[0]!, said);
  });
}

test('what is too long or too deep is refused before anything walks it', () => {
  const long = Array.from({ length: 1001 }, () => 'note.made');
  assert.match(faultsOf({ ...right, events: { emits: long, consumes: [] } })[0]!, /a list of 1001/);
  const wide = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`key${n}`, {}]));
  assert.match(faultsOf({ ...right, settings: { properties: wide } })[0]!, /an object of 2001/);
  let deep: object = {};
  for (let level = 0; level < 100; level += 1) deep = { properties: { a: deep } };
  assert.match(faultsOf({ ...right, settings: deep })[0]!, /nested more than 64 levels deep/);
  assert.throws(
    () => read({ ...right, settings: { type: 'object', default: 'x'.repeat(600_000) } }),
    (error: AppError) => error.code === 'packages.too_large' && /512 KiB/.test(error.message),
  );
});

test('of a thousand faults the first few are told, and none of them at length', () => {
  const files = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`web/${n}.js`, 'x'.repeat(64)]));
  const faults = faultsOf({
    ...right,
    built: { ...right.built, web: { ...right.built.web, files } },
  });
  assert.equal(faults.length, 20);
});
