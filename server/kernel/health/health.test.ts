import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHttp } from '../../testing/test-http.ts';
import { createMetrics } from '../metrics/index.ts';
import { createHealth } from './index.ts';

test('ready means started and every dependency answering; alive is enough to stay', async (t) => {
  const health = createHealth();
  let broken = false;
  health.add('database', () => (broken ? Promise.reject(new Error('postgres://secret@db')) : 'exact search'));
  const { origin } = await testHttp(t, (http) => http.use(health.routes()));
  const ask = async () => {
    const answer = await fetch(`${origin}/readyz`);
    return [answer.status, await answer.json()] as const;
  };
  const well = { database: { ok: true, note: 'exact search' } };
  assert.deepEqual(await ask(), [503, { status: 'starting', dependencies: well }]);
  assert.equal((await fetch(`${origin}/healthz`)).status, 200);
  health.markReady();
  assert.deepEqual(await ask(), [200, { status: 'ready', dependencies: well }]);
  broken = true;
  assert.deepEqual(await ask(), [
    503,
    { status: 'degraded', dependencies: { database: { ok: false, note: 'fails' } } },
  ]);
  broken = false;
  health.markStopping();
  assert.equal((await ask())[0], 503);
});

test('the figures are there for Prometheus, also while one of them cannot be read', async (t) => {
  const metrics = createMetrics();
  metrics.observeRequest({ method: 'GET', route: '/things/:id', status: 200, seconds: 0.02 });
  metrics.observeRequest({ method: 'X'.repeat(50), route: '(none)', status: 404, seconds: 0.02 });
  metrics.observeJob('hello', 'greet', 'completed', 1);
  metrics.countLaunch('site', 'opened');
  metrics.addGauge('inlay_outbox_lag_seconds', 'Age of the oldest event not delivered.', async () => 1.5);
  metrics.addGauge('inlay_broken', 'Cannot be read.', () => Promise.reject(new Error('away')));
  const { origin } = await testHttp(t, (http) => http.use(metrics.routes()));
  const text = await (await fetch(`${origin}/metrics`)).text();
  assert.match(text, /inlay_http_request_seconds_count\{method="GET",route="\/things\/:id",status="200"\} 1/);
  assert.match(text, /method="OTHER"/);
  assert.match(text, /inlay_job_seconds_count\{module="hello",job="greet",outcome="completed"\} 1/);
  assert.match(text, /inlay_launches_total\{door="site",result="opened"\} 1/);
  assert.match(text, /inlay_outbox_lag_seconds 1\.5/);
});
