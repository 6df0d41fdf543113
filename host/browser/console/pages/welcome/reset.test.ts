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
  write,
} from '../../testing/console-fixture.ts';
import { refuse } from '../../testing/fake-server.ts';

const ask = 'POST /api/v1/auth/password/reset';
const confirm = 'POST /api/v1/auth/password/confirm';
const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on(ask, { status: 202, body: { data: { outbox: null } } });
  each.on(confirm, { status: 204 });
});

const open = async (path = '/console/reset') => {
  const app = await openConsole(path);
  await seek(app, 'form');
  return app;
};

test('a link for a new password can be asked for', async () => {
  const app = await open();
  await expectAccessibleNow(app);
  await press(app, 'Send the link');
  await sees(app, 'Enter your e-mail address.');
  await write(app, 'E-mail', ' ada@demo.test ');
  await press(app, 'Send the link');
  await sees(app, 'If ada@demo.test has an account here, a mail is on its way.');
  await expectAccessibleNow(app);
  const [call] = server().callsTo('POST', '/api/v1/auth/password/reset');
  expect(call!.body).to.deep.equal({ email: 'ada@demo.test', locale: 'en' });
  expect(server().callsTo('POST', '/api/v1/auth/refresh')).to.have.length(0);
});

test('who asks too often is told how long to wait', async () => {
  server().on(ask, refuse(429, 'request.too_many', { 'retry-after': '300' }));
  const app = await open();
  await write(app, 'E-mail', 'ada@demo.test');
  await press(app, 'Send the link');
  await sees(app, 'Wait 5 min and try again.');
});

test('the link of the mail sets a new password and leads to the sign-in', async () => {
  const app = await open('/console/reset#token=t-2');
  expect(location.href).to.not.include('t-2');
  await sees(app, 'Choose a new password');
  await expectAccessibleNow(app);
  await write(app, 'New password', 'a horse in the rain');
  await press(app, 'Set password');
  await sees(app, 'Your password is changed');
  expect(server().callsTo('POST', '/api/v1/auth/password/confirm')[0]!.body).to.deep.equal({
    token: 't-2',
    password: 'a horse in the rain',
  });
  expect(find(app, 'inlay-button[href="/console"]')).to.not.equal(undefined);
});

test('a weak password is refused and the link can be used with another', async () => {
  const app = await open('/console/reset#token=t-2');
  await write(app, 'New password', 'short');
  await press(app, 'Set password');
  await sees(app, 'Choose a password of at least 10 characters.');
  server().on(confirm, refuse(422, 'accounts.weak_password'));
  await write(app, 'New password', 'password1234');
  await press(app, 'Set password');
  await sees(app, 'The server says accounts.weak_password.');
  server().on(confirm, { status: 204 });
  await write(app, 'New password', 'a horse in the rain');
  await press(app, 'Set password');
  await sees(app, 'Your password is changed');
});

test('a link that is no longer good offers another one in the same place', async () => {
  server().on(confirm, refuse(410, 'accounts.link_invalid'));
  const app = await open('/console/reset#token=t-2');
  await write(app, 'New password', 'a horse in the rain');
  await press(app, 'Set password');
  await sees(app, 'This link is no longer good');
  await expectAccessibleNow(app);
  await write(app, 'E-mail', 'ada@demo.test');
  await press(app, 'Send the link');
  await sees(app, 'Look into your mailbox');
});

test('the mail can go to another address', async () => {
  const app = await open();
  await write(app, 'E-mail', 'adda@demo.test');
  await press(app, 'Send the link');
  await press(app, 'Use another address');
  await write(app, 'E-mail', 'ada@demo.test');
  await press(app, 'Send the link');
  await sees(app, 'If ada@demo.test has an account here');
});
