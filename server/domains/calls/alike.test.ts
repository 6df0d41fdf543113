import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collection, type Json, type Services, Type } from 'inlay/sdk';
import { createTestServices } from 'inlay/sdk/testing';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { serveModule } from './testing/serve-module.ts';

// What module authors test against must be what they meet: each scene is played with the services in memory and with
// the real ones, and what was seen must be the same, ids and times aside.

const notes = collection({
  schema: Type.Object(
    {
      subjectId: Type.Optional(Type.String()),
      key: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      text: Type.String({ minLength: 1 }),
      stars: Type.Integer({ default: 3, maximum: 5 }),
      place: Type.Optional(Type.Object({ x: Type.Number(), y: Type.Number() })),
      mood: Type.Optional(Type.Enum(['good', 'bad'])),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['stars', 'place'],
  unique: ['key'],
});
const collections = { notes };
type NoteServices = Services<typeof collections>;

const privacy = { data: { en: 'x' }, purpose: { en: 'x' }, retentionDays: 30, receivers: [] };
const settings = {
  type: 'object',
  properties: { key: { type: 'string', visibility: 'secret' }, word: { type: 'string', default: 'Hi' } },
};
const declared = {
  privacy,
  settings,
  network: ['api.example.com'],
  events: { emits: ['note.made'], consumes: [] },
};

/** A tenant to play a scene in. */
interface Stage {
  readonly host: NoteServices;
  readonly member: NoteServices;
  readonly memberId: string;
  /** Somebody who came by a widget and gave a document. */
  enter(): Promise<{ services: NoteServices; subjectId: string; documentId: string }>;
  open(position: { public?: boolean; state?: 'open' | 'closed' }): Promise<string>;
  restrict(permissions: readonly string[]): NoteServices;
}

const app = await startTestApp();
const serve = await serveModule(app, {
  id: 'alike',
  manifest: declared,
  collections,
  jobs: ['tidy'],
  settings: { word: 'Hi' },
  secrets: { key: 'sk_1' },
});

async function openReal(): Promise<Stage> {
  const { tenant, api, memberId } = await app.signIn();
  const tenantId = tenant.id;
  await serve.install(tenantId);
  return {
    host: serve({ tenantId }),
    member: serve({ tenantId, caller: { kind: 'member', memberId, role: 'user' } }),
    memberId,
    restrict: (permissions) => serve({ tenantId, permissions }),
    async enter() {
      const visit = await enterAsCandidate(app, tenant);
      const uploaded = await visit.api.upload('Mira\n\nKubernetes', 'cv.txt', { consent: '1' });
      const { id: documentId, subjectId } = uploaded.body.data;
      const caller = { kind: 'subject', launchId: visit.launch.id, subjectId } as const;
      const services = serve<NoteServices>({ tenantId, caller, launchId: visit.launch.id });
      return { services, subjectId, documentId };
    },
    async open({ state = 'open', ...facts }) {
      const made = await api.post('/positions', { title: 'T', description: 'D', ...facts });
      const { id } = made.body.data;
      if (state === 'closed') await api.patch(`/positions/${id}`, { state });
      return id as string;
    },
  };
}

async function openInMemory(): Promise<Stage> {
  const hello = app.registry.modules[0]!.manifest;
  const manifest = {
    ...hello,
    ...declared,
    permissions: ['collections', 'http'].map((name) => ({
      name,
      reason: { en: 'x' },
    })) as typeof hello.permissions,
  };
  const every = (await import('../../../plugins/sdk/service-permissions.ts')).servicePermissions;
  const all = Object.values(every).flatMap((need) =>
    typeof need === 'string' ? [need] : Object.values(need),
  );
  const permissions = [...all, 'http:api.example.com'];
  const make = (granted: readonly string[]) =>
    createTestServices<typeof collections>({
      manifest,
      collections,
      jobs: { tidy: {} },
      permissions: granted,
      secrets: { key: 'sk_1' },
    });
  const tenant = make(permissions);
  const { memberId } = tenant.addMember('ada@example.test');
  return {
    host: tenant.as({ kind: 'host' }),
    member: tenant.as({ kind: 'member', memberId, role: 'user' }),
    memberId,
    restrict: (granted) => make(granted).services,
    async enter() {
      const services = tenant.enter();
      const { id: subjectId } = await services.subjects.current();
      const { id: documentId } = tenant.addDocument('Mira\n\nKubernetes', {
        subjectId,
        name: 'cv.txt',
        size: 16,
      });
      return { services, subjectId, documentId };
    },
    open: async (facts) => tenant.addPosition({ title: 'T', description: 'D', ...facts }).id,
  };
}

type See = (name: string, deed: () => unknown) => Promise<unknown>;

/** Plays a scene and writes down what was answered and refused, without what differs from run to run. */
async function play(stage: Stage, scene: (stage: Stage, see: See) => Promise<void>): Promise<Json> {
  const seen: [string, unknown][] = [];
  await scene(stage, async (name, deed) => {
    try {
      const answer = await deed();
      seen.push([name, answer ?? null]);
      return answer;
    } catch (error) {
      const { code, status, data, message } = error as {
        code?: string;
        status?: number;
        data?: { faults?: unknown };
        message: string;
      };
      seen.push([name, code ? { code, status, faults: data?.faults ?? null } : { failed: message }]);
      return undefined;
    }
  });
  const ids: string[] = [];
  const nameId = (id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return `#${ids.indexOf(id) + 1}`;
  };
  const text = JSON.stringify(seen)
    .replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, nameId)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T');
  return JSON.parse(text) as Json;
}

const scenes: Record<string, (stage: Stage, see: See) => Promise<void>> = {
  'records are checked, filled in, found, changed and deleted': async ({ host }, see) => {
    const store = host.collections.notes;
    const made = (await see('create', () => store.create({ text: 'a' } as never))) as { id: string };
    await see('get', () => store.get(made.id));
    await see('missing', () => store.create({} as never));
    await see('wrong', () => store.create({ text: '', stars: 9, mood: 'so-so', other: 1 } as never));
    await see('nothing', () => store.create(null as never));
    await see('update', () => store.update(made.id, { stars: 5 }));
    await see('update wrongly', () => store.update(made.id, { stars: 6 }));
    await see('update nobody', () => store.update('01ARZ3NDEKTSV4RRFFQ69G5FAV', { stars: 1 }));
    await see('gone person', () =>
      store.create({ text: 'x', stars: 1, subjectId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }),
    );
    await see('delete', () => store.delete(made.id));
    await see('delete again', () => store.delete(made.id));
    await see('gone', () => store.get(made.id));
  },
  'no two records share what is unique, and what is not there is like no other': async ({ host }, see) => {
    const store = host.collections.notes;
    const note = { text: 'a', stars: 1 };
    const first = (await see('first', () => store.create({ ...note, key: 'k' }))) as { id: string };
    await see('second', () => store.create({ ...note, key: 'k' }));
    await see('without', () => store.create(note));
    await see('without again', () => store.create(note));
    await see('null', () => store.create({ ...note, key: null }));
    await see('null again', () => store.create({ ...note, key: null }));
    await see('same itself', () => store.update(first.id, { key: 'k', stars: 2 }));
    const other = (await see('other', () => store.create({ ...note, key: 'l' }))) as { id: string };
    await see('into the other', () => store.update(other.id, { key: 'k' }));
  },
  'lists are narrowed, ordered and paged': async ({ host }, see) => {
    const store = host.collections.notes;
    for (let n = 1; n <= 5; n += 1)
      await store.create({ text: `n${n}`, stars: n % 2, key: String(n), place: { x: n % 2, y: 0 } });
    const texts = async (query: object) => {
      const { data, page } = await store.list(query);
      return { texts: data.map(({ text }) => text), limit: page.limit, more: page.next !== null };
    };
    await see('newest', () => texts({}));
    await see('oldest', () => texts({ order: 'oldest', limit: 2 }));
    await see('by number', () => texts({ where: { stars: 1 } }));
    await see('by object', () => texts({ where: { place: { y: 0, x: 1 } } }));
    await see('by nothing', () => texts({ where: { stars: undefined } }));
    await see('by both', () => texts({ where: { stars: 1, key: '3' } }));
    await see('not indexed', () => texts({ where: { text: 'n1' } }));
    await see('too many', () => texts({ limit: 1000 }));
    await see('too few', () => texts({ limit: 0 }));
    await see('made-up cursor', () => texts({ cursor: 'made-up' }));
    const walk = async (order: 'newest' | 'oldest') => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const { data, page } = await store.list({ order, limit: 2, cursor });
        found.push(...data.map(({ text }) => text));
        cursor = page.next ?? undefined;
      } while (cursor);
      return found;
    };
    await see('all, newest', () => walk('newest'));
    await see('all, oldest', () => walk('oldest'));
  },
  'a candidate has what is theirs and nothing else': async ({ host, enter, open, memberId }, see) => {
    const [ada, bob] = [await enter(), await enter()];
    const mine = (await see('create', () =>
      ada.services.collections.notes.create({ text: 'a', stars: 1, subjectId: ada.subjectId }),
    )) as { id: string };
    await see('about another', () =>
      ada.services.collections.notes.create({ text: 'a', stars: 1, subjectId: bob.subjectId }),
    );
    await see('about nobody', () => ada.services.collections.notes.create({ text: 'a', stars: 1 }));
    await see('own list', async () => (await ada.services.collections.notes.list()).data.length);
    await see('another’s list', async () => (await bob.services.collections.notes.list()).data.length);
    await see('another gets', () => bob.services.collections.notes.get(mine.id));
    await see('another changes', () => bob.services.collections.notes.update(mine.id, { stars: 2 }));
    await see('another deletes', () => bob.services.collections.notes.delete(mine.id));
    await see('hands over', () =>
      ada.services.collections.notes.update(mine.id, { subjectId: bob.subjectId }),
    );
    await see('another’s person', () => bob.services.subjects.get(ada.subjectId));
    await see('own person', () => ada.services.subjects.get(ada.subjectId));
    await see('renames another', () => bob.services.subjects.describe(ada.subjectId, { displayName: 'B' }));
    await see('another’s document', () => bob.services.documents.get(ada.documentId));
    await see('another’s text', () => bob.services.documents.layout(ada.documentId));
    await see('deletes another’s document', () => bob.services.documents.delete(ada.documentId));
    await see('own document', async () => {
      const { type, size, name, subjectId } = (await ada.services.documents.get(ada.documentId))!;
      return { type, size, name, subjectId };
    });
    await see('tells of another', () =>
      bob.services.events.emit('note.made', { subjectId: ada.subjectId, data: {} }),
    );
    await see('works on another', () => bob.services.jobs.start('tidy', {}, { subjectId: ada.subjectId }));
    await see('files for another', () =>
      bob.services.files.put({ name: 'a', type: 'text/plain', text: 'a', subjectId: ada.subjectId }),
    );
    await see('writes to another', () =>
      bob.services.mail.send({ to: { subjectId: ada.subjectId }, subject: 's', text: 't' }),
    );
    await see('writes to a member', () =>
      bob.services.mail.send({ to: { memberId }, subject: 's', text: 't' }),
    );
    const seenPosition = async (id: string) => (await ada.services.positions.get(id)) !== undefined;
    await see('open position', async () => seenPosition(await open({})));
    await see('secret position', async () => seenPosition(await open({ public: false })));
    await see('closed position', async () => seenPosition(await open({ state: 'closed' })));
    await see(
      'host and closed',
      async () => (await host.positions.get(await open({ state: 'closed' })))?.title,
    );
  },
  'people are described once and erased with everything': async ({ host, enter }, see) => {
    const { subjectId, documentId, services } = await enter();
    await see('current', () => services.subjects.current());
    await see('again', () => services.subjects.current());
    await see('host has none', () => host.subjects.current());
    await see('describe', () => host.subjects.describe(subjectId, { displayName: 'Mira' }));
    await see('again', () =>
      host.subjects.describe(subjectId, { displayName: 'Other', email: 'm@example.test' }),
    );
    await see('get', () => host.subjects.get(subjectId));
    const note = await host.collections.notes.create({ text: 'a', stars: 1, subjectId });
    const file = await host.files.put({ name: 'a', type: 'text/plain', text: 'a', subjectId });
    await see('erase', () => host.subjects.erase(subjectId));
    await see('person', () => host.subjects.get(subjectId));
    await see('record', () => host.collections.notes.get(note.id));
    await see('document', () => host.documents.get(documentId));
    await see('file', () => host.files.get(file.id));
    await see('erase again', () => host.subjects.erase(subjectId));
    await see('describe nobody', () => host.subjects.describe(subjectId, { displayName: 'x' }));
  },
  'jobs and events are those of the manifest, and a key is one job': async ({ host, enter }, see) => {
    const { subjectId, services } = await enter();
    const job = (await see('start', () => host.jobs.start('tidy', { a: 1 }, { key: 'k' }))) as { id: string };
    await see('again', () => host.jobs.start('tidy', { a: 2 }, { key: 'k' }));
    await see('for another', () => host.jobs.start('tidy', {}, { key: 'k', subjectId }));
    await see('unknown', () => host.jobs.start('toString', {}));
    await see('get', () => host.jobs.get(job.id));
    await see('candidate gets', () => services.jobs.get(job.id));
    await see('get nothing', () => host.jobs.get('01ARZ3NDEKTSV4RRFFQ69G5FAV'));
    await see('emit', () => host.events.emit('note.made', { subjectId: null, data: {} }));
    await see('emit another', () => host.events.emit('subject.erased', { subjectId: null, data: {} }));
  },
  'files, secrets, servers and mails refuse alike': async ({ host, memberId }, see) => {
    const file = { name: 'a.csv', type: 'text/csv', text: 'ä', subjectId: null };
    const kept = (await see('put', () => host.files.put(file))) as { id: string };
    await see('get', () => host.files.get(kept.id));
    await see('without content', () => host.files.put({ ...file, text: undefined } as never));
    await see('wrong name', () => host.files.put({ ...file, name: '../a' }));
    await see('too long', () => host.files.put({ ...file, keepDays: 31 }));
    await see('too large', () => host.files.put({ ...file, text: 'x'.repeat(5_000_001) }));
    await see('nobody', () => host.files.put({ ...file, subjectId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }));
    await see('delete', () => host.files.delete(kept.id));
    await see('delete again', () => host.files.delete(kept.id));
    await see('secret', () => host.secrets.get('key'));
    await see('no secret', () => host.secrets.get('word'));
    await see('settings', () => host.settings);
    await see('undeclared', () => host.http.fetch('https://other.example.com/'));
    await see('private', () => host.http.fetch('http://api.example.com/'));
    await see('no address', () => host.http.fetch('x'));
    const mail = { subject: 's', text: 't' };
    await see('mail', () => host.mail.send({ ...mail, to: { memberId } }));
    await see('no mail', () => host.mail.send({ ...mail, to: {} } as never));
    await see('mail to nobody', () =>
      host.mail.send({ ...mail, to: { memberId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }),
    );
    await see('no grades', () => host.grades.post({ given: 1, maximum: 1 }));
    await see('no score', () => host.grades.post({ given: -1, maximum: 0 }));
    await see('no roster', () => host.roster.list());
  },
  'what is searched is refused, fenced and forgotten alike': async ({ host, enter }, see) => {
    const collection = 'c';
    const { search } = host;
    const [ada, bob] = [await enter(), await enter()];
    const text = (key: string, said: string, subjectId: string | null = null) =>
      search.ingest({ collection, key, source: { text: said, subjectId } });
    const short = async (receipt: Promise<object>) => ({ ...(await receipt), checksum: '' });
    await see('ingest', () => short(text('a', 'All about whales.')));
    await see('again', () => short(text('a', 'All about whales.')));
    await see('another', () => short(text('a', 'Only about whales, and krill.')));
    await see('document', () => short(search.ingest({ collection, source: { documentId: ada.documentId } })));
    const find = async (services: typeof host, query: object = {}) =>
      (await services.search.find({ collection, query: 'whales Kubernetes', ...query })).hits
        .map(({ score: _, ...hit }) => hit)
        .sort((one, other) => (one.key < other.key ? -1 : 1));
    await see('find', () => find(host));
    await see('find by person', () => find(host, { subjectId: ada.subjectId }));
    await see('find by key', () => find(host, { keys: ['a'] }));
    await see('find as another', () => find(bob.services));
    await see('find elsewhere', () => search.find({ collection: 'd', query: 'x' }));
    await see('find wrongly', () => search.find({ collection, query: 'x', limit: 0 }));
    await see('no key', () => search.ingest({ collection, source: { text: 'x', subjectId: null } }));
    await see('nobody said', () => search.ingest({ collection, key: 'x', source: { text: 'x' } as never }));
    await see('two sources', () =>
      search.ingest({ collection, source: { fileId: 'x', documentId: 'y' } as never }),
    );
    await see('empty', () => text('x', ' \n '));
    await see('gone person', () => text('x', 'x', '01ARZ3NDEKTSV4RRFFQ69G5FAV'));
    await see('gone document', () =>
      search.ingest({ collection, source: { documentId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } }),
    );
    await see('another’s', () =>
      bob.services.search.ingest({ collection, source: { documentId: ada.documentId } }),
    );
    await see('for nobody', () =>
      bob.services.search.ingest({ collection, key: 'x', source: { text: 'x', subjectId: null } }),
    );
    await see('another removes', () => bob.services.search.remove({ collection, key: 'a' }));
    await see('another removes all', () => bob.services.search.removeCollection(collection));
    await see('status', () => search.status(collection));
    await see('no status', () => search.status('d'));
    const list = async (query: object) => {
      const { data, page } = await search.list({ collection, ...query });
      return { keys: data.map(({ key, passages }) => [key, passages]).sort(), more: page.next !== null };
    };
    await see('list', () => list({}));
    await see('list one', () => list({ limit: 1 }).then(({ more }) => more));
    await see('no address', () => search.ingestPage({ collection, url: 'x', subjectId: null }));
    await host.subjects.erase(ada.subjectId);
    await see('after erasure', () => find(host));
    await see('remove', () => search.remove({ collection, key: 'a' }));
    await see('remove again', () => search.remove({ collection, key: 'a' }));
    await see('remove all', () => search.removeCollection(collection));
  },
  'a record that takes more than a megabyte is refused': async ({ host: { collections } }, see) => {
    const note = await collections.notes.create({ text: 'x', stars: 1 });
    const text = 'x'.repeat(1_000_001);
    await see('create', () => collections.notes.create({ text, stars: 1 }));
    await see('update', () => collections.notes.update(note.id, { text }));
  },
  'what was not granted is refused by name': async ({ restrict }, see) => {
    const bare = restrict([]);
    await see('collections', () => bare.collections.notes.list());
    await see('subjects', () => bare.subjects.get('x'));
    await see('files', () => bare.files.get('x'));
    await see('secrets', () => bare.secrets.get('key'));
    await see('http', () => bare.http.fetch('https://api.example.com/'));
    await see('mail', () => bare.mail.send({} as never));
    const half = restrict(['http']);
    await see('host', () => half.http.fetch('https://api.example.com/'));
  },
};

for (const [name, scene] of Object.entries(scenes)) {
  test(`in memory as on the server: ${name}`, async () => {
    const real = await play(await openReal(), scene);
    const inMemory = await play(await openInMemory(), scene);
    assert.deepEqual(inMemory, real);
  });
}
