import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  openConsole,
  playConsole,
  press,
  read,
  sees,
  signInAs,
} from '../../testing/console-fixture.ts';
import { page } from '../../testing/fake-server.ts';
import { nurse } from '../../testing/samples.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/positions', ({ query }) =>
    query.get('state') === 'closed'
      ? page([{ ...nurse, id: 'p2', title: 'Cook', state: 'closed' }])
      : page([nurse]),
  );
});

test('open positions are shown at first, closed ones when asked for, by an address of their own', async () => {
  const app = await openConsole('/console/positions');
  await sees(app, 'Bristol');
  await expectAccessibleNow(app);
  await press(app, 'Closed');
  await sees(app, 'Cook');
  expect(location.search).to.equal('?state=closed');
  expect(read(app)).to.not.include('Nurse');
  history.back();
  await sees(app, 'Nurse');
});

test('no position says what to do; a user, who may not, is not asked to', async () => {
  server().on('GET /api/v1/positions', page([]));
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await openConsole('/console/positions');
  await sees(app, 'No positions yet');
  expect(read(app)).to.not.include('New position');
});
