import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
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
import { careers } from '../../testing/samples.ts';
import { pickOrigins, readOrigins } from './read-origins.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/connections', page([careers]));
  each.on('GET /api/v1/connections/:id', { body: { data: careers } });
});
const open = async () => {
  const app = await openConsole('/console/connections');
  await sees(app, 'jobs.example');
  return app;
};

test('connections are listed with their address and state', async () => {
  const app = await open();
  expect(read(app)).to.include('Careers').and.include('On');
  await expectAccessibleNow(app);
});

test('a new connection is made with addresses in the form that browsers send', async () => {
  server().on('POST /api/v1/connections', { status: 201, body: { data: careers } });
  const app = await open();
  await press(app, 'Connect a site');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', 'https://Jobs.Example/karriere\njobs.example');
  await sees(app, 'https://Jobs.Example/karriere is taken as https://jobs.example');
  await expectAccessibleNow(app);
  await press(app, 'Connect');
  await waitUntil(() => location.pathname === '/console/connections/c1');
  expect(server().callsTo('POST', '/api/v1/connections')[0]!.body).to.deep.equal({
    kind: 'site',
    name: 'Careers',
    origins: ['https://jobs.example'],
  });
});

test('wrong addresses are pointed out while writing, and not sent', async () => {
  const app = await open();
  await press(app, 'Connect a site');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', '*.example.com\nftp://jobs.example\nhello');
  await sees(app, '* is not allowed');
  await sees(app, 'only https:// or http://');
  await sees(app, 'not an address such as');
  await press(app, 'Connect');
  await sees(app, 'Correct the marked addresses first.');
  expect(server().callsTo('POST', '/api/v1/connections')).to.have.length(0);
});

test('a name that is taken is said at its field, and what was written stays', async () => {
  server().on('POST /api/v1/connections', refuse(409, 'connections.name_taken'));
  const app = await open();
  await press(app, 'Connect a site');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', 'https://jobs.example');
  await press(app, 'Connect');
  await sees(app, 'Another connection has this name.');
  expect(await seek(app, 'inlay-text-field[name=name]')).to.have.property('value', 'Careers');
});

test('a manager sees connections but cannot make one', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open();
  expect(read(app)).to.not.include('Connect a site');
});

const cases: [written: string, origin: string | undefined][] = [
  ['https://Jobs.Example/', 'https://jobs.example'],
  ['jobs.example', 'https://jobs.example'],
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
});
