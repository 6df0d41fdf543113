import { expect, test } from '../../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../../testing/console-fixture.ts';
import { page, refuse } from '../../../testing/fake-server.ts';
import { ada, nightly } from '../../../testing/samples.ts';
import { judgeAge, writeExpiry } from './key-age.ts';
import { writeExample } from './key-scopes.ts';

const day = 86_400_000;
const server = playConsole((each) => {
  each.on('GET /api/v1/api-keys', page([nightly]));
  each.on('GET /api/v1/members/:id', { body: { data: ada } });
  each.on('POST /api/v1/api-keys', ({ body }) => ({
    status: 201,
    body: { data: { ...nightly, ...(body as object), key: 'ik_01ABC_secret' } },
  }));
});
const open = (path = '') => openConsole(`/console/settings/api-keys${path}`);

async function tick(app: Element, text: string): Promise<void> {
  const box = (): HTMLElement | undefined => findAll(app, 'label').find((each) => read(each).includes(text));
  await waitUntil(box, `There is no box "${text}".`);
  box()!.querySelector('input')!.click();
}

test('keys are listed with what they may do, who made them, and when they run out', async () => {
  const app = await open();
  await sees(app, 'made May 3, 2026 by Ada Lindqvist');
  expect(read(app)).to.include('read positions and read candidates').and.include('ik_01ABC_');
  expect(read(app)).to.include('never used').and.include('good until May 3, 2099');
  await expectAccessibleNow(app);
});

test('a key that ran out or soon will stands out', async () => {
  const soon = new Date(Date.now() + 3 * day).toISOString();
  server().on(
    'GET /api/v1/api-keys',
    page([
      { ...nightly, expiresAt: '2026-01-01T00:00:00.000Z' },
      { ...nightly, id: 'k2', expiresAt: soon },
    ]),
  );
  const app = await open();
  await sees(app, 'Ran out on');
  expect(read(app)).to.include('Runs out soon');
  expect(findAll(app, '.badge.bad, .badge.caution')).to.have.length(2);
});

test('a key is made with the ticked rights and shown once, and is left only once it is saved', async () => {
  const app = await open('/new');
  await write(app, 'What is it for?', 'Export');
  await tick(app, 'List and read positions');
  await tick(app, 'Erase candidates');
  await expectAccessibleNow(app);
  await press(app, 'Make key');
  await sees(app, 'You see this key only once');
  const { body } = server().callsTo('POST', '/api/v1/api-keys')[0]!;
  expect(body).to.deep.include({ name: 'Export', scopes: ['positions:read', 'subjects:write'] });
  const days = (Date.parse((body as { expiresAt: string }).expiresAt) - Date.now()) / day;
  expect(Math.round(days)).to.equal(365);
  const fields = findAll(app, 'inlay-copy-field') as HTMLElementTagNameMap['inlay-copy-field'][];
  expect(fields[0]!.value).to.equal('ik_01ABC_secret');
  expect(fields[1]!.value).to.include(`${location.origin}/api/v1/positions`);
  await expectAccessibleNow(app);
  await press(app, 'Done');
  await sees(app, 'Save the key first, then tick the box.');
  await press(app, 'API keys');
  await sees(app, 'Leave');
  await press(app, 'Stay here');
  await tick(app, 'I have saved it');
  await press(app, 'Done');
  await waitUntil(() => location.pathname === '/console/settings/api-keys');
});

test('without a name or a right nothing is sent, and the first fault has the focus', async () => {
  const app = await open('/new');
  await press(app, 'Make key');
  await sees(app, 'Say what the key is for.');
  expect(read(app)).to.include('Tick at least one thing');
  await waitUntil(() => find(app, 'inlay-text-field')!.matches(':focus-within'));
  await write(app, 'What is it for?', 'Export');
  await press(app, 'Make key');
  await waitUntil(() => find(app, 'fieldset input')!.matches(':focus'));
  expect(server().callsTo('POST', '/api/v1/api-keys')).to.have.length(0);
});

test('revoking asks first and takes the key off the list', async () => {
  server().on('DELETE /api/v1/api-keys/:id', { status: 204 });
  const app = await open();
  await press(app, 'Revoke: Nightly export');
  await sees(app, 'stops working at once');
  await press(app, 'Revoke key');
  await sees(app, 'There is no key yet');
  await expectAccessibleNow(app);
});

test('a name that cannot be found leaves the rest of the list as it is', async () => {
  server().on('GET /api/v1/members/:id', refuse(404, 'members.not_found'));
  const app = await open();
  await sees(app, 'made May 3, 2026');
  expect(read(app)).to.not.include('by ');
});

test('who is no admin is told so, and nothing is asked for', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open();
  await sees(app, 'Only admins of your organisation see these settings.');
  expect(server().callsTo('GET', '/api/v1/api-keys')).to.have.length(0);
});

test('two weeks before its end a key runs out soon; two years are never more than the server allows', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(judgeAge('2025-12-31T23:59:59Z', now)).to.equal('over');
  expect(judgeAge('2026-01-14T00:00:00Z', now)).to.equal('soon');
  expect(judgeAge('2026-01-16T00:00:00Z', now)).to.equal('fine');
  expect(Date.parse(writeExpiry(730, now))).to.be.lessThan(now + 730 * day);
});

test('the example is a request that the key may really send', () => {
  const show = (...scopes: Parameters<typeof writeExample>[2]) =>
    writeExample('https://i.example', 'ik_1', scopes);
  expect(show('members:read')).to.include('/api/v1/members').and.include("Bearer ik_1'");
  expect(show('positions:write')).to.include('-d ').and.include('/api/v1/positions');
  expect(show('subjects:write')).to.include('-X DELETE').and.include('/api/v1/subjects/ID');
  expect(show('documents:read')).to.include('/api/v1/documents/ID').and.not.include('DELETE');
});
