import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Type } from '../../schema.ts';
import { runContractSuite } from '../index.ts';

const Note = Type.Object({ id: Type.String(), text: Type.String() });
const api = {
  'POST /notes': { input: Type.Object({ text: Type.String({ minLength: 1 }) }), output: Note, status: 201 },
  'GET /notes/:id': { input: Type.Object({ id: Type.String() }), output: Note, status: 200 },
  'POST /work': { input: null, output: Type.Object({ jobId: Type.String() }), status: 202 },
};
const schema = Type.Object({ text: Type.String(), jobId: Type.Optional(Type.String()) });
const notes = { schema, subject: null, indexes: [], unique: ['jobId'], retentionDays: null, migrates: false };
const permissions = ['collections', 'jobs'].map((name) => ({
  name,
  reason: { en: 'Because.', de: 'Darum.' },
}));
const both = (text: string) => ({ en: text, de: text });
const manifest = {
  id: 'notes',
  version: '1.0.0',
  host: '*',
  publisher: { id: 'acme', name: 'Acme' },
  name: both('Notes'),
  summary: both('Keeps notes.'),
  categories: [],
  locales: ['en', 'de'],
  widgets: [{ name: 'list', entry: 'web/list.ts', title: both('List'), placements: ['page.candidate'] }],
  server: 'server/module.ts',
  routes: Object.keys(api).map((route) => ({ route, access: ['member'] })),
  jobs: ['tidy'],
  events: { emits: [], consumes: ['position.closed'] },
  collections: ['notes'],
  permissions,
  settings: { type: 'object' },
  privacy: { data: both('x'), purpose: both('x'), retentionDays: 1, receivers: [] },
};
const describes = {
  api,
  jobs: { tidy: { input: null, timeoutSeconds: 9, attempts: 1, schedule: null, concurrency: null } },
  events: ['position.closed'],
  collections: { notes },
  hooks: [],
};

/** The server half as the build would leave it; parts of its code may be replaced. */
const code = {
  create: 'return collections.notes.create({ text })',
  show: `const note = await collections.notes.get(id);
    if (!note) throw new AppError('notes.not_found', 404, 'There is no such note.');
    return note`,
  work: "return { jobId: (await jobs.start('tidy', {})).id }",
  tidy: `const [made] = (await collections.notes.list({ where: { jobId: run.id } })).data;
    if (!made) await collections.notes.create({ text: 'tidy', jobId: run.id });
    return null`,
  closed: `const [made] = (await collections.notes.list({ where: { jobId: event.id } })).data;
    if (!made) await collections.notes.create({ text: 'closed', jobId: event.id })`,
};
const write = (parts: typeof code) => `
class AppError extends Error {
  name = 'AppError';
  constructor(code, status, message) { super(message); this.code = code; this.status = status; }
}
let last;
const definition = {
  api: {}, collections: { notes: {} }, lifecycle: {},
  routes: {
    'POST /notes': async ({ text }, { collections, subjects }) => { ${parts.create} },
    'GET /notes/:id': async ({ id }, { collections }) => { ${parts.show} },
    'POST /work': async (input, { jobs }) => { ${parts.work} },
  },
  jobs: { tidy: { run: async (input, { collections }, run) => { ${parts.tidy} } } },
  events: { 'position.closed': async (event, { collections }) => { ${parts.closed} } },
};
export const init = () => {};
export const get = async () => () => ({ default: definition });
`;

interface Change {
  readonly code?: Partial<typeof code>;
  readonly manifest?: object;
  readonly describes?: object;
  readonly de?: object;
  readonly files?: readonly string[];
}

const root = await mkdtemp(join(tmpdir(), 'inlay-contract-'));
after(() => rm(root, { recursive: true, force: true }));
let count = 0;

async function check(change: Change = {}) {
  const folder = join(root, `m${++count}`);
  for (const part of ['server', 'web', 'locales']) await mkdir(join(folder, part), { recursive: true });
  const put = (path: string, content: unknown) =>
    writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  const web = { remoteEntry: 'web/remote.js', container: 'c', widgets: { list: ['web/list.js'] }, files: {} };
  const built = { web, server: { entry: 'server/c.mjs' }, describes: { ...describes, ...change.describes } };
  await put('manifest.json', { ...manifest, ...change.manifest, built });
  await put('server/c.mjs', write({ ...code, ...change.code }));
  await put('locales/en.json', { hi: 'Hi {name}', n_one: '{count} note', n_other: '{count} notes' });
  await put(
    'locales/de.json',
    change.de ?? { hi: 'Hallo {name}', n_one: '{count} Notiz', n_other: '{count} Notizen' },
  );
  for (const file of change.files ?? ['web/remote.js', 'web/list.js']) await put(file, '');
  const report = await runContractSuite(folder, { timeoutMs: 300 });
  const failed = report.checks.filter(({ passed }) => !passed);
  assert.equal(report.passed, failed.length === 0);
  return { names: failed.map(({ name }) => name), details: failed.flatMap(({ details }) => details) };
}

/** What these take alone would take longer than anybody waits. */
const hurried = { timeout: 60_000 };

const routes = 'each route answers what it promises, or refuses in words';
const tenants = 'it keeps nothing of one tenant for another';
const jobs = 'its jobs are safe to repeat';
const events = 'an event that arrives twice changes nothing the second time';

test('a module that keeps the contract passes all of it', async () => {
  assert.deepEqual(await check(), { names: [], details: [] });
});

