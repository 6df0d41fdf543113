import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { AppError, collection, type Services, Type } from 'inlay/sdk';
import { createLog } from '../../kernel/log/index.ts';
import { createReader } from '../../kernel/reader/index.ts';
import { makePdf } from '../../kernel/reader/testing/make-pdf.ts';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { ensureTable } from '../collections/index.ts';
import { findDocument } from '../documents/index.ts';
import { scanKeyOf, sweepGarbage } from '../files/index.ts';
import { createModuleLogs } from '../module-logs/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { type CallHost, createServices } from './services.ts';

// A module that hands on whatever ids it is given, as a careless one does.

const notes = collection({
  schema: Type.Object({
    subjectId: Type.Optional(Type.String()),
    text: Type.String(),
    stars: Type.Integer(),
  }),
  subject: 'subjectId',
});
type NoteServices = Services<{ notes: typeof notes }>;

const app = await startTestApp();
const { db, kernel } = app;
const moduleLogs = createModuleLogs(kernel);
await ensureTable(db, 'careless', 'notes', notes);
const [hello] = app.registry.modules;
const described = {
  ...notes,
  subject: 'subjectId',
  indexes: [],
  unique: [],
  retentionDays: null,
  migrates: false,
};
const { built } = hello!.manifest;
const manifest = {
  ...hello!.manifest,
  events: { emits: ['note.made'], consumes: [] },
  built: { ...built, describes: { ...built.describes, collections: { notes: described } } },
};
const module: ActiveModule['module'] = { ...hello!, id: 'careless', manifest };
const all = [
  ...['collections', 'subjects:read', 'subjects:write', 'positions:read', 'documents:read'],
  ...['documents:write', 'pdf', 'events:emit', 'jobs', 'members:read'],
  ...['grades:write', 'grades:read', 'roster:read'],
  ...['files', 'secrets', 'http', 'mail:send', 'search', 'search:web'],
];

function serve(
  tenantId: string,
  caller: NoteServices['caller'],
  launchId: string | null,
  permissions = all,
  host: Partial<CallHost> = {},
) {
  const launch = launchId && {
    id: launchId,
    widget: 'greeter',
    placement: 'embed.public',
    positionId: null,
    subjectId: null,
    locale: 'en',
    hasGradeBook: false,
    wantsScore: false,
  };
  const scope = { tenantId, caller, launch: launch || null, locale: 'en' };
  return createServices(
    { ...kernel, lti: app.app.lti, prompts: app.app.prompts, search: app.app.search, moduleLogs, ...host },
    { module, installationId: 'careless', permissions, settings: {}, secrets: { read: () => undefined } },
    scope,
  ) as unknown as NoteServices;
}

/** A candidate with a document, and the services of a module that they call. */
async function arrive(tenant: Awaited<ReturnType<typeof app.makeTenant>>) {
  const { api, launch } = await enterAsCandidate(app, tenant);
  const { id: documentId, subjectId } = (await api.upload('My CV', 'cv.txt', { consent: '1' })).body.data;
  const caller = { kind: 'subject', launchId: launch.id, subjectId } as const;
  return { api, documentId, subjectId, services: serve(tenant.id, caller, launch.id) };
}

let ada: Awaited<ReturnType<typeof arrive>>;
let bob: Awaited<ReturnType<typeof arrive>>;
let owner: Awaited<ReturnType<typeof app.signIn>>;
let host: NoteServices;

before(async () => {
  owner = await app.signIn();
  await db.inTenant(owner.tenant.id, () =>
    db.query(
      `INSERT INTO installations (id, tenant_id, module, version, state) VALUES ('careless', $1, 'careless', $2, 'active')`,
      [owner.tenant.id, module.version],
    ),
  );
  ada = await arrive(owner.tenant);
  bob = await arrive(owner.tenant);
  host = serve(owner.tenant.id, { kind: 'host' }, null);
});

const isClosed = (error: unknown) => error instanceof AppError && [403, 404].includes(error.status);

