import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();

test('the list of people says by which site and for which position a candidate came, and how many documents they gave', async () => {
  const { api, tenant } = await app.signIn();
  const position = await api.post('/positions', {
    title: 'Nurse',
    description: 'Care.',
    key: 'nurse',
    public: true,
  });
  const candidate = await enterAsCandidate(app, tenant, { positionKey: 'nurse' });
  await candidate.api.upload('Ada Lovelace, nurse', 'cv.txt', { consent: '1' });
  const { body } = await api.get('/subjects');
  const [person] = body.data;
  assert.equal(person.documents, 1);
  assert.match(person.via.connection.name, /^Site/);
  assert.deepEqual(person.via.position, { id: position.body.data.id, title: 'Nurse' });
  const shown = await api.get(`/subjects/${person.id}`);
  assert.deepEqual(shown.body.data, person);
});

test('a person whom a member added came by no site', async () => {
  const { api } = await app.signIn();
  await api.upload('Grace Hopper, admiral', 'cv.txt');
  const { body } = await api.get('/subjects');
  assert.equal(body.data[0].via, null);
  assert.equal(body.data[0].documents, 1);
});
