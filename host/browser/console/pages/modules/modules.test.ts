import { expect, test } from '../../../../../widgets/testing/testing.ts';
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
} from '../../testing/console-fixture.ts';
import { refuse } from '../../testing/fake-server.ts';
import { installed, matrixInstalled } from '../../testing/samples.ts';

let list: readonly object[] = [];
let removed: readonly object[] = [];
const server = playConsole((each) => {
  list = [installed, matrixInstalled];
  removed = [];
  each.on('GET /api/v1/installations', ({ query }) => ({
    body: { data: query.get('state') === 'removed' ? removed : list },
  }));
});
const open = () => openConsole('/console/modules');
const gone = {
  ...matrixInstalled,
  id: 'i3',
  state: 'removed',
  upgrade: null,
  erasesAt: '2026-06-02T09:30:00.000Z',
};

test('each module is shown with its publisher, version, health and what is newer', async () => {
  const app = await open();
  await sees(app, 'Skills matrix');
  expect(read(app))
    .to.include('Inlay')
    .and.include('Northwind Tools')
    .and.include('From somebody else')
    .and.include('2.0.0 is there')
    .and.include('Works');
  expect(find<HTMLAnchorElement>(app, 'a[href="/console/modules/i2"]')).to.exist;
  await expectAccessibleNow(app);
});

test('without any module the way leads to the catalogue', async () => {
  list = [];
  const app = await open();
  await sees(app, 'No modules installed');
  const [way] = findAll(app, 'inlay-button').filter(({ textContent }) =>
    textContent?.includes('Add modules'),
  );
  expect(way).to.have.property('href', '/console/modules/catalogue');
  await expectAccessibleNow(app);
});

test('an installation on its way is followed until it is done', async () => {
  list = [{ ...installed, state: 'installing', doing: 'install', step: 'collections' }];
  const app = await open();
  await sees(app, 'A place for its records');
  await expectAccessibleNow(app);
  list = [installed];
  await sees(app, 'Works');
});

test('a failed module says why and where to mend it', async () => {
  const error = { code: 'installations.module_missing', message: 'It is gone.', step: 'settings' };
  list = [{ ...installed, state: 'failed', error }];
  const app = await open();
  await sees(app, 'This server no longer has this module.');
  await sees(app, 'See why');
  await expectAccessibleNow(app);
});

test('a removed module says when it is erased and can be restored', async () => {
  removed = [gone];
  server().on('POST /api/v1/installations/:id/restore', () => {
    list = [...list, { ...gone, state: 'active' }];
    removed = [];
    return { body: { data: { ...gone, state: 'active' } } };
  });
  const app = await open();
  await sees(app, 'will be erased on');
  await expectAccessibleNow(app);
  await press(app, 'Restore Skills matrix');
  await sees(document.body, 'Skills matrix is back.');
  await waitUntil(() => !read(app).includes('Removed, can still come back'));
});

test('a restoring that the server refuses says why', async () => {
  removed = [gone];
  server().on('POST /api/v1/installations/:id/restore', refuse(409, 'installations.already_installed'));
  const app = await open();
  await press(app, 'Restore Skills matrix');
  await sees(app, 'This module is installed already.');
});

test('a user sees the modules but neither removed ones nor buttons', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  removed = [gone];
  const app = await open();
  await sees(app, 'CV analysis');
  expect(read(app)).to.not.include('can still come back');
});