const cases: [string, Change, string, RegExp][] = [
  [
    'answers something else than it promised',
    { code: { create: "return { id: 'x' }" } },
    routes,
    /does not fit its output: text is required/,
  ],
  [
    'answers with a date',
    { code: { show: "return { id, text: 'x', at: new Date() }" } },
    routes,
    /no JSON: at is a Date/,
  ],
  [
    'stumbles over what is not there',
    { code: { show: 'return (await collections.notes.get(id)).text.length' } },
    routes,
    /it failed: TypeError/,
  ],
  [
    'never answers',
    { code: { show: 'return new Promise(() => {})' } },
    routes,
    /gave no answer within 0\.3 s/,
  ],
  [
    'uses a service without asking for it',
    { code: { create: "await subjects.get('x'); return collections.notes.create({ text })" } },
    routes,
    /stopped \(modules\.permission_missing\)/,
  ],
  [
    'starts a job that it does not have',
    { code: { work: "return { jobId: (await jobs.start('tidying', {})).id }" } },
    routes,
    /stopped \(jobs\.unknown\)/,
  ],
  [
    'refuses without words',
    { code: { show: "throw new AppError('notes.gone', 404, '')" } },
    routes,
    /no sentence for people/,
  ],
  [
    'refuses with a code of its own kind',
    { code: { show: "throw new AppError('Gone!', 404, 'Gone.')" } },
    routes,
    /its code `Gone!` is none/,
  ],
  [
    'remembers between calls',
    { code: { create: 'last ??= text; return collections.notes.create({ text: last })' } },
    tenants,
    /Something of one tenant came out at another: …[^…]*(Quixotree|Zephyr)/,
  ],
  [
    'does work twice when it is repeated',
    { code: { tidy: "await collections.notes.create({ text: 'tidy' }); return null" } },
    jobs,
    /ran twice with the same id and left something else: 1 more records/,
  ],
  [
    'gives a result that is no JSON',
    { code: { tidy: 'return new Map()' } },
    jobs,
    /result is no JSON: the whole is a Map/,
  ],
  [
    'takes an event twice',
    { code: { closed: "await collections.notes.create({ text: 'closed' })" } },
    events,
    /delivered twice and left something else/,
  ],
  [
    'lacks a plural form that its language does without',
    { de: { hi: 'Hallo {name}', n_other: '{count} Notizen' } },
    'nothing',
    /./,
  ],
  [
    'lacks a text in a language',
    { de: { n_one: '1', n_other: '2' } },
    'it has every text in each of its languages',
    /de\.json lacks `hi`/,
  ],
  [
    'has other places to fill in',
    { de: { hi: 'Hallo', n_one: '1', n_other: '2' } },
    'it has every text in each of its languages',
    /other places to fill in/,
  ],
  [
    'lost a file of a widget',
    { files: ['web/remote.js'] },
    'its widgets are there',
    /web\/list\.js is missing/,
  ],
  [
    'has a schema that names itself for others',
    {
      describes: { api: { ...api, 'GET /notes/:id': { ...api['GET /notes/:id'], output: { $id: 'note' } } } },
    },
    'its schemas are such as a host takes',
    /The output of `GET \/notes\/:id` has `\$id`, which gives a schema a name for others/,
  ],
  [
    'lists a route that the code lacks',
    { manifest: { routes: [...manifest.routes, { route: 'GET /x', access: ['member'] }] } },
    'its code is what its manifest says',
    /lists the route `GET \/x`, which the code lacks/,
  ],
  [
    'has a collection that nobody agreed to',
    { manifest: { collections: [] } },
    'its manifest is right',
    /of no use without `collections`/,
  ],
  [
    'asks for what it never uses',
    { manifest: { permissions: [...permissions, { ...permissions[0], name: 'roster:read' }] } },
    'it uses what it asks for',
    /^The manifest asks for `roster:read`, and the server half has no service that needs it: take it out of `permissions`.$/,
  ],
];
for (const [name, change, failing, sentence] of cases) {
  test(`a module that ${name} is ${failing === 'nothing' ? 'right' : 'told so'}`, async () => {
    const { names, details } = await check(change);
    if (failing === 'nothing') return assert.deepEqual(details, []);
    assert.ok(names.includes(failing), `${names.join(', ')}: ${details.join('\n')}`);
    assert.match(details.join('\n'), sentence);
  });
}

test(
  'a pattern and an answer that were made to keep the host busy are compared at once',
  hurried,
  async () => {
    const slow = Type.Object({ text: Type.String({ pattern: '^(a+)+$' }) });
    const record = {
      ...notes,
      schema: Type.Object({ text: Type.String(), jobId: Type.Optional(Type.String()) }),
    };
    const { details } = await check({
      code: { create: "return { text: 'a'.repeat(5000) + '!' }", show: "return { id, text: 'x' }" },
      describes: {
        api: { ...api, 'POST /notes': { input: slow, output: slow, status: 201 } },
        collections: { notes: record },
      },
    });
    assert.match(details.join('\n'), /POST \/notes .* does not fit its output: text must match pattern/);
  },
);

test('a list that no memory would hold is not made up', hurried, async () => {
  const endless = Type.Object({
    texts: Type.Array(Type.Array(Type.String(), { minItems: 1e9 }), { minItems: 1e9 }),
  });
  const long = Type.Object({ text: Type.String({ minLength: 1e12 }) });
  const { details } = await check({
    describes: {
      api: {
        ...api,
        'POST /notes': { input: endless, output: Note, status: 201 },
        'GET /notes/:id': { input: long, output: Note, status: 200 },
      },
    },
  });
  assert.deepEqual(details, []);
});

test('a folder that was never built is refused with what to do', async () => {
  await mkdir(join(root, 'raw'));
  await assert.rejects(runContractSuite(join(root, 'raw')), /manifest\.json cannot be read/);
  await writeFile(join(root, 'raw/manifest.json'), JSON.stringify(manifest));
  await assert.rejects(runContractSuite(join(root, 'raw')), /not built/);
});
