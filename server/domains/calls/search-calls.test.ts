import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { layoutText, type Services } from 'inlay/sdk';
import { createIsolatedRunner } from '../../../host/node/runner/isolated-runner.ts';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { createLog } from '../../kernel/log/index.ts';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { serveModule } from './testing/serve-module.ts';

const app = await startTestApp();
const privacy = { data: { en: 'x' }, purpose: { en: 'x' }, retentionDays: 30, receivers: [] };
const [serve, serveOther] = [
  await serveModule(app, { id: 'seeker', manifest: { privacy } }),
  await serveModule(app, { id: 'other', manifest: { privacy } }),
];

async function open() {
  const { tenant } = await app.signIn();
  const host = serve<Services>({ tenantId: tenant.id });
  const enter = async (text: string) => {
    const { api, launch } = await enterAsCandidate(app, tenant);
    const { id, subjectId } = (await api.upload(text, 'cv.md', { consent: '1' })).body.data;
    const caller = { kind: 'subject', launchId: launch.id, subjectId } as const;
    const services = serve<Services>({ tenantId: tenant.id, caller, launchId: launch.id });
    return { api, documentId: id as string, subjectId: subjectId as string, services };
  };
  return { tenantId: tenant.id, host, enter };
}
const collection = 'people';

test('a module finds a place in a document that a person gave, and cites it', async () => {
  const { host, enter } = await open();
  const { documentId, subjectId } = await enter(
    '# Mira Vance\n\n## Work\n\nRan Kubernetes clusters in Lisbon.',
  );
  const receipt = await host.search.ingest({ collection, source: { documentId } });
  assert.deepEqual(
    [receipt.key, receipt.passages, receipt.vectors, receipt.skipped, receipt.changed],
    [documentId, 1, 0, [], true],
  );
  assert.match(receipt.checksum, /^[0-9a-f]{64}$/);
  const { hits, lexical } = await host.search.find({ collection, query: 'cluster' });
  assert.equal(lexical, 'no_vectors');
  const [hit] = hits;
  assert.deepEqual([hit?.documentId, hit?.subjectId, hit?.page], [documentId, subjectId, 1]);
  const { text } = layoutText(await host.documents.layout(documentId));
  assert.equal(text.slice(hit!.start, hit!.end), hit!.quote);
  assert.deepEqual(await host.search.status(collection), {
    ...{ documents: 1, passages: 1, vectors: 0, model: null, reindexing: null },
  });
  await host.documents.delete(documentId);
  assert.deepEqual((await host.search.find({ collection, query: 'cluster' })).hits, []);
});

test('another module and another tenant find nothing of it', async () => {
  const [one, two] = [await open(), await open()];
  await one.host.search.ingest({ collection, key: 'a', source: { text: 'Whales.', subjectId: null } });
  const strangers = [serveOther<Services>({ tenantId: one.tenantId }), two.host];
  for (const { search } of strangers) {
    assert.deepEqual((await search.find({ collection, query: 'whale' })).hits, []);
    assert.deepEqual((await search.list({ collection })).data, []);
    assert.equal(await search.status(collection), undefined);
    assert.equal(await search.remove({ collection, key: 'a' }), false);
    assert.equal(await search.removeCollection(collection), false);
  }
  assert.equal((await one.host.search.find({ collection, query: 'whale' })).hits.length, 1);
});

test('a candidate searches what is theirs and what is nobody’s, and puts nothing in for others', async () => {
  const { host, enter } = await open();
  const [ada, bob] = [await enter('Ada likes whales.'), await enter('Bob likes whales.')];
  for (const { documentId } of [ada, bob]) await host.search.ingest({ collection, source: { documentId } });
  await host.search.ingest({ collection, key: 'book', source: { text: 'All whales.', subjectId: null } });
  const { search } = bob.services;
  const keys = (await search.find({ collection, query: 'whales' })).hits.map(({ key }) => key);
  assert.deepEqual(keys.sort(), [bob.documentId, 'book'].sort());
  const closed = { status: 404 };
  await assert.rejects(search.ingest({ collection, source: { documentId: ada.documentId } }), closed);
  for (const subjectId of [null, ada.subjectId])
    await assert.rejects(search.ingest({ collection, key: 'x', source: { text: 'x', subjectId } }), closed);
  await assert.rejects(search.remove({ collection, key: ada.documentId }), closed);
  await assert.rejects(search.removeCollection(collection), closed);
  assert.equal((await search.ingest({ collection, source: { documentId: bob.documentId } })).changed, false);
  await bob.api.send('DELETE', '/subjects/me');
  assert.deepEqual(
    (await host.search.find({ collection, query: 'Bob' })).hits.map(({ key }) => key),
    [],
  );
});

