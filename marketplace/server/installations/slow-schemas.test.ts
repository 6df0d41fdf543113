import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collection, Type } from 'inlay/sdk';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { installMade } from './testing/install-made.ts';

const app = await startTestApp({ work: true });

/** Half of this pattern and this text would keep an engine that goes back and forth busy for years. */
const Slow = Type.String({ pattern: '^(a+)+$' });
const text = `${'a'.repeat(5000)}!`;
const hurried = { timeout: 60_000 };

const made = {
  permissions: ['collections', 'jobs'],
  settings: { word: Slow },
  collections: { words: collection({ schema: Type.Object({ word: Slow }), subject: null }) },
  inputs: {
    'POST /words': Type.Object({ word: Slow }),
    'GET /words': Type.Object({ word: Type.Array(Slow) }),
    keep: Type.Object({ word: Slow }),
  },
  routes: {
    'POST /words': async () => 'taken',
    'GET /words': async () => 'taken',
    'POST /records': async (_input: never, { collections }: Services) =>
      String((await collections.words!.create({ word: text })).id),
    'POST /jobs': async (_input: never, { jobs }: Services) => (await jobs.start('keep', { word: text })).id,
  },
  jobs: { keep: async () => 'kept' },
};
type Services = Parameters<NonNullable<Parameters<typeof installMade>[1]['onEvent']>>[0];

test(
  'a module’s patterns keep nobody waiting: routes, records, settings and jobs answer at once',
  hurried,
  async () => {
    const { api, module, on } = await installMade(app, made);
    const at = (path: string) => `/modules/${module.id}/${path}`;

    const posted = await api.post(at('words'), { word: text });
    assert.deepEqual([posted.status, posted.body.error.details[0].path], [422, 'word']);
    assert.equal((await api.post(at('words'), { word: 'aaa' })).body.data, 'taken');
    const asked = await api.get(`${at('words')}?word=${text}`);
    assert.deepEqual([asked.status, asked.body.error.details[0].path], [422, 'word/0']);

    const stored = await api.post(at('records'), {});
    assert.deepEqual([stored.status, stored.body.error.code], [422, 'collections.invalid']);

    const set = await on.change({ settings: { word: text } });
    assert.deepEqual([set.status, set.body.error.details.faults[0].path], [422, 'word']);
    assert.deepEqual((await on.change({ settings: { word: 'aaa' } })).body.data.settings, { word: 'aaa' });

    const { data: id } = (await api.post(at('jobs'), {})).body;
    const job = await until(async () => {
      const { data } = (await api.get(`/jobs/${id}`)).body;
      return data.state === 'failed' || data.state === 'completed' ? data : undefined;
    });
    assert.deepEqual([job.state, job.error.code], ['failed', 'request.invalid']);
  },
);

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
