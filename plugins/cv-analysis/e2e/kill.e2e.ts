import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startInlay } from '../../../e2e/support/inlay.ts';
import { Client } from '../../../server/testing/client.ts';
import { makeSampleCv } from './sample-cv.ts';

const inlay = await startInlay();
after(() => inlay.close());

async function signIn(): Promise<Client> {
  const api = new Client(inlay.origin);
  await api.post('/auth/sign-in', { email: 'admin@demo.test', password: 'inlay-demo' });
  return api;
}

async function waitForState(api: Client, jobId: string, states: readonly string[]) {
  for (;;) {
    const { body } = await api.get(`/jobs/${jobId}`);
    if (states.includes(body.data.state)) return body.data;
    await new Promise((wake) => setTimeout(wake, 5));
  }
}

test('a server killed in the middle of a job completes it once after its next start', async () => {
  const before = await signIn();
  const position = (await before.get('/positions')).body.data[0];
  const upload = await before.upload(await makeSampleCv({ name: 'Kit Killjoy', pages: 60 }), 'long.pdf');
  const documentId = upload.body.data.id;
  const started = await before.post('/modules/cv-analysis/analyses', { documentId, positionId: position.id });
  const { id, jobId } = started.body.data;
  await waitForState(before, jobId, ['running']);
  await inlay.kill();

  await inlay.restart();
  const api = await signIn();
  const job = await waitForState(api, jobId, ['completed', 'failed']);
  assert.equal(job.state, 'completed');
  assert.equal(job.attempt, 2);
  const analysis = (await api.get(`/modules/cv-analysis/analyses/${id}`)).body.data;
  assert.equal(analysis.state, 'completed');
  const { data } = (await api.get(`/modules/cv-analysis/analyses?positionId=${position.id}`)).body;
  assert.equal(data.filter((each: { id: string }) => each.id === id).length, 1);
});

test('Ctrl-C ends everything, and the next start finds everything again', async () => {
  const api = await signIn();
  const count = (await api.get('/subjects?limit=100')).body.data.length;
  assert.equal(await inlay.stop(), 0);
  await assert.rejects(fetch(inlay.origin));
  await assert.rejects(fetch(inlay.jobBoard));
  await inlay.restart();
  const again = await signIn();
  assert.equal((await again.get('/subjects?limit=100')).body.data.length, count);
});