test('every format that may be given as text is read as what it is', async () => {
  const { host } = await open();
  const subtitles = 'WEBVTT\n\n00:12:30.000 --> 00:12:34.000\nWe talk about lanterns.\n';
  const put = (key: string, text: string, format: 'html' | 'markdown' | 'subtitles') =>
    host.search.ingest({ collection, key, source: { text, format, subjectId: null } });
  await put('talk', subtitles, 'subtitles');
  await put('page', '<h1>Ports</h1><p>Lighthouses stand there.</p><script>var harbour</script>', 'html');
  await put('notes', '# Islands\n\n## North\n\nPuffins nest there.', 'markdown');
  const find = async (query: string) => (await host.search.find({ collection, query })).hits[0];
  assert.deepEqual((await find('lantern'))?.headings, ['00:12:30']);
  assert.deepEqual((await find('lighthouse'))?.headings, ['Ports']);
  assert.equal((await find('puffin'))?.key, 'notes');
  assert.equal(await find('harbour'), undefined);
  const file = await host.files.put({
    name: 'a.html',
    type: 'text/html',
    text: '<p>Kelp.</p>',
    subjectId: null,
  });
  await host.search.ingest({ collection, source: { fileId: file.id } });
  assert.equal((await find('kelp'))?.key, file.id);
});

test('a page inside the network is not read, and none without the permission for it', async () => {
  const { host, tenantId } = await open();
  const page = { collection, url: 'https://10.0.0.1/', subjectId: null };
  await assert.rejects(host.search.ingestPage(page), { code: 'outlet.forbidden' });
  const { search } = serve<Services>({ tenantId, permissions: ['search'] });
  await assert.rejects(search.ingestPage(page), { code: 'modules.permission_missing' });
  await assert.rejects(
    serve<Services>({ tenantId, permissions: [] }).search.find({ collection, query: 'x' }),
    {
      code: 'modules.permission_missing',
    },
  );
});

const seeker = `
const definition = {
  api: {}, collections: {}, lifecycle: {}, jobs: {}, events: {},
  routes: {
    'POST /seek': async ({ call, given }, { search }) => (await search[call](given)) ?? null,
  },
};
export const init = () => {};
export const get = async () => () => ({ default: definition });
`;

test('a module in a process of its own searches as one in ours does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-seeker-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'locales'));
  await writeFile(join(folder, 'server/c.mjs'), seeker);
  const hello = app.registry.modules[0]!;
  const route = 'POST /seek';
  const describes = {
    ...{ jobs: {}, events: [], collections: {}, hooks: [] },
    api: { [route]: { summary: 'Seeks.', input: null, output: null, status: 200 } },
  };
  const manifest: typeof hello.manifest = {
    ...hello.manifest,
    ...{ id: 'seeker', jobs: [], collections: [], events: { emits: [], consumes: [] } },
    routes: [{ route, access: ['member'] }],
    built: { ...hello.manifest.built, server: { entry: 'server/c.mjs' }, describes },
  };
  const module = { ...hello, id: 'seeker', folder, manifest };
  const runner = createIsolatedRunner(module, { log: createLog({ level: 'silent' }) });
  after(() => runner.stop(0));
  const { host } = await open();
  const seek = (call: string, given: unknown) =>
    runner.callRoute(route, { call, given }, host as unknown as ModuleServices);
  const source = { text: '# Lamps\n\nLanterns hang in the harbour.', format: 'markdown', subjectId: null };
  const receipt = await seek('ingest', { collection, key: 'a', source });
  const again = await host.search.ingest({ collection, key: 'a', source: source as never });
  assert.deepEqual({ ...(receipt as object), changed: false }, again);
  const query = { collection, query: 'a lantern' };
  assert.deepEqual(await seek('find', query), await host.search.find(query));
  assert.equal(await seek('status', 'nothing'), null);
  await assert.rejects(seek('find', { ...query, limit: 0 }) as Promise<unknown>, { code: 'search.invalid' });
});
