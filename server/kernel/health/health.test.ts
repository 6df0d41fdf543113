import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHttp } from '../../testing/test-http.ts';
import { createHealth } from './health.ts';

test('a server is ready only when it has started and every dependency answers', async (t) => {
  const health = createHealth();
  let broken = false;
  health.add('database', async () => {
    if (broken) throw new Error('password "hunter2" was refused');
    return 'exact search: no vector extension';
  });
  const { origin } = await testHttp(t, (http) => http.use(health.routes()));
  const ask = async () => {
    const answer = await fetch(`${origin}/readyz`);
    return { status: answer.status, body: await answer.json() };
  };

  assert.equal((await ask()).status, 503);
  health.markReady();
  assert.deepEqual(await ask(), {
    status: 200,
    body: {
      status: 'ready',
      checks: { database: { ok: true, note: 'exact search: no vector extension' } },
    },
  });
  broken = true;
  const { status, body } = await ask();
  assert.equal(status, 503);
  assert.equal(body.checks.database.ok, false);
  assert.doesNotMatch(JSON.stringify(body), /hunter2/);
  assert.equal((await fetch(`${origin}/healthz`)).status, 200);
});
