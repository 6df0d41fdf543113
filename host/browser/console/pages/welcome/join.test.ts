import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { Offer } from '../../../api/api-types.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
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

const readRoute = 'POST /api/v1/auth/invitations/read';
const accept = 'POST /api/v1/auth/invitations/accept';
const offer: Offer = {
  tenant: { name: 'Harbour Ltd' },
  email: 'nora@example.test',
  role: 'manager',
  known: false,
  signedIn: false,
};
const nora = { ...admin, member: { ...admin.member, name: 'Nora', email: 'nora@example.test' } };
const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/subjects', page([]));
  each.on(readRoute, { body: { data: offer } });
  each.on(accept, { body: { data: nora } });
});

const open = async (part: Partial<Offer> = {}) => {
  server().on(readRoute, { body: { data: { ...offer, ...part } } });
  const app = await openConsole('/console/join#token=t-3');
  await seek(app, 'console-join-form');
  return app;
};
const sent = () =>
  server()
    .callsTo('POST', '/api/v1/auth/invitations/accept')
    .map(({ body }) => body);

test('somebody new gives a name and a password and is in', async () => {
  const app = await open();
  expect(location.href).to.not.include('t-3');
  await sees(app, 'Join Harbour Ltd');
  await sees(app, 'The invitation is for nora@example.test. Your role there: Manager.');
  await expectAccessibleNow(app);
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'Enter your name.');
  await sees(app, 'Choose a password.');
  await write(app, 'Your name', 'Nora Olsen');
  await write(app, 'Choose a password', 'a horse in the rain');
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'No candidates yet');
  expect(sent()).to.deep.equal([{ token: 't-3', name: 'Nora Olsen', password: 'a horse in the rain' }]);
});

test('a known person gives the password of their account', async () => {
  server().on(accept, refuse(403, 'sessions.wrong_password'));
  const app = await open({ known: true });
  await expectAccessibleNow(app);
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'Enter your password.');
  await write(app, 'Password', 'wrong');
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'This is not your password.');
  server().on(accept, { body: { data: nora } });
  await write(app, 'Password', 'correct horse');
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'No candidates yet');
  expect(sent()[1]).to.deep.equal({ token: 't-3', password: 'correct horse' });
});

test('a known person with a second step gives its code', async () => {
  server().on(accept, { body: { data: { totp: true, challenge: 'c-9' } } });
  server().on('POST /api/v1/auth/totp/verify', { body: { data: nora } });
  const app = await open({ known: true });
  await write(app, 'Password', 'correct horse');
  await press(app, 'Join Harbour Ltd');
  await write(app, 'Code', '123456');
  await press(app, 'Sign in');
  await sees(app, 'No candidates yet');
});

test('who is signed in joins with one press', async () => {
  signInAs(server(), nora);
  const app = await open({ known: true, signedIn: true });
  expect(findAll(find(app, 'console-join-form')!, 'inlay-text-field')).to.have.length(0);
  expect(read(app)).to.not.include('takes their place');
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'No candidates yet');
  expect(sent()).to.deep.equal([{ token: 't-3' }]);
});

test('who is signed in as somebody else is told', async () => {
  signInAs(server(), admin);
  const app = await open();
  await sees(app, 'In this browser Ada Lindqvist (ada@demo.test) is signed in.');
  await expectAccessibleNow(app);
});

test('an invitation that is no longer good says whom to ask', async () => {
  server().on(readRoute, refuse(410, 'accounts.link_invalid'));
  const app = await openConsole('/console/join#token=t-3');
  await sees(app, 'This invitation is no longer good');
  await sees(app, 'otherwise ask for a new one');
  await expectAccessibleNow(app);
});

test('an invitation that ends while its form is filled in says so', async () => {
  server().on(accept, refuse(410, 'accounts.link_invalid'));
  const app = await open({ known: true, signedIn: true });
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'This invitation is no longer good');
});

test('without the network the invitation can be read again', async () => {
  server().on(readRoute, () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await openConsole('/console/join#token=t-3');
  await sees(app, 'The server could not be reached.');
  server().on(readRoute, { body: { data: offer } });
  await press(app, 'Try again');
  await sees(app, 'Join Harbour Ltd');
});

test('an account without a password is led to setting one', async () => {
  server().on(accept, refuse(409, 'sessions.no_password'));
  const app = await open({ known: true });
  await write(app, 'Password', 'correct horse');
  await press(app, 'Join Harbour Ltd');
  await sees(app, 'Your account has no password yet');
  await waitUntil(() => find(app, 'a[href="/console/reset"]'));
});

test('the page alone asks for the link', async () => {
  const app = await openConsole('/console/join');
  await sees(app, 'Open the link of your invitation');
  expect(server().callsTo('POST', '/api/v1/auth/invitations/read')).to.have.length(0);
});
