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

test('in blind mode the console knows neither name nor file until somebody reveals the person', async () => {
  const { api, position } = await app.open();
  const { data: installed } = (await api.get('/installations')).body;
  const own = installed.find((each: { module: string }) => each.module === 'cv-analysis');
  await api.patch(`/installations/${own.id}`, { settings: { ...own.settings, blindByDefault: true } });
  const { data: document } = (await api.upload(cv, 'Mira.Beispiel.txt')).body;
  const { data } = (await api.post(`${root}/analyses`, { documentId: document.id, positionId: position.id }))
    .body;
  await waitForJob(api, data.jobId);
  const look = async () => {
    const person = (await api.get(`/subjects/${document.subjectId}`)).body.data;
    const [file] = (await api.get(`/documents?subjectId=${document.subjectId}`)).body.data;
    const content = await api.get(`/documents/${document.id}/content`);
    return [person.displayName, person.email, file.name, file.concealed, content.status];
  };
  assert.deepEqual(await look(), [null, null, 'document.txt', true, 409]);
  await api.post(`${root}/analyses/${data.id}/reveal`, {});
  assert.deepEqual(await look(), ['Mira Beispiel', 'mira@example.test', 'Mira.Beispiel.txt', false, 200]);
});
