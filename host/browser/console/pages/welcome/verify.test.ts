import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
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
import { page, refuse } from '../../testing/fake-server.ts';

const route = 'POST /api/v1/auth/sign-up/confirm';
const reading = 'POST /api/v1/auth/sign-up/read';
const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/subjects', page([]));
  each.on(reading, { body: { data: { organisation: 'Nordlicht', email: 'ada@example.com' } } });
  each.on(route, { body: { data: admin } });
});

const open = async (path = '/console/verify#token=t-1') => {
  const app = await openConsole(path);
  await seek(app, 'console-verify');
  return app;
};

const refuseWeak = (reason: string) => {
  const answer = refuse(422, 'accounts.weak_password');
  return { ...answer, body: { error: { ...(answer.body as { error: object }).error, details: { reason } } } };
};
const confirm = async (app: Element, password = 'a horse in the rain') => {
  await seek(app, '#new-password');
  await write(app, 'Password', password);
  await press(app, 'Confirm and open the console');
};

test('the link of the mail opens the console, and its secret is in no address', async () => {
  const app = await open();
  expect(location.href).to.not.include('t-1');
  await seek(app, 'form');
  await waitUntil(() => find(app, '#new-password')!.matches(':focus-within'));
  await expectAccessibleNow(app);
  expect(server().callsTo('POST', '/api/v1/auth/sign-up/confirm')).to.have.length(0);
  await confirm(app);
  await sees(app, 'No candidates yet');
  expect(server().callsTo('POST', '/api/v1/auth/sign-up/confirm')[0]!.body).to.deep.equal({
    token: 't-1',
    password: 'a horse in the rain',
  });
  expect(location.pathname).to.equal('/console/candidates');
});

test('a link that was used or is too old says so before anybody thinks up a password', async () => {
  server().on(reading, refuse(410, 'accounts.link_invalid'));
  const app = await open();
  await sees(app, 'This link is no longer good');
  expect(find(app, '#new-password')).to.equal(undefined);
  await expectAccessibleNow(app);
  expect(find(app, 'inlay-button[href="/console/sign-up"]')).to.not.equal(undefined);
  expect(find(app, 'inlay-button[href="/console"]')).to.not.equal(undefined);
});

test('an address that has an account already is led to the sign-in', async () => {
  server().on(route, refuse(409, 'accounts.already_confirmed'));
  const app = await open();
  await confirm(app);
  await sees(app, 'You have an account already');
  expect(find(app, 'inlay-button[href="/console"]')).to.not.equal(undefined);
});

test('a link that somebody uses in the meantime says so, too', async () => {
  server().on(route, refuse(410, 'accounts.link_invalid'));
  const app = await open();
  await confirm(app);
  await sees(app, 'This link is no longer good');
});

test('without the network the link is looked at again when asked', async () => {
  server().on(reading, () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await open();
  await sees(app, 'The server could not be reached.');
  server().on(reading, { body: { data: { organisation: 'Nordlicht', email: 'ada@example.com' } } });
  (await seek(app, 'inlay-error-card')).dispatchEvent(new CustomEvent('inlay-retry'));
  await confirm(app);
  await sees(app, 'No candidates yet');
});

test('without the network the link can be tried again', async () => {
  server().on(route, () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await open();
  await confirm(app);
  await sees(app, 'The server could not be reached.');
  server().on(route, { body: { data: admin } });
  await press(app, 'Confirm and open the console');
  await sees(app, 'No candidates yet');
});

test('words say how good a password is', async () => {
  const app = await open();
  await write(app, 'Password', 'horses');
  await sees(app, 'Too short: 4 more characters.');
  await write(app, 'Password', 'aaaaaaaaaaaaaaaa');
  await sees(app, 'the same few characters');
  await write(app, 'Password', 'horse rain');
  await sees(app, 'Long enough.');
  await write(app, 'Password', 'a horse walks in the rain');
  await sees(app, 'Hard to guess.');
});

test('a weak password is refused in its field, and the link can be used with another', async () => {
  const app = await open();
  await confirm(app, 'short');
  await sees(app, 'Choose a password of at least 10 characters.');
  expect(server().callsTo('POST', '/api/v1/auth/sign-up/confirm')).to.have.length(0);
  server().on(route, refuseWeak('common'));
  await confirm(app);
  await sees(app, 'one of the first that anybody would try');
  await waitUntil(() => find(app, '#new-password')!.matches(':focus-within'));
  server().on(route, { body: { data: admin } });
  await confirm(app, 'another horse in the rain');
  await sees(app, 'No candidates yet');
});

test('the page alone asks for the link', async () => {
  const app = await open('/console/verify');
  await sees(app, 'Open the link of your mail');
  await waitUntil(() => find(app, 'console-entry')!.matches(':focus-within'));
});
