import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { TextField } from '../../../../../widgets/text-field/text-field.ts';
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
import { type Call, page, refuse } from '../../testing/fake-server.ts';

const verify = 'POST /api/v1/auth/totp/verify';
const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/subjects', page([]));
  each.on('POST /api/v1/auth/sign-in', { body: { data: { totp: true, challenge: 'c-1' } } });
});

const openSecondStep = async (path = '/console/candidates') => {
  const app = await openConsole(path);
  await write(app, 'E-mail', 'ada@demo.test');
  await write(app, 'Password', 'correct horse');
  await press(app, 'Sign in');
  await seek(app, 'console-code-step');
  return app;
};
const sentCode = () =>
  server()
    .callsTo('POST', '/api/v1/auth/totp/verify')
    .map(({ body }) => body);
const field = (app: Element) => find<TextField>(find(app, 'console-code-step')!, 'inlay-text-field')!;

test('the second step is accessible and asks for the code at once', async () => {
  const app = await openSecondStep();
  await waitUntil(() => find(app, 'console-code-step')!.matches(':focus-within'));
  const control = find<HTMLInputElement>(field(app), 'input')!;
  expect(control.autocomplete).to.equal('one-time-code');
  expect(control.inputMode).to.equal('numeric');
  await expectAccessibleNow(app);
});

test('a code with a space in it lets in', async () => {
  server().on(verify, { body: { data: admin } });
  const app = await openSecondStep();
  await write(app, 'Code', ' 123 456 ');
  await press(app, 'Sign in');
  await sees(app, 'No candidates yet');
  expect(sentCode()).to.deep.equal([{ challenge: 'c-1', code: '123456' }]);
});

test('what cannot be a code is not sent', async () => {
  const app = await openSecondStep();
  await press(app, 'Sign in');
  await sees(app, 'Enter the code that your app shows.');
  await write(app, 'Code', '12345');
  await press(app, 'Sign in');
  await sees(app, 'The code of your app has 6 digits.');
  expect(sentCode()).to.deep.equal([]);
});

test('after a wrong code another one can be tried', async () => {
  server().on(verify, ({ body }: Call) =>
    (body as { code: string }).code === '222222' ? { body: { data: admin } } : refuse(403, 'totp.wrong_code'),
  );
  const app = await openSecondStep();
  await write(app, 'Code', '111111');
  await press(app, 'Sign in');
  await sees(app, 'This code is not right, or it was used already.');
  await write(app, 'Code', '222222');
  await press(app, 'Sign in');
  await sees(app, 'No candidates yet');
});

test('a recovery code does as well, with its hyphens or without', async () => {
  server().on(verify, { body: { data: admin } });
  const app = await openSecondStep();
  await press(app, 'Use a recovery code instead');
  await sees(app, 'one of the recovery codes that you saved will do');
  expect(read(app)).to.not.include('authenticator app');
  await write(app, 'Recovery code', 'bzr1 tefy 28wm');
  await press(app, 'Sign in');
  await sees(app, 'A recovery code has 16 letters and digits');
  await write(app, 'Recovery code', 'BZR1-tefy-28wm-szkg');
  await press(app, 'Sign in');
  await sees(app, 'No candidates yet');
  expect(sentCode()).to.deep.equal([{ challenge: 'c-1', code: 'BZR1tefy28wmszkg' }]);
});

test('a step that took too long goes back to the password, with what was typed', async () => {
  server().on(verify, refuse(403, 'sessions.challenge_over'));
  const app = await openSecondStep();
  await write(app, 'Code', '123456');
  await press(app, 'Sign in');
  await sees(app, 'This sign-in took too long');
  expect(find<TextField>(app, '#email')!.value).to.equal('ada@demo.test');
  expect(find<TextField>(app, '#password')!.value).to.equal('correct horse');
  server().on(verify, { body: { data: admin } });
  await press(app, 'Sign in');
  await write(app, 'Code', '123456');
  expect(read(app)).to.not.include('took too long');
  await press(app, 'Sign in');
  await sees(app, 'No candidates yet');
});

test('after too many wrong codes it says how long to wait', async () => {
  server().on(verify, refuse(429, 'sessions.account_locked', { 'retry-after': '120' }));
  const app = await openSecondStep();
  await write(app, 'Code', '123456');
  await press(app, 'Sign in');
  await sees(app, 'this account is locked for 2 min');
  find<HTMLFormElement>(find(app, 'console-code-step')!, 'form')!.requestSubmit();
  expect(sentCode()).to.have.length(1);
});

test('one can go back to the password', async () => {
  const app = await openSecondStep();
  await press(app, 'Back');
  await sees(app, 'Use the e-mail address of your account.');
  expect(find(app, 'console-code-step')).to.equal(undefined);
});
