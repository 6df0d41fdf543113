import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  expectAccessibleNow,
  find,
  openConsole,
  playConsole,
  press,
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { refuse } from '../../testing/fake-server.ts';

const route = 'POST /api/v1/auth/sign-up';
const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/auth/sign-up', { body: { data: { open: true } } });
  each.on(route, { status: 202, body: { data: { outbox: null } } });
});

const open = async (path = '/console/sign-up') => {
  const app = await openConsole(path);
  await seek(app, 'form');
  return app;
};
const fillIn = async (app: Element) => {
  await write(app, 'Organisation', ' Müller & Söhne ');
  await write(app, 'Your name', 'Grete Müller');
  await write(app, 'Work e-mail', 'grete@example.test');
};
const sent = () =>
  server()
    .callsTo('POST', '/api/v1/auth/sign-up')
    .map(({ body }) => body);

test('the page to create an account is accessible', async () => {
  await expectAccessibleNow(await open());
});

test('its faults are accessible', async () => {
  const app = await open();
  await press(app, 'Create account');
  await sees(app, 'Enter the name of your organisation.');
  await expectAccessibleNow(app);
});

test('the news that a mail is on its way is accessible', async () => {
  const app = await open();
  await fillIn(app);
  await press(app, 'Create account');
  await sees(app, 'Look into your mailbox');
  await expectAccessibleNow(app);
});

test('an account is asked for with what was written, without a password, in the reader’s language', async () => {
  const app = await open();
  await fillIn(app);
  await press(app, 'Create account');
  await sees(app, 'We sent a mail to grete@example.test.');
  expect(sent()).to.deep.equal([
    {
      organisation: 'Müller & Söhne',
      name: 'Grete Müller',
      email: 'grete@example.test',
      locale: 'en',
    },
  ]);
});

test('nothing is sent before all fields are right, and the first wrong one has the focus', async () => {
  const app = await open();
  await write(app, 'Organisation', 'Müller');
  await write(app, 'Your name', 'https://evil.example');
  await write(app, 'Work e-mail', 'grete@');
  await press(app, 'Create account');
  await sees(app, 'A name holds no web address');
  await sees(app, 'not a complete e-mail address');
  await waitUntil(() => find(app, '#name')!.matches(':focus-within'));
  expect(sent()).to.deep.equal([]);
});

test('on a machine that sends no mail the page says where it can be read', async () => {
  server().on(route, { status: 202, body: { data: { outbox: '/outbox' } } });
  const app = await open();
  await fillIn(app);
  await press(app, 'Create account');
  await sees(app, 'This server sends no mail');
  expect(find(app, 'inlay-button[href="/outbox"]')).to.not.equal(undefined);
});

test('the mail can be sent again, or to another address with everything else kept', async () => {
  const app = await open();
  await fillIn(app);
  await press(app, 'Create account');
  await press(app, 'Send again');
  await sees(app, 'Sent again.');
  expect(sent()).to.have.length(2);
  server().on(route, refuse(429, 'request.too_many', { 'retry-after': '600' }));
  await press(app, 'Send again');
  await sees(app, 'Wait 10 min and try again.');
  await press(app, 'Use another address');
  await seek(app, 'form');
  expect(find(app, '#name')).to.have.property('value', 'Grete Müller');
});

test('a server that lets nobody sign up says what to do', async () => {
  server().on('GET /api/v1/auth/sign-up', { body: { data: { open: false } } });
  const app = await openConsole('/console/sign-up');
  await sees(app, 'Nobody can sign up here');
  await sees(app, 'Ask an admin of your organisation for an invitation.');
  await expectAccessibleNow(app);
});

test('a network that is lost leaves everything where it was', async () => {
  server().on(route, () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await open();
  await fillIn(app);
  await press(app, 'Create account');
  await sees(app, 'The server could not be reached.');
  expect(find(app, '#email')).to.have.property('value', 'grete@example.test');
});
