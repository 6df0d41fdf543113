import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCv, cv, startCvApp } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';

test('a CV that a member adds is read by itself, and the person gets a name', async () => {
  const { api } = await app.open();
  const { subjectId } = (await api.upload(cv, 'cv.txt')).body.data;
  const deadline = Date.now() + 20_000;
  let name: string | null = null;
  while (name === null && Date.now() < deadline) {
    await new Promise((wake) => setTimeout(wake, 100));
    name = (await api.get(`/subjects/${subjectId}`)).body.data.displayName;
  }
  assert.equal(name, 'Mira Beispiel');
  const { data } = (await api.get(`${root}/analyses?subjectId=${subjectId}`)).body;
  assert.deepEqual(
    data.map((each: { positionId: string | null }) => each.positionId),
    [null],
  );
});

test('what a candidate gives is analysed once, for the position they came for', async () => {
  const { api, candidate } = await app.open();
  await checkCv(candidate);
  await app.app.dispatcher.drain();
  assert.equal((await api.get(`${root}/analyses`)).body.data.length, 1);
});
