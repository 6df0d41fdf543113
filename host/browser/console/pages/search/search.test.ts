import { expect, setViewport, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  openConsole,
  playConsole,
  press,
  read,
  sees,
  signInAs,
  waitUntil,
} from '../../testing/console-fixture.ts';

const books = {
  ...{ module: 'coach', collection: 'books', documents: 12, passages: 3400, vectors: 900 },
  ...{ model: 'text-embedding-3-small', next: null },
};
const behind = {
  model: 'text-embedding-3-large',
  collections: [
    { ...books, next: { model: 'text-embedding-3-large', done: 0.25 } },
    { ...books, collection: 'talks', model: null, vectors: 0 },
  ],
};

const server = playConsole((each) => {
  each.on('GET /api/v1/installations', { body: { data: [{ module: 'coach', name: 'Coach', widgets: [] }] } });
  each.on('GET /api/v1/search/collections', { body: { data: behind } });
  each.on('POST /api/v1/search/reindex', { status: 202, body: { data: { begun: 1 } } });
});

test('what is searched is shown with the model that answers and how far the next one is', async () => {
  const app = await openConsole('/console/ai/search');
  await sees(app, 'text-embedding-3-large is 25% ready');
  expect(read(app)).to.include('Coach').and.include('3,400').and.include('Words alone');
  await expectAccessibleNow(app);
  await press(app, 'Make missing vectors');
  await waitUntil(() => server().callsTo('POST', '/api/v1/search/reindex').length === 1);
});

test('without a model, and without anything searched, it says what to do', async () => {
  server().on('GET /api/v1/search/collections', { body: { data: { model: null, collections: [] } } });
  const app = await openConsole('/console/ai/search');
  await sees(app, 'Nothing is searched yet');
  expect(read(app)).to.include('Words decide what is found').and.not.include('Make missing vectors');
});

test('a manager looks and begins nothing, on a phone as well', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  await setViewport({ width: 390, height: 800 });
  const app = await openConsole('/console/ai/search');
  await sees(app, '25% ready');
  expect(read(app)).to.not.include('Make missing vectors');
  expect(document.documentElement.scrollWidth).to.be.at.most(390);
  await setViewport({ width: 1280, height: 800 });
});
