import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import type { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp({ work: true });
const { db } = app;

async function waitForJob(api: Client, id: string) {
  for (;;) {
    const { body } = await api.get(`/jobs/${id}`);
    if (body.data.state === 'completed' || body.data.state === 'failed') return body.data;
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

test('a widget starts a job, follows it to its end and reads the result', async () => {
  const candidate = await enterAsCandidate(app, await app.makeTenant());
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  const stream = await candidate.api.get(`/jobs/${jobId}/events`);
  const last = stream.body.trim().split('\n').at(-1).replace('data: ', '');
  const job = JSON.parse(last);
  assert.equal(job.state, 'completed');
  const { body } = await candidate.api.get(`/modules/hello/greetings/${job.result.greetingId}`);
  assert.equal(body.data.text, 'Hello, Ada!');
});

test('one candidate sees neither another’s job nor another’s record', async () => {
  const tenant = await app.makeTenant();
  const [ada, bob] = [await enterAsCandidate(app, tenant), await enterAsCandidate(app, tenant)];
  const { jobId } = (await ada.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  const { result } = await waitForJob(ada.api, jobId);
  assert.equal((await bob.api.get(`/jobs/${jobId}`)).status, 404);
  assert.equal((await bob.api.get(`/modules/hello/greetings/${result.greetingId}`)).status, 404);
});

test('a job whose process died is taken up again and completes once', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await waitForJob(candidate.api, jobId);
  // As a killed process leaves it: running, with a lease that nobody renews.
  await db.inSystem(() =>
    db.query(
      `UPDATE jobs SET state = 'running', result = NULL, lease_until = now() - interval '1 second' WHERE id = $1`,
      [jobId],
    ),
  );
  await app.app.recover();
  const job = await waitForJob(candidate.api, jobId);
  assert.equal(job.state, 'completed');
  assert.equal(job.attempt, 2);
  assert.equal((await api.get('/modules/hello/greetings')).body.data.length, 1);
});

test('a job that takes each of its processes with it is given up', async () => {
  const candidate = await enterAsCandidate(app, await app.makeTenant());
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await waitForJob(candidate.api, jobId);
  // The hello module allows two attempts; both were begun and neither came to an end.
  await db.inSystem(() =>
    db.query(
      `UPDATE jobs SET state = 'running', attempt = 2, result = NULL, lease_until = now() WHERE id = $1`,
      [jobId],
    ),
  );
  await app.app.recover();
  const job = await waitForJob(candidate.api, jobId);
  assert.equal(job.state, 'failed');
  assert.equal(job.error.code, 'jobs.abandoned');
});

test('a stream ends when the person takes their data back', async () => {
  const candidate = await enterAsCandidate(app, await app.makeTenant());
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await waitForJob(candidate.api, jobId);
  await db.inSystem(() =>
    db.query(`UPDATE jobs SET state = 'running', lease_until = now() + interval '1 hour' WHERE id = $1`, [
      jobId,
    ]),
  );
  const stream = await fetch(`${app.origin}/api/v1/jobs/${jobId}/events`, {
    headers: { authorization: `Bearer ${candidate.api.token}` },
  });
  await candidate.api.delete('/subjects/me');
  assert.doesNotMatch(await stream.text(), /"state":"completed"/);
  assert.equal((await candidate.api.get(`/jobs/${jobId}`)).status, 404);
});

test('one caller cannot hold any number of streams', async () => {
  const tenant = await app.makeTenant();
  const candidate = await enterAsCandidate(app, tenant);
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await waitForJob(candidate.api, jobId);
  const hold = (state: string) =>
    db.inSystem(() =>
      db.query(`UPDATE jobs SET state = $2, lease_until = now() + interval '1 hour' WHERE id = $1`, [
        jobId,
        state,
      ]),
    );
  await hold('running');
  const open = Array.from({ length: 13 }, () => candidate.api.get(`/jobs/${jobId}/events`));
  const refused = await Promise.race(open);
  assert.equal(refused.status, 429);
  assert.equal(refused.body.error.code, 'jobs.too_many_streams');
  await hold('completed');
  const statuses = (await Promise.all(open)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 12);
  assert.equal((await candidate.api.get(`/jobs/${jobId}/events`)).status, 200);
});

test('a job that still runs elsewhere is left alone', async () => {
  const candidate = await enterAsCandidate(app, await app.makeTenant());
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await waitForJob(candidate.api, jobId);
  await db.inSystem(() =>
    db.query(`UPDATE jobs SET state = 'running', lease_until = now() + interval '1 minute' WHERE id = $1`, [
      jobId,
    ]),
  );
  await app.app.recover();
  await new Promise((wake) => setTimeout(wake, 500));
  const { body } = await candidate.api.get(`/jobs/${jobId}`);
  assert.equal(body.data.attempt, 1);
});
