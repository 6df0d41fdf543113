import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { elsewhere, here, places } from '../../testing/account-samples.ts';
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
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/auth/totp', { body: { data: { enabled: false, recoveryCodesLeft: 0 } } });
  each.on('GET /api/v1/sessions', page([elsewhere, here]));
  each.on('GET /api/v1/auth/memberships', page([places[0]!]));
});

const open = async () => {
  const app = await openConsole('/console/account');
  await sees(app, 'Firefox on Windows');
  return app;
};
const rows = (app: Element) =>
  findAll(find(app, 'console-sessions-card')!, 'li').map((row) => read(row).trim());

test('the account page is accessible and says who one is', async () => {
  const app = await open();
  await sees(app, 'Ada Lindqvist');
  await sees(app, 'ada@demo.test');
  await expectAccessibleNow(app);
  expect(document.title).to.equal('Account · Inlay');
});

test('each session is told in words, and this browser is marked', async () => {
  const app = await open();
  expect(rows(app)[0]).to.include('Firefox on Windows last seen yesterday 203.0.113.7 by password End');
  expect(rows(app)[1]).to.include('Chrome on Linux active now');
  expect(rows(app)[1]).to.include('This browser');
});

test('a session is ended after a question, and the others stay', async () => {
  server().on('DELETE /api/v1/sessions/:id', { status: 204 });
  const app = await open();
  await press(app, 'End: Firefox on Windows');
  await sees(app, 'Firefox on Windows is signed out at once.');
  expect(server().callsTo('DELETE', '/api/v1/sessions/s2')).to.have.length(0);
  await press(find(app, 'console-confirm#one')!, 'End');
  await waitUntil(() => rows(app).length === 1);
  expect(server().callsTo('DELETE', '/api/v1/sessions/s2')).to.have.length(1);
  expect(rows(app)[0]).to.include('This browser');
  expect(read(app)).to.not.include('End all others');
});

test('all other sessions are ended at once', async () => {
  server().on('DELETE /api/v1/sessions', () => {
    server().on('GET /api/v1/sessions', page([here]));
    return { status: 204 };
  });
  const app = await open();
  await press(app, 'End all others');
  await sees(app, 'You stay signed in here and nowhere else.');
  await press(find(app, 'console-confirm#others')!, 'End all others');
  await waitUntil(() => rows(app).length === 1);
  expect(server().callsTo('DELETE', '/api/v1/sessions')).to.have.length(1);
});

test('sessions that cannot be loaded say why and can be asked for again', async () => {
  server().on('GET /api/v1/sessions', () => Promise.reject(new TypeError('Failed to fetch')));
  const app = await openConsole('/console/account');
  await sees(app, 'The server could not be reached.');
  server().on('GET /api/v1/sessions', page([here]));
  await press(app, 'Try again');
  await sees(app, 'Chrome on Linux');
});

test('another password is set by whoever knows the current one', async () => {
  server().on('PATCH /api/v1/auth/password', { status: 204 });
  const app = await open();
  await press(app, 'Change password');
  await expectAccessibleNow(app);
  await write(app, 'Current password', 'correct horse');
  await write(app, 'New password', 'a horse in the rain');
  server().on('GET /api/v1/sessions', page([here]));
  await press(app, 'Change password');
  await sees(app, 'You are signed out everywhere but here.');
  await waitUntil(() => rows(app).length === 1);
  expect(server().callsTo('PATCH', '/api/v1/auth/password')[0]!.body).to.deep.equal({
    current: 'correct horse',
    password: 'a horse in the rain',
  });
});

test('a wrong current password says so in its field and signs nobody out', async () => {
  server().on('PATCH /api/v1/auth/password', refuse(403, 'sessions.wrong_password'));
  const app = await open();
  await press(app, 'Change password');
  await press(app, 'Change password');
  await sees(app, 'Enter your password.');
  await sees(app, 'Choose a password.');
  await waitUntil(() => find(app, '#current')!.matches(':focus-within'));
  await write(app, 'Current password', 'wrong');
  await write(app, 'New password', 'a horse in the rain');
  await press(app, 'Change password');
  await sees(app, 'This is not your password.');
  expect(server().callsTo('POST', '/api/v1/auth/refresh')).to.have.length(0);
});

test('who has no password here is led to setting one', async () => {
  server().on('PATCH /api/v1/auth/password', refuse(409, 'sessions.no_password'));
  const app = await open();
  await press(app, 'Change password');
  await write(app, 'Current password', 'x');
  await write(app, 'New password', 'a horse in the rain');
  await press(app, 'Change password');
  await sees(app, 'You have no password here');
});

test('what belongs to the person renews a session that ran out', async () => {
  let isOver = true;
  server().on('GET /api/v1/auth/totp', () =>
    isOver
      ? refuse(401, 'sessions.sign_in_needed')
      : { body: { data: { enabled: false, recoveryCodesLeft: 0 } } },
  );
  server().on('POST /api/v1/auth/refresh', () => {
    isOver = false;
    return { body: { data: admin } };
  });
  const app = await open();
  await sees(app, 'After the password you enter a code');
});

test('who belongs to one organisation is shown none to choose', async () => {
  const app = await open();
  expect(read(app)).to.not.include('Your organisations');
});

test('another organisation can be gone to; where it wants its own sign-in, that is offered', async () => {
  server().on('GET /api/v1/auth/memberships', page(places));
  const barred = refuse(403, 'sessions.sso_required');
  const body = { error: { ...(barred.body as { error: object }).error, details: { tenantSlug: 'harbour' } } };
  server().on('POST /api/v1/auth/switch', { ...barred, body });
  const app = await open();
  await sees(app, 'Your organisations');
  await expectAccessibleNow(app);
  await press(app, 'Go there: Harbour Ltd');
  await sees(app, 'Your organisation has its people sign in by its own sign-in.');
  expect(server().callsTo('POST', '/api/v1/auth/switch')[0]!.body).to.deep.equal({ tenantId: 't2' });
  expect(find(app, 'inlay-button[href^="/api/v1/auth/sso/harbour/start"]')).to.not.equal(undefined);
});

test('the menu leads to the account and to other organisations', async () => {
  server().on('GET /api/v1/auth/memberships', page(places));
  server().on('POST /api/v1/auth/switch', refuse(403, 'sessions.switch_needs_password'));
  server().on('GET /api/v1/subjects', page([]));
  const app = await openConsole('/console/candidates');
  await sees(app, 'No candidates yet');
  (await seek(app, '.opener')).click();
  await sees(app, 'Go to another organisation');
  await expectAccessibleNow(app);
  await press(find(app, 'console-account-menu')!, 'Harbour Ltd');
  await waitUntil(() => document.querySelector('inlay-toast'));
  await sees(document.querySelector('inlay-toast')!, 'Sign out, then sign in with your password.');
  await press(app, 'Your account');
  await sees(app, 'Where you are signed in');
  expect(location.pathname).to.equal('/console/account');
});

test('organisations that cannot be loaded say why', async () => {
  server().on('GET /api/v1/auth/memberships', refuse(500, 'internal'));
  const app = await openConsole('/console/account');
  await sees(await seek(app, 'console-places-card'), 'Something went wrong on our side.');
});
