import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cv, startCvApp, waitForJob } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';

test('what cannot be taken back, or takes much out, is for managers and admins', async () => {
  const { api, tenant, position } = await app.open();
  const user = (await app.signIn('user', tenant)).api;
  const manager = (await app.signIn('manager', tenant)).api;
  const { data: document } = (await user.upload(cv, 'cv.txt')).body;
  const { data } = (await user.post(`${root}/analyses`, { documentId: document.id, positionId: position.id }))
    .body;
  await waitForJob(user, data.jobId);
  const one = `${root}/analyses/${data.id}`;
  assert.equal((await user.get(one)).status, 200);
  assert.equal((await user.post(`${one}/notes`, { text: 'Ask about Kafka.' })).status, 201);
  const reason = 'Kubernetes for six years';
  const refused = [
    await user.delete(one),
    await user.post(`${one}/reveal`, {}),
    await user.post(`${one}/decisions`, { choice: 'invite', reason, seen: 0 }),
    await user.get(`${root}/positions/${position.id}/standings.csv`),
    await user.post(`${root}/positions/${position.id}/reanalysis`, {}),
    await user.send('PUT', `${root}/positions/${position.id}/requirements`, {}),
  ];
  for (const { status, body } of refused)
    assert.deepEqual([status, body.error.code], [403, 'request.not_allowed']);
  const decided = await manager.post(`${one}/decisions`, { choice: 'invite', reason, seen: 0 });
  assert.equal(decided.status, 201, JSON.stringify(decided.body));
  assert.equal((await api.delete(one)).status, 204);
});
