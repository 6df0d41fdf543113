import { expect, setViewport, test } from '../../../../../widgets/testing/testing.ts';
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
import { ada, invitation, nora, tomas } from '../../testing/samples.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/members', page([ada, tomas, nora]));
  each.on('GET /api/v1/invitations', page([invitation]));
  each.on('PATCH /api/v1/members/:id', ({ body }) => ({ body: { data: { ...tomas, ...(body as object) } } }));
});
const open = () => openConsole('/console/settings/members');

/** Gives somebody another role, as one does in the list of the select. */
async function choose(app: Element, label: string, value: string): Promise<void> {
  const field = (): HTMLElement | undefined =>
    findAll(app, 'inlay-select').find((each) => each.getAttribute('label') === label);
  await waitUntil(field, `There is no list "${label}".`);
  const control = find<HTMLSelectElement>(field()!, 'select')!;
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

test('members are listed with role and origin, and who the reader is', async () => {
  const app = await open();
  await sees(app, 'Tomás Reyes');
  expect(read(app)).to.include('tomas@demo.test').and.include('Own account').and.include('You');
  expect(read(app)).to.include('No name given').and.include('LMS or ATS');
  await sees(app, 'mei@demo.test');
  expect(read(app)).to.include('Good until May 10, 2026').and.include('by Ada Lindqvist');
  await expectAccessibleNow(app);
});

test('a member gets another role there and then', async () => {
  const app = await open();
  await choose(app, 'Role of Tomás Reyes', 'manager');
  await sees(document.body, 'Tomás Reyes now has the role Manager.');
  expect(server().callsTo('PATCH', '/api/v1/members/m2')[0]!.body).to.deep.equal({ role: 'manager' });
});

test('where a role is refused the reason stands there, and the old role', async () => {
  server().on('GET /api/v1/members', page([ada, { ...tomas, role: 'admin' }], 'more'));
  server().on('PATCH /api/v1/members/:id', refuse(409, 'members.last_admin'));
  const app = await open();
  await choose(app, 'Role of Tomás Reyes', 'user');
  await sees(app, 'This is the last admin who can sign in here.');
  const select = find<HTMLSelectElement>(findAll(app, 'console-role-select').at(-1)!, 'select')!;
  await waitUntil(() => select.value === 'admin');
});

test('whom an LMS or ATS brought is offered no role that they may not have', async () => {
  server().on('GET /api/v1/members', page([ada, { ...tomas, external: true }], 'more'));
  const app = await open();
  await sees(app, 'Tomás Reyes');
  const offered = findAll(app, 'console-role-select').map((each) =>
    [...find<HTMLSelectElement>(each, 'select')!.options].map(({ value }) => value),
  );
  expect(offered.at(-1)).to.deep.equal(['user', 'manager']);
  expect(offered[0]).to.deep.equal(['user', 'manager', 'admin']);
});

test('the only admin can neither step down nor be removed, and is told why', async () => {
  const app = await open();
  await sees(app, 'The only admin.');
  expect(findAll(app, 'console-role-select').length).to.equal(2);
  expect(
    findAll(app, 'inlay-button').some((each) => each.getAttribute('label') === 'Remove Ada Lindqvist'),
  ).to.equal(false);
});

test('whoever changes their own role is asked first', async () => {
  server().on('GET /api/v1/members', page([ada, { ...tomas, role: 'admin' }]));
  const app = await open();
  await choose(app, 'Role of Ada Lindqvist', 'manager');
  await sees(app, 'With the role Manager you can no longer manage members');
  expect(server().callsTo('PATCH', '/api/v1/members/m1')).to.have.length(0);
  await press(app, 'Cancel');
});

test('removing asks first and takes the member off the list', async () => {
  server().on('DELETE /api/v1/members/:id', { status: 204 });
  const app = await open();
  await press(app, 'Remove Tomás Reyes');
  await sees(app, 'signed out of your organisation at once');
  await expectAccessibleNow(app);
  await press(app, 'Remove member');
  await sees(document.body, 'Tomás Reyes is no longer a member.');
  await waitUntil(() => !read(app).includes('tomas@demo.test'));
});

test('of somebody whom an LMS sends it is said that they stay out, and where to let them in again', async () => {
  const app = await open();
  await press(app, 'Remove No name given');
  await sees(app, 'until you let them in again');
});

test('several people are invited at once, and each address has its own result', async () => {
  server().on('POST /api/v1/invitations', ({ body }) => {
    const { email } = body as { email: string };
    if (email.startsWith('known')) return refuse(409, 'invitations.already_member');
    return { status: 201, body: { data: { ...invitation, email } } };
  });
  const app = await open();
  await press(app, 'Invite');
  await expectAccessibleNow(app);
  await write(app, 'E-mail addresses', 'ben@firm.example, known@firm.example');
  await press(app, 'Send invitation');
  await sees(app, 'ben@firm.example – invited');
  expect(read(app)).to.include('known@firm.example – Somebody with this address is a member already.');
  const [first] = server().callsTo('POST', '/api/v1/invitations');
  expect(first!.body).to.deep.equal({ email: 'ben@firm.example', role: 'user', locale: 'en' });
  await sees(document.body, '1 invitation is on its way.');
  const field = await seek<HTMLElementTagNameMap['inlay-text-field']>(app, 'inlay-text-field');
  expect(field.value).to.equal('known@firm.example');
});

test('what would fail for all is not tried for the next address', async () => {
  server().on('POST /api/v1/invitations', refuse(503, 'mail.not_configured'));
  const app = await open();
  await press(app, 'Invite');
  await write(app, 'E-mail addresses', 'a@firm.example\nb@firm.example');
  await press(app, 'Send invitation');
  await sees(app, 'b@firm.example – Not sent, because of the one above.');
  expect(server().callsTo('POST', '/api/v1/invitations')).to.have.length(1);
});

test('an address with a slip is found before anything is sent, and the field has the focus', async () => {
  const app = await open();
  await press(app, 'Invite');
  await write(app, 'E-mail addresses', 'ben@firm.example, meifirm.example');
  await press(app, 'Send invitation');
  await sees(app, 'Not a complete e-mail address: meifirm.example');
  expect(server().callsTo('POST', '/api/v1/invitations')).to.have.length(0);
  const field = await seek(app, 'inlay-text-field');
  expect(field.matches(':focus-within')).to.equal(true);
});

test('an invitation is sent again with a new end, or taken back', async () => {
  server().on('GET /api/v1/invitations', page([{ ...invitation, state: 'expired' }]));
  server().on('POST /api/v1/invitations/:id/resend', {
    body: { data: { ...invitation, expiresAt: '2026-06-01T09:30:00.000Z' } },
  });
  server().on('DELETE /api/v1/invitations/:id', { status: 204 });
  const app = await open();
  await sees(app, 'Ran out on May 10, 2026');
  await press(app, 'Send again: mei@demo.test');
  await sees(app, 'Good until Jun 1, 2026');
  await press(app, 'Take back: mei@demo.test');
  await sees(app, 'The link in the mail stops working at once.');
  await press(app, 'Take back');
  await sees(app, 'Nobody’s answer is awaited');
});

test('a manager reads the list and changes nothing', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open();
  await sees(app, 'Tomás Reyes');
  expect(find(app, 'console-role-select')).to.equal(undefined);
  expect(read(app)).to.not.include('Invite ').and.not.include('API keys');
  expect(server().callsTo('GET', '/api/v1/invitations')).to.have.length(0);
});

test('a list that cannot be loaded says so and is tried again', async () => {
  server().on('GET /api/v1/members', refuse(500, 'internal'));
  const app = await open();
  await sees(app, 'Something went wrong on our side.');
  server().on('GET /api/v1/members', page([ada]));
  await press(app, 'Try again');
  await sees(app, 'ada@demo.test');
});

test('the rest of a long list is loaded on demand', async () => {
  server().on('GET /api/v1/members', ({ query }) =>
    query.has('cursor') ? page([tomas]) : page([ada], 'next'),
  );
  const app = await open();
  await press(app, 'Load more');
  await sees(app, 'Tomás Reyes');
});

test('on a phone nothing stands beyond the edge', async () => {
  await setViewport({ width: 390, height: 800 });
  const app = await open();
  await sees(app, 'Tomás Reyes');
  expect(document.documentElement.scrollWidth).to.be.at.most(390);
  await setViewport({ width: 1280, height: 800 });
});
