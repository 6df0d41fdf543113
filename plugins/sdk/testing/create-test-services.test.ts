import assert from 'node:assert/strict';
import { test } from 'node:test';
import hello from '../../../host/node/testing/fixtures/hello/manifest.json' with { type: 'json' };
import helloModule from '../../../host/node/testing/fixtures/hello/server/module.ts';
import { AppError } from '../error.ts';
import type { Manifest } from '../manifest.ts';
import { createTestServices } from './index.ts';

const manifest = hello as unknown as Manifest;
const greet = helloModule.routes['POST /greetings'] as unknown as (
  input: object,
  services: object,
) => Promise<{ jobId: string }>;

test('a module is tested from its route to what its job left behind', async () => {
  const tenant = createTestServices({ module: helloModule, manifest });
  const services = tenant.enter();
  const { jobId } = await greet({ name: 'Ada' }, services);
  assert.deepEqual(
    tenant.jobs.map(({ state }) => state),
    ['queued'],
  );
  await tenant.runJobs();
  const [job] = tenant.jobs;
  assert.deepEqual([job?.id, job?.state, job?.progress], [jobId, 'completed', 1]);
  const [greeting] = tenant.records('greetings');
  assert.equal(greeting?.text, 'Hello, Ada!');
  assert.deepEqual(
    tenant.events.map(({ type, subjectId }) => [type, subjectId]),
    [['greeting.made', greeting?.subjectId]],
  );
});

test('settings have the defaults of the manifest, and a test gives others', async () => {
  assert.deepEqual(createTestServices({ manifest }).services.settings, { word: 'Hello' });
  assert.deepEqual(createTestServices({ manifest, settings: { word: 'Moin' } }).services.settings, {
    word: 'Moin',
  });
});

test('a job is tried as often as it says, and a refusal ends it at once', async () => {
  let tries = 0;
  const flaky = async () => {
    tries += 1;
    if (tries < 3) throw new Error('not yet');
    return { tries };
  };
  const refuse = async () => {
    throw new AppError('x.refused', 409, 'No.');
  };
  const jobs = {
    flaky: { attempts: 3, run: flaky },
    hopeless: { attempts: 2, run: () => Promise.reject(new Error('no')) },
    refused: { run: refuse },
  };
  const { services, runJobs } = createTestServices({ jobs });
  for (const name of Object.keys(jobs)) await services.jobs.start(name, {});
  const ended = await runJobs();
  assert.deepEqual(
    ended.map(({ name, state, attempt, result, error }) => [name, state, attempt, result, error?.code]),
    [
      ['flaky', 'completed', 3, { tries: 3 }, undefined],
      ['hopeless', 'failed', 2, null, 'jobs.failed'],
      ['refused', 'failed', 1, null, 'x.refused'],
    ],
  );
});

test('servers outside answer what the test recorded, and nothing else', async () => {
  const asked: string[] = [];
  const network = {
    ...manifest,
    network: ['api.example.com'],
    permissions: [{ name: 'http' as const, reason: { en: 'x' } }],
  };
  const { services } = createTestServices({
    manifest: network,
    http: (url, { method = 'GET' }) => {
      asked.push(`${method} ${url}`);
      return url.endsWith('/rates') ? { text: '{"EUR":1}' } : undefined;
    },
  });
  const answer = await services.http.fetch('https://api.example.com/rates');
  assert.deepEqual(answer, { status: 200, headers: {}, text: '{"EUR":1}' });
  await assert.rejects(services.http.fetch('https://api.example.com/other'), { code: 'http.unreachable' });
  await assert.rejects(services.http.fetch('https://example.com/'), { code: 'http.host_not_declared' });
  assert.deepEqual(asked, ['GET https://api.example.com/rates', 'GET https://api.example.com/other']);
});

test('time stands still until the test lets it go by, and files go with it', async () => {
  const tenant = createTestServices({ now: new Date('2026-11-21T07:30:00Z') });
  const { files, clock } = tenant.services;
  const { id } = await files.put({ name: 'a', type: 'text/plain', text: 'a', subjectId: null, keepDays: 1 });
  tenant.pass(86_300_000);
  assert.ok(await files.get(id));
  tenant.pass(200_000);
  assert.equal(await files.get(id), undefined);
  assert.equal(clock.now().toISOString(), '2026-11-22T07:31:40.000Z');
});

test('texts are those of the reader’s language, then English', () => {
  const messages = { en: { hi: 'Hi {name}', bye: 'Bye' }, de: { hi: 'Hallo {name}' } };
  const { services } = createTestServices({ messages, locale: 'de' });
  assert.deepEqual(
    [
      services.i18n.t('hi', { name: 'Ada' }),
      services.i18n.t('bye'),
      services.i18n.t('hi', { name: 'Ada' }, 'en'),
    ],
    ['Hallo Ada', 'Bye', 'Hi Ada'],
  );
});

test('two tests share nothing, and what comes out is never what is kept', async () => {
  const [one, two] = [
    createTestServices({ module: helloModule }),
    createTestServices({ module: helloModule }),
  ];
  const { id } = one.addSubject();
  assert.equal(await two.services.subjects.get(id), undefined);
  const store = (
    one.services.collections as Record<
      string,
      {
        create(record: object): Promise<{ text: string; id: string }>;
        get(id: string): Promise<{ text: string } | undefined>;
      }
    >
  ).greetings!;
  const made = await store.create({ subjectId: id, name: 'Ada', text: 'Hi' });
  made.text = 'changed';
  assert.equal((await store.get(made.id))?.text, 'Hi');
});