test('a careless module gives a candidate nothing of another one', async () => {
  const { services } = bob;
  assert.equal(await services.documents.get(ada.documentId), undefined);
  assert.equal(await services.subjects.get(ada.subjectId), undefined);
  const attempts: Record<string, () => Promise<unknown>> = {
    'reads a document': () => services.documents.layout(ada.documentId),
    'deletes a document': () => services.documents.delete(ada.documentId),
    'renames a person': () => services.subjects.describe(ada.subjectId, { displayName: 'Bob' }),
    'erases a person': () => services.subjects.erase(ada.subjectId),
    'files a paper': () => services.pdf.render({ content: ['x'] }, { subjectId: ada.subjectId }),
    'tells an event': () => services.events.emit('note.made', { subjectId: ada.subjectId, data: {} }),
    'starts a job': () => services.jobs.start('greet', {}, { subjectId: ada.subjectId }),
    'writes a record': () =>
      services.collections.notes.create({ subjectId: ada.subjectId, text: 'x', stars: 1 }),
  };
  for (const [name, attempt] of Object.entries(attempts)) await assert.rejects(attempt(), isClosed, name);
  assert.equal((await host.documents.get(ada.documentId))?.subjectId, ada.subjectId);
  assert.equal((await host.subjects.get(ada.subjectId))?.displayName, null);
});

test('a document that broke its reader is not read again at once, and one that is a book is refused', async () => {
  const { api, launch } = await enterAsCandidate(app, owner.tenant);
  const { id, subjectId } = (await api.upload('%PDF-1.7 no', 'cv.pdf', { consent: '1' })).body.data;
  let reads = 0;
  const read: typeof kernel.reader.read = (...how) => {
    reads += 1;
    return kernel.reader.read(...how);
  };
  const reader = { ...kernel.reader, read };
  const { documents } = serve(
    owner.tenant.id,
    { kind: 'subject', launchId: launch.id, subjectId },
    launch.id,
    all,
    { reader },
  );
  const broken = { code: 'documents.broken_file', status: 422 };
  for (let time = 0; time < 3; time += 1) await assert.rejects(documents.layout(id), broken);
  assert.equal(reads, 1);
  const long = (await api.upload('a\n'.repeat(6_001), 'cv.txt', { consent: '1' })).body.data;
  await assert.rejects(documents.layout(long.id), { code: 'documents.too_long' });
});

test('the pictures of a scan are read once, and what was read of them goes with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-scan-'));
  const program = join(folder, 'ocr');
  await writeFile(join(folder, 'answer.pdf'), makePdf([[{ text: 'Mira, welder', y: 60, mode: 3 }]]));
  await writeFile(program, `#!/bin/sh\necho >>${folder}/calls; cp ${folder}/answer.pdf "$2"\n`, {
    mode: 0o755,
  });
  const reader = createReader({ ocrCommand: [program], most: 1 });
  try {
    const { api, launch } = await enterAsCandidate(app, owner.tenant);
    const scan = makePdf([[{ text: 'Hidden by the scanner', y: 60, mode: 3 }]]);
    const { id, subjectId } = (await api.upload(scan, 'scan.pdf', { consent: '1' })).body.data;
    const caller = { kind: 'subject', launchId: launch.id, subjectId } as const;
    const { documents } = serve(owner.tenant.id, caller, launch.id, all, { reader });
    const first = await documents.layout(id);
    assert.match(JSON.stringify(first), /Mira, welder/);
    await sweepGarbage(kernel);
    assert.deepEqual(await documents.layout(id), first);
    assert.equal(await readFile(join(folder, 'calls'), 'utf8'), '\n', 'it was called once');
    const { storageKey } = await db.inTenant(owner.tenant.id, () => findDocument(id));
    const key = scanKeyOf(storageKey);
    assert.ok(await kernel.storage.bytes(key));
    await documents.delete(id);
    await sweepGarbage(kernel);
    await assert.rejects(kernel.storage.bytes(key), { code: 'storage.not_found' });
  } finally {
    await reader.close();
    await rm(folder, { recursive: true });
  }
});

test('a candidate reaches what is theirs', async () => {
  const { services, documentId, subjectId } = ada;
  assert.match(JSON.stringify(await services.documents.layout(documentId)), /My CV/);
  const note = await services.collections.notes.create({ subjectId, text: 'mine', stars: 1 });
  assert.equal((await services.collections.notes.get(note.id))?.text, 'mine');
  assert.equal(await bob.services.collections.notes.get(note.id), undefined);
  await assert.rejects(
    services.collections.notes.update(note.id, { subjectId: bob.subjectId }),
    isClosed,
    'hands a record to another person',
  );
});

