import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { Review } from '../../../api/api-types.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { submission } from '../../testing/samples.ts';

const first: Review = {
  ...submission,
  name: 'Skills matrix',
  summary: 'Shows who knows what.',
  publisherName: 'Northwind Tools',
  publisherDomain: 'northwind.example',
  organisation: 'Northwind Ltd',
  permissions: [{ name: 'jobs', reason: 'To count at night.' }],
  network: ['api.northwind.example'],
  installations: 0,
  diff: {
    before: '1.0.0',
    newPermissions: ['jobs'],
    newHosts: ['api.northwind.example'],
    newEvents: [],
    sizes: { web: { before: 10_000, now: 48_000 }, whole: { before: 20_000, now: 60_000 } },
    addedFiles: ['web/chart.js'],
    changedFiles: ['server/container.mjs'],
    removedFiles: [],
  },
};

let review: Review;
const server = playConsole((each) => {
  review = first;
  signInAs(each, { ...admin, operator: true });
  each.on('GET /api/v1/review', ({ query }) => page(query.get('state') === review.state ? [review] : []));
  each.on('GET /api/v1/review/:id', () => ({ body: { data: review } }));
});
const openOne = () => openConsole('/console/modules/review/b1');
const answerWith = (changes: Partial<Review>) => () => {
  review = { ...review, ...changes };
  return { body: { data: review } };
};
const sent = (deed: string) => server().callsTo('POST', `/api/v1/review/b1/${deed}`);

test('the queue says who sent what and how much more it asks for', async () => {
  const app = await openConsole('/console/modules/review');
  await sees(app, 'Skills matrix 2.0.0');
  expect(read(app)).to.include('Northwind Ltd').and.include('asks for 2 things more');
  await expectAccessibleNow(app);
});

test('another list than the queue stands in the address', async () => {
  review = { ...first, state: 'approved', rollout: 10 };
  const app = await openConsole('/console/modules/review');
  await sees(app, 'Nothing waits for you');
  await expectAccessibleNow(app);
  const list = await seek(app, 'console-review');
  const select = find<HTMLElement & { value: string }>(list, 'inlay-select')!;
  select.value = 'approved';
  select.dispatchEvent(new Event('change'));
  await sees(app, 'Approved, for 10%');
  expect(location.search).to.equal('?state=approved');
});

test('a submission shows what is new against the version before', async () => {
  const app = await openOne();
  await sees(app, 'What is new since 1.0.0');
  expect(read(app))
    .to.include('Work in the background')
    .and.include('10 kB → 48 kB')
    .and.include('1 file added')
    .and.include('northwind.example')
    .and.include('The package can be read safely');
  await press(app, '1 file added');
  await sees(app, 'web/chart.js');
  await expectAccessibleNow(app);
});

test('the package is downloaded, and a refusal said', async () => {
  server().on('GET /api/v1/review/:id/package', refuse(404, 'submissions.not_found'));
  const app = await openOne();
  await press(app, 'Download the package');
  await waitUntil(() => find(app, '[role="alert"] inlay-notice'));
  expect(server().callsTo('GET', '/api/v1/review/b1/package')).to.have.length(1);
});

test('a version is approved for a few first, then for all', async () => {
  server().on('POST /api/v1/review/:id/approve', answerWith({ state: 'approved', rollout: 1 }));
  server().on('POST /api/v1/review/:id/rollout', answerWith({ rollout: 100 }));
  const app = await openOne();
  const choose = async (value: string) => {
    const decision = await seek(app, 'console-review-decision');
    const select = find<HTMLElement & { value: string }>(decision, 'inlay-select')!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  await choose('1');
  await press(app, 'Approve');
  await sees(document.body, 'It can be installed now.');
  expect(sent('approve')[0]!.body).to.deep.equal({ rollout: 1 });
  await sees(app, 'Approved, for 1%');
  await choose('100');
  await press(app, 'Change roll-out');
  await waitUntil(() => sent('rollout').length === 1);
  expect(sent('rollout')[0]!.body).to.deep.equal({ rollout: 100 });
});

test('an approval begins with one of a hundred where nothing else was chosen', async () => {
  server().on('POST /api/v1/review/:id/approve', answerWith({ state: 'approved', rollout: 1 }));
  const app = await openOne();
  await press(app, 'Approve');
  await sees(app, 'Approved, for 1%');
  expect(sent('approve')[0]!.body).to.deep.equal({ rollout: 1 });
});

test('a version is rejected with a reason only', async () => {
  server().on(
    'POST /api/v1/review/:id/reject',
    answerWith({ state: 'rejected', reason: 'It tracks people.' }),
  );
  const app = await openOne();
  await press(app, 'Reject');
  const dialog = find(app, '#reject')!;
  await press(dialog.shadowRoot!.querySelector('inlay-dialog')!, 'Reject');
  await sees(dialog, 'Say why, in a few words.');
  expect(sent('reject')).to.have.length(0);
  await expectAccessibleNow(app);
  await write(dialog, 'Reason', 'It tracks people.');
  await press(dialog.shadowRoot!.querySelector('inlay-dialog')!, 'Reject');
  await sees(app, 'Reason: It tracks people.');
  expect(sent('reject')[0]!.body).to.deep.equal({ reason: 'It tracks people.' });
  expect(read(app)).to.not.include('Decision');
});

test('an approved version is withdrawn with a reason', async () => {
  review = { ...first, state: 'approved', rollout: 100 };
  server().on('POST /api/v1/review/:id/yank', answerWith({ state: 'yanked', reason: 'It loses records.' }));
  const app = await openOne();
  await press(app, 'Withdraw');
  const dialog = find(app, '#yank')!;
  await write(dialog, 'Reason', 'It loses records.');
  await press(dialog.shadowRoot!.querySelector('inlay-dialog')!, 'Withdraw');
  await sees(app, 'Reason: It loses records.');
});

test('who was first decides; the second sees it', async () => {
  server().on('POST /api/v1/review/:id/approve', () => {
    review = { ...review, state: 'rejected', reason: 'Too large.' };
    return refuse(409, 'review.wrong_state');
  });
  const app = await openOne();
  await press(app, 'Approve');
  await sees(app, 'Reason: Too large.');
});

test('only operators see the queue', async () => {
  signInAs(server(), admin);
  const app = await openConsole('/console/modules/review');
  await sees(app, 'Only who runs this server sees this.');
  expect(server().callsTo('GET', '/api/v1/review')).to.have.length(0);
});
