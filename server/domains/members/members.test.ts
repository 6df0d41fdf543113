import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { startTestApp } from '../../testing/test-app.ts';
import type { Tenant } from '../tenants/index.ts';

const { signIn, visitor, db } = await startTestApp();
const admins = (tenant: Tenant) =>
  db
    .inTenant(tenant.id, () => db.query(`SELECT FROM members WHERE role = 'admin'`))
    .then(({ length }) => length);
const events = (tenant: Tenant) =>
  db
    .inTenant(tenant.id, () =>
      db.query<{ type: string; data: object }>('SELECT type, data FROM events ORDER BY id'),
    )
    .then((rows) => rows.filter(({ type }) => type.startsWith('member.')));

/** Somebody whom an LMS vouches for, as an LTI launch makes them. */
async function addExternal(tenant: Tenant, role: string): Promise<string> {
  const [userId, id] = [createId(), createId()];
  await db.inSystem(async () => {
    await db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId}@lti.invalid`,
      'Tutor',
    ]);
    await db.query(
      `INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, 'Tutor', 'tutor@uni.example', $4)`,
      [id, tenant.id, userId, role],
    );
  });
  return id;
}

test('another role counts at once, in sessions that are open already', async () => {
  const { api, tenant } = await signIn();
  const other = await signIn('manager', tenant);
  assert.equal((await other.api.get('/invitations')).status, 403);
  const { status, body } = await api.patch(`/members/${other.memberId}`, { role: 'admin' });
  assert.deepEqual([status, body.data.role, body.data.external], [200, 'admin', false]);
  assert.equal((await other.api.get('/invitations')).status, 200);
  assert.equal((await other.api.get('/auth/session')).body.data.member.role, 'admin');
  await api.patch(`/members/${other.memberId}`, { role: 'user' });
  assert.equal((await other.api.get('/invitations')).status, 403);
  const told = { memberId: other.memberId };
  assert.deepEqual(await events(tenant), [
    { type: 'member.changed', data: { ...told, role: 'admin' } },
    { type: 'member.changed', data: { ...told, role: 'user' } },
  ]);
});

test('a member who is removed is out at once and cannot come back in', async () => {
  const { api, tenant } = await signIn();
  const other = await signIn('manager', tenant);
  assert.equal((await api.delete(`/members/${other.memberId}`)).status, 204);
  assert.equal((await other.api.get('/positions')).status, 401);
  assert.equal((await other.api.post('/auth/refresh')).status, 401);
  assert.equal((await api.get(`/members/${other.memberId}`)).status, 404);
  assert.equal(
    (await visitor().post('/auth/sign-in', { email: other.email, password: 'correct horse battery' })).status,
    401,
  );
  assert.deepEqual(await events(tenant), [{ type: 'member.removed', data: { memberId: other.memberId } }]);
});

test('only admins manage members', async () => {
  const { tenant, memberId } = await signIn();
  for (const role of ['manager', 'user'] as const) {
    const other = await signIn(role, tenant);
    assert.equal((await other.api.patch(`/members/${other.memberId}`, { role: 'admin' })).status, 403);
    assert.equal((await other.api.delete(`/members/${memberId}`)).status, 403);
  }
  assert.equal(await admins(tenant), 1);
});

test('the last admin stays one, and stays', async () => {
  const { api, memberId, tenant } = await signIn();
  for (const answer of [
    await api.patch(`/members/${memberId}`, { role: 'user' }),
    await api.delete(`/members/${memberId}`),
  ])
    assert.deepEqual([answer.status, answer.body.error.code], [409, 'members.last_admin']);
  const second = await signIn('admin', tenant);
  assert.equal((await api.delete(`/members/${memberId}`)).status, 204);
  assert.equal((await second.api.get('/auth/session')).status, 200);
});

for (const [deed, act] of [
  [
    'demote',
    (api: Awaited<ReturnType<typeof signIn>>['api'], id: string) =>
      api.patch(`/members/${id}`, { role: 'user' }),
  ],
  ['remove', (api: Awaited<ReturnType<typeof signIn>>['api'], id: string) => api.delete(`/members/${id}`)],
] as const)
  test(`of admins who ${deed} each other at the same moment one is left`, async () => {
    for (let round = 0; round < 3; round += 1) {
      const first = await signIn();
      const second = await signIn('admin', first.tenant);
      const answers = await Promise.all([act(first.api, second.memberId), act(second.api, first.memberId)]);
      assert.equal(answers.filter(({ status }) => status < 300).length, 1);
      assert.equal(await admins(first.tenant), 1);
    }
  });

test('whom an LMS brought may be a manager and not an admin', async () => {
  const { api, tenant } = await signIn();
  const external = await addExternal(tenant, 'user');
  const { status, body } = await api.patch(`/members/${external}`, { role: 'admin' });
  assert.deepEqual([status, body.error.code], [409, 'members.external_admin']);
  assert.equal((await api.patch(`/members/${external}`, { role: 'manager' })).status, 200);
});

test('a member of an LMS is shown as such, and no admin to lean on', async () => {
  const { api, tenant, memberId } = await signIn();
  const external = await addExternal(tenant, 'admin');
  const { body } = await api.get('/members');
  const shown = new Map(
    body.data.map((member: { id: string; external: boolean }) => [member.id, member.external]),
  );
  assert.deepEqual([shown.get(external), shown.get(memberId)], [true, false]);
  assert.equal((await api.delete(`/members/${memberId}`)).body.error.code, 'members.last_admin');
  assert.equal((await api.delete(`/members/${external}`)).status, 204);
});
