import { expect, test } from '../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  openOtherTab,
  playConsole,
  press,
  read,
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../testing/console-fixture.ts';
import { type FakeServer, page, refuse } from '../testing/fake-server.ts';
import { leonie, nurse } from '../testing/samples.ts';
import { router } from './router.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/subjects', page([leonie]));
  each.on('GET /api/v1/positions', page([nurse]));
  each.on('GET /api/v1/connections', page([]));
  each.on('GET /api/v1/installations', { body: { data: [] } });
  each.on('GET /api/v1/catalogue', { body: { data: [] } });
  each.on('GET /api/v1/positions/:id', { body: { data: nurse } });
});

/** From now on the access cookie has run out; the refresh token works or does not. */
function endSession(
  each: FakeServer,
  route: string,
  answer: object,
  { renewable }: { renewable: boolean },
): void {
  let isOver = true;
  each.on('POST /api/v1/auth/refresh', () => {
    if (!renewable) return refuse(401, 'sessions.over');
    isOver = false;
    return { body: { data: admin } };
  });
  each.on('POST /api/v1/auth/sign-in', () => {
    isOver = false;
    return { body: { data: admin } };
  });
  each.on(route, () => (isOver ? refuse(401, 'sessions.sign_in_needed') : { body: answer }));
}

const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

test('the console with its navigation is accessible', async () => {
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  await expectAccessibleNow(app);
});

test('a link changes the page, its title and the place of the focus, and back goes back', async () => {
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  await press(app, 'Positions');
  await sees(app, 'Bristol');
  expect(location.pathname).to.equal('/console/positions');
  expect(document.title).to.equal('Positions · Inlay');
  await waitUntil(() => focused()?.localName === 'h1');
  expect(find(app, 'a[aria-current=page]')!.getAttribute('href')).to.equal('/console/positions');
  history.back();
  await sees(app, 'Leonie Brandt');
  expect(document.title).to.equal('Candidates · Inlay');
});

test('the root leads to the candidates, and an address of nothing says so', async () => {
  const app = await openConsole('/');
  await sees(app, 'Leonie Brandt');
  expect(location.pathname).to.equal('/console/candidates');
  await router.navigate('/console/no/such/page');
  await sees(app, 'There is nothing at this address');
  await expectAccessibleNow(app);
});

test('requests of a session that ran out renew it once and go on', async () => {
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  endSession(server(), 'GET /api/v1/installations', { data: [] }, { renewable: true });
  endSession(server(), 'GET /api/v1/catalogue', { data: [] }, { renewable: true });
  let renewals = 0;
  let isOver = true;
  server().on('POST /api/v1/auth/refresh', () => {
    renewals += 1;
    isOver = false;
    return { body: { data: admin } };
  });
  for (const route of ['GET /api/v1/installations', 'GET /api/v1/catalogue']) {
    server().on(route, () => (isOver ? refuse(401, 'sessions.sign_in_needed') : { body: { data: [] } }));
  }
  await press(app, 'Modules');
  await sees(app, 'No modules installed');
  expect(renewals).to.equal(1);
});

test('a session that is over asks to sign in, and then saves what was being saved', async () => {
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Edit');
  await write(app, 'Title', 'Senior nurse');
  endSession(
    server(),
    'PATCH /api/v1/positions/:id',
    { data: { ...nurse, title: 'Senior nurse' } },
    { renewable: false },
  );
  await press(app, 'Save');
  await sees(app, 'Your session is over. What you were working on is still here');
  expect(read(app)).to.not.include('Front');
  await write(app, 'Password', 'correct horse');
  await press(app, 'Sign in');
  const heading = await seek(app, 'console-position');
  await waitUntil(() => find(heading, 'h1')!.textContent === 'Senior nurse');
  expect(server().callsTo('PATCH', '/api/v1/positions/p1')).to.have.length(2);
});

test('who signs in again in another tab goes on here when coming back', async () => {
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Edit');
  await write(app, 'Title', 'Senior nurse');
  let isOver = true;
  const answer = { ...nurse, title: 'Senior nurse' };
  server().on('PATCH /api/v1/positions/:id', () =>
    isOver ? refuse(401, 'sessions.sign_in_needed') : { body: { data: answer } },
  );
  signInAs(server(), undefined);
  await press(app, 'Save');
  await sees(app, 'Sign in again');
  // Nothing that leads away from the unsaved work.
  expect(find(app, 'a[href^="/console/reset"]')).to.have.property('target', '_blank');
  isOver = false;
  signInAs(server(), admin);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  const position = await seek(app, 'console-position');
  await waitUntil(() => find(position, 'h1')!.textContent === 'Senior nurse');
});

test('leaving unsaved work asks first: staying keeps it, leaving leaves', async () => {
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Edit');
  await write(app, 'Title', 'Senior nurse');
  await press(app, 'Modules');
  await sees(app, 'Leave without saving?');
  await press(app, 'Stay here');
  expect(location.pathname).to.equal('/console/positions/p1');
  expect(findAll(app, 'inlay-text-field')[0]).to.have.property('value', 'Senior nurse');
  await press(app, 'Modules');
  await press(app, 'Leave');
  await sees(app, 'No modules installed');
});

test('the back button asks about unsaved work as well', async () => {
  const app = await openConsole('/console/positions');
  await sees(app, 'Bristol');
  await router.navigate('/console/positions/p1');
  await press(app, 'Edit');
  await write(app, 'Title', 'Senior nurse');
  history.back();
  await sees(app, 'Leave without saving?');
  expect(location.pathname).to.equal('/console/positions/p1');
  await press(app, 'Leave');
  await waitUntil(() => location.pathname === '/console/positions');
});

test('signing out ends the session and shows the sign-in', async () => {
  server().on('POST /api/v1/auth/sign-out', { status: 204 });
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  (await seek(app, '.opener')).click();
  await sees(app, 'ada@demo.test');
  signInAs(server(), undefined);
  await press(app, 'Sign out');
  await seek(app, 'console-sign-in');
  expect(read(app)).to.not.include('Leonie');
});

test('signing out in one tab signs the others out, and signing in lets them in again', async () => {
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  const other = openOtherTab();
  signInAs(server(), undefined);
  other.postMessage('signed-out');
  await seek(app, 'console-sign-in');
  signInAs(server(), admin);
  other.postMessage('signed-in');
  await sees(app, 'Leonie Brandt');
  other.close();
});

test('a user sees no connections, an admin does', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  expect(read(find(app, 'nav')!)).to.not.include('Connections');
});

test('the chosen colours hold at once and are remembered', async () => {
  const app = await openConsole('/console/candidates');
  await sees(app, 'Leonie Brandt');
  (await seek(app, '.opener')).click();
  const control = find<HTMLSelectElement>(findAll(app, 'inlay-select')[1]!, 'select')!;
  control.value = 'dark';
  control.dispatchEvent(new Event('change'));
  expect(document.documentElement.dataset.theme).to.equal('dark');
  expect(localStorage.getItem('inlay.theme')).to.equal('dark');
});
