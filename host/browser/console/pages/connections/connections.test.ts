import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  signInAs,
  waitUntil,
} from '../../testing/console-fixture.ts';
import { page } from '../../testing/fake-server.ts';
import { ats, careers, moodle } from '../../testing/samples.ts';
import { findOriginsFault, pickOrigins, readOrigins } from './read-origins.ts';

const all = [careers, moodle, ats];
const server = playConsole((each) => {
  each.on('GET /api/v1/connections', ({ query }) => {
    const kind = query.get('kind');
    return page(kind === 'any' ? all : all.filter((connection) => connection.kind === kind));
  });
});
const open = async () => {
  const app = await openConsole('/console/connections');
  await sees(app, 'Careers');
  return app;
};
const manager = { ...admin, member: { ...admin.member, role: 'manager' as const } };

test('all connections are listed with their kind, and trouble is seen at once', async () => {
  const app = await open();
  const rows = (await seek(app, 'console-connections')).shadowRoot!.querySelectorAll('a.row');
  const [site, lms, program] = [...rows].map(read);
  expect(site).to.include('Website').and.include('nobody came yet').and.include('Not tried yet');
  expect(lms).to.include('Moodle').and.include('refused').and.include('Waits for approval');
  expect(program).to.include('ATS or program').and.include('Works');
  await expectAccessibleNow(app);
});

test('a connection whose last launch was refused, and one that is off, say so', async () => {
  const last = { at: careers.createdAt, code: 'launches.origin_not_allowed' };
  const off = { ...careers, id: 'c9', name: 'Old', enabled: false };
  server().on('GET /api/v1/connections', page([{ ...careers, lastLaunch: last }, off]));
  const app = await open();
  expect(findAll(app, '.badge').map((badge) => badge.textContent)).to.deep.equal(['Last one refused', 'Off']);
});

test('the list can be narrowed to a kind', async () => {
  const app = await open();
  await press(app, 'LMS');
  await waitUntil(() => !read(app).includes('Careers'));
  await sees(app, 'Moodle of the school');
  expect(location.search).to.equal('?kind=lti');
});

test('where nothing is connected the three ways are explained', async () => {
  server().on('GET /api/v1/connections', page([]));
  const app = await openConsole('/console/connections');
  for (const way of ['A website', 'An LMS', 'An ATS or your own program']) await sees(app, way);
  await expectAccessibleNow(app);
  await press(app, 'Canvas');
  await waitUntil(() => location.pathname === '/console/connections/new/canvas');
});

test('a manager sees connections but cannot make one', async () => {
  signInAs(server(), manager);
  const app = await open();
  expect(findAll(app, 'inlay-button[href="/console/connections/new"]')).to.have.length(0);
});

test('a manager of an empty list is told whom to ask', async () => {
  signInAs(server(), manager);
  server().on('GET /api/v1/connections', page([]));
  const app = await openConsole('/console/connections');
  await sees(app, 'Only admins of your organisation can connect something.');
});

const cases: [written: string, origin: string | undefined][] = [
  ['https://Jobs.Example/', 'https://jobs.example'],
  ['jobs.example', 'https://jobs.example'],
  ['localhost:5202/jobs', 'http://localhost:5202'],
  ['http://localhost:4001/board?x=1', 'http://localhost:4001'],
  ['https://jobs.example:443', 'https://jobs.example'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['https://', undefined],
  ['javascript:alert(1)', undefined],
  ['https://*.example.com', undefined],
  ['hello', undefined],
  ['https://[::1]:4000', undefined],
];
for (const [written, origin] of cases) {
  test(`${written} is read as ${origin ?? 'no address'}`, () => {
    expect(readOrigins(written)[0]!.origin).to.equal(origin);
  });
}

test('addresses that come twice count once, and one that is wrong spoils all', () => {
  expect(pickOrigins(readOrigins('jobs.example\n\n https://JOBS.example '))).to.deep.equal([
    'https://jobs.example',
  ]);
  expect(pickOrigins(readOrigins('jobs.example\nhello'))).to.equal(undefined);
  expect(pickOrigins([])).to.equal(undefined);
  const many = Array.from({ length: 51 }, (_, i) => `a${i}.example`).join('\n');
  expect(findOriginsFault(readOrigins(many))).to.equal('origins.someWrong');
});

test('an admin takes a registration link back that nobody used', async () => {
  const link = {
    id: 'g1',
    name: 'Nordlicht Moodle',
    profile: 'moodle',
    state: 'waiting' as const,
    connectionId: null,
    expiresAt: careers.createdAt,
    failure: null,
  };
  server().on('GET /api/v1/connections/lti/registrations', { body: { data: [link] } });
  server().on('DELETE /api/v1/connections/lti/registrations/:id', { status: 204 });
  const app = await open();
  const links = await seek(app, 'console-registration-links');
  await sees(links, 'Nordlicht Moodle');
  await expectAccessibleNow(app);
  await press(links, 'Take back: Nordlicht Moodle');
  await sees(document.body, 'The link for Nordlicht Moodle opens nothing any more.');
  expect(server().callsTo('DELETE', '/api/v1/connections/lti/registrations/g1')).to.have.length(1);
  await waitUntil(() => links.hidden);
});