test('a candidate sees open, public positions and no others', async () => {
  const position = async (body: object) =>
    (await owner.api.post('/positions', { title: 'T', description: 'D', ...body })).body.data.id as string;
  const [open, secret] = [await position({}), await position({ public: false })];
  const closed = await position({});
  await owner.api.patch(`/positions/${closed}`, { state: 'closed' });
  const seen = async (services: NoteServices, id: string) => (await services.positions.get(id)) !== undefined;
  assert.deepEqual(
    [await seen(ada.services, open), await seen(ada.services, secret), await seen(ada.services, closed)],
    [true, false, false],
  );
  assert.equal(await seen(host, secret), true);
});

test('changes of one record at once are all kept', async () => {
  const { notes: store } = host.collections;
  const { id } = await store.create({ subjectId: ada.subjectId, text: 'old', stars: 0 });
  for (let round = 1; round <= 10; round += 1) {
    const text = `round ${round}`;
    await Promise.all([store.update(id, { text }), store.update(id, { stars: round })]);
    const note = await store.get(id);
    assert.deepEqual([note?.text, note?.stars], [text, round]);
  }
});

test('a record about a person who is gone is refused in words', async () => {
  const note = { subjectId: '01J0000000000000000000000A', text: 'x', stars: 1 };
  await assert.rejects(host.collections.notes.create(note), { code: 'collections.subject_gone' });
});

test('a job about a person who was erased meanwhile is nobody’s failure', async () => {
  const subjectId = '01J0000000000000000000000A';
  await assert.rejects(host.jobs.start('greet', {}, { subjectId }), { code: 'request.gone', status: 409 });
});

test('a record that does not fit its schema is refused with the place', async () => {
  const wrong = { text: 'x', stars: 'many' } as unknown as { text: string; stars: number };
  await assert.rejects(host.collections.notes.create(wrong), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'collections.invalid');
    assert.deepEqual(error.data?.faults, [{ path: 'stars', message: 'must be integer' }]);
    return true;
  });
});

test('what the admin did not grant is not there, and the refusal names the permission', async () => {
  const bare = serve(owner.tenant.id, { kind: 'host' }, null, []);
  const attempts: [string, () => Promise<unknown>][] = [
    ['collections', () => bare.collections.notes.list()],
    ['subjects:read', () => bare.subjects.get(ada.subjectId)],
    ['subjects:write', () => bare.subjects.erase(ada.subjectId)],
    ['members:read', () => bare.members.get('x')],
    ['positions:read', () => bare.positions.get('x')],
    ['documents:read', () => bare.documents.layout(ada.documentId)],
    ['documents:write', () => bare.documents.delete(ada.documentId)],
    ['pdf', () => bare.pdf.render({}, { subjectId: null })],
    ['events:emit', () => bare.events.emit('x.y', { subjectId: null, data: {} })],
    ['jobs', () => bare.jobs.start('greet', {})],
    ['grades:write', () => bare.grades.post({ given: 1, maximum: 1 })],
    ['grades:read', () => bare.grades.result()],
    ['roster:read', () => bare.roster.list()],
  ];
  for (const [permission, attempt] of attempts)
    await assert.rejects(attempt(), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'modules.permission_missing');
      assert.ok(error.message.includes(permission), permission);
      return true;
    });
});

test('what a module logs stays under its own name in the host’s log, whatever it says', async () => {
  const written: string[] = [];
  const log = createLog({ level: 'info', stream: { write: (text) => written.push(text) } });
  const { tenant } = owner;
  const services = serve(tenant.id, { kind: 'host' }, null, all, { log });
  const forged = {
    err: null,
    tenantId: 'forged',
    module: 'hello',
    level: 'fatal',
    msg: 'x',
    token: 'hunter2',
  };
  services.log.warn('it says', forged);
  services.log.info(null as unknown as string, 'a word' as never);
  const { err, tenantId, module: name, level, msg, data } = JSON.parse(written[0]!);
  assert.deepEqual([err, tenantId, name, level, msg], [undefined, tenant.id, 'careless', 'warn', 'it says']);
  assert.deepEqual(data, { ...forged, token: '[redacted]' });
  assert.equal(JSON.parse(written[1]!).data, 'a word');
});

test('two modules whose collections would share a table are told apart', async () => {
  await ensureTable(db, 'cv', 'read_notes', notes);
  await ensureTable(db, 'cv', 'read_notes', notes);
  await assert.rejects(ensureTable(db, 'cv-read', 'notes', notes), { code: 'collections.table_taken' });
});
