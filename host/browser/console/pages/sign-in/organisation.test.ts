import type { Button } from '../../../../../widgets/button/button.ts';
import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
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
import { refuse } from '../../testing/fake-server.ts';
import { readSlug } from './organisation.ts';

const server = playConsole((each) => {
  signInAs(each, undefined);
  each.on('GET /api/v1/auth/sso/:slug', ({ params }) => ({
    body: {
      data: params.slug === 'acme' ? { available: true, label: 'Google' } : { available: false, label: null },
    },
  }));
});

const openSignIn = async (path = '/console/candidates') => {
  const app = await openConsole(path);
  await seek(app, 'console-sign-in');
  return app;
};
const button = (app: Element, text: string) =>
  findAll(app, 'inlay-button').find((each) => read(each).trim() === text) as Button | undefined;
const way = async (app: Element, text = 'Continue with Google') => {
  await waitUntil(() => button(app, text), `There is no "${text}".`);
  return new URL(button(app, text)!.href!, location.origin);
};

test('the short name of an organisation leads to its own sign-in, and is remembered', async () => {
  const app = await openSignIn('/console/positions?state=closed');
  await press(app, 'Sign in through your organisation');
  await write(app, 'Short name of your organisation', ' Acme ');
  await expectAccessibleNow(app);
  await press(app, 'Continue');
  const { pathname, searchParams } = await way(app);
  expect(pathname).to.equal('/api/v1/auth/sso/acme/start');
  expect(searchParams.get('return')).to.equal('/console/positions?state=closed');
  app.remove();
  const next = await openSignIn();
  await way(next);
  await press(next, 'Not acme? Another organisation');
  await seek(find(next, 'console-organisation-way')!, 'form');
});

test('an organisation without a sign-in of its own says so', async () => {
  const app = await openSignIn();
  await press(app, 'Sign in through your organisation');
  await press(app, 'Continue');
  await sees(app, 'Enter the short name of your organisation.');
  await write(app, 'Short name of your organisation', 'nobody');
  await press(app, 'Continue');
  await sees(app, 'No organisation of this name has a sign-in of its own.');
});

test('the whole sign-in address is as good as the short name', () => {
  expect(readSlug('https://inlay.example/api/v1/auth/sso/acme/start?return=/console')).to.equal('acme');
  expect(readSlug(' ACME ')).to.equal('acme');
});

test('who may not come in by password is led to the organisation’s sign-in at once', async () => {
  const barred = refuse(403, 'sessions.sso_required');
  const body = { error: { ...(barred.body as { error: object }).error, details: { tenantSlug: 'acme' } } };
  server().on('POST /api/v1/auth/sign-in', { ...barred, body });
  const app = await openSignIn();
  await write(app, 'E-mail', 'ada@demo.test');
  await write(app, 'Password', 'correct horse');
  await press(app, 'Sign in');
  await sees(app, 'Your organisation has its people sign in by its own sign-in.');
  expect((await way(app)).pathname).to.equal('/api/v1/auth/sso/acme/start');
  await waitUntil(() => button(app, 'Continue with Google')!.matches(':focus-within'));
  // Another person at the same page is not held by that.
  server().on('POST /api/v1/auth/sign-in', refuse(401, 'sessions.wrong_credentials'));
  await press(app, 'Sign in');
  await sees(app, 'This e-mail and password do not match.');
});

test('the way back to another program goes along with every way in', async () => {
  server().on('GET /api/v1/auth/sign-up', { body: { data: { open: true } } });
  const next = '/oauth/authorize?client_id=c1&state=s';
  const app = await openSignIn(`/console/?${new URLSearchParams({ continue: next })}`);
  await press(app, 'Sign in through your organisation');
  await write(app, 'Short name of your organisation', 'acme');
  await press(app, 'Continue');
  expect((await way(app)).searchParams.get('return')).to.equal(next);
  await sees(app, 'Create an account');
  for (const path of ['/console/sign-up', '/console/reset']) {
    const link = find<HTMLAnchorElement>(app, `a[href^="${path}"]`)!;
    expect(new URL(link.href).searchParams.get('continue')).to.equal(next);
  }
});

test('an account can be created only where the server lets people', async () => {
  server().on('GET /api/v1/auth/sign-up', { body: { data: { open: false } } });
  const app = await openSignIn();
  await waitUntil(() => server().callsTo('GET', '/api/v1/auth/sign-up').length === 1);
  await sees(app, 'Forgot your password?');
  expect(read(app)).to.not.include('Create an account');
});
