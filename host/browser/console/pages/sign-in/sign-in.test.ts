import { afterEach, expect, test } from '../../../../../widgets/testing/testing.ts';
import type { TextField } from '../../../../../widgets/text-field/text-field.ts';
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

const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/subjects', page([]));
  each.on('GET /api/v1/positions', page([]));
});

const openSignIn = async (path = '/console/candidates') => {
  const app = await openConsole(path);
  await seek(app, 'console-sign-in');
  return app;
};

const fillIn = async (app: Element) => {
  await write(app, 'E-mail', 'ada@demo.test');
  await write(app, 'Password', 'correct horse');
};

let release: (() => void) | undefined;
afterEach(() => release?.());

test('the page to sign in is accessible', async () => {
  await expectAccessibleNow(await openSignIn());
});

test('after the sign-in the page that was asked for appears', async () => {
  server().on('POST /api/v1/auth/sign-in', { body: { data: admin } });
  const app = await openSignIn('/console/positions?state=closed');
  await fillIn(app);
  await press(app, 'Sign in');
  await sees(app, 'No closed positions');
  expect(location.pathname + location.search).to.equal('/console/positions?state=closed');
});

test('nothing is sent before both fields are filled, and the fields say why', async () => {
  const app = await openSignIn();
  await press(app, 'Sign in');
  await sees(app, 'Enter your e-mail address.');
  await sees(app, 'Enter your password.');
  await write(app, 'E-mail', 'ada');
  await press(app, 'Sign in');
  await sees(app, 'not a complete e-mail address');
  expect(server().callsTo('POST', '/api/v1/auth/sign-in')).to.have.length(0);
});

test('a wrong password says so and keeps the e-mail', async () => {
  server().on('POST /api/v1/auth/sign-in', refuse(401, 'sessions.wrong_credentials'));
  const app = await openSignIn();
  await fillIn(app);
  await press(app, 'Sign in');
  await sees(app, 'This e-mail and password do not match.');
  expect(find<TextField>(app, '#email')!.value).to.equal('ada@demo.test');
  expect(server().callsTo('POST', '/api/v1/auth/refresh')).to.have.length(1);
});

test('a locked account says how long to wait and takes no try meanwhile', async () => {
  server().on('POST /api/v1/auth/sign-in', refuse(429, 'sessions.account_locked', { 'retry-after': '245' }));
  const app = await openSignIn();
  await fillIn(app);
  await press(app, 'Sign in');
  await sees(app, 'this account is locked for 5 min');
  await sees(app, 'Try again in 4:0');
  find<HTMLFormElement>(app, 'form')!.requestSubmit();
  expect(server().callsTo('POST', '/api/v1/auth/sign-in')).to.have.length(1);
});

test('two quick presses make one request', async () => {
  server().on('POST /api/v1/auth/sign-in', async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return { body: { data: admin } };
  });
  const app = await openSignIn();
  await fillIn(app);
  const form = find<HTMLFormElement>(app, 'form')!;
  form.requestSubmit();
  form.requestSubmit();
  await waitUntil(() => release);
  expect(server().callsTo('POST', '/api/v1/auth/sign-in')).to.have.length(1);
});

test('the password can be shown, and Caps Lock is pointed out', async () => {
  const app = await openSignIn();
  const field = find<TextField>(app, '#password')!;
  find(app, '.show')!.click();
  await field.updateComplete;
  await waitUntil(() => field.type === 'text');
  const key = new KeyboardEvent('keyup', { key: 'a', bubbles: true, composed: true, modifierCapsLock: true });
  find(field, '.control')!.dispatchEvent(key);
  await sees(app, 'Caps Lock is on.');
});

test('a server that cannot be reached is no sign-in page but a reason and another try', async () => {
  server().on('GET /api/v1/auth/session', () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await openConsole('/console/candidates');
  await sees(app, 'The server could not be reached.');
  server().on('GET /api/v1/auth/session', { body: { data: admin } });
  await press(app, 'Try again');
  await sees(app, 'No candidates yet');
});

test('the language changes at once and is remembered', async () => {
  const app = await openSignIn();
  const select = findAll(app, 'inlay-select')[0]!;
  const control = find<HTMLSelectElement>(select, 'select')!;
  control.value = 'de';
  control.dispatchEvent(new Event('change'));
  await sees(app, 'Passwort');
  expect(document.documentElement.lang).to.equal('de');
  expect(localStorage.getItem('inlay.language')).to.equal('de');
  expect(read(app)).to.include('Farben');
});
