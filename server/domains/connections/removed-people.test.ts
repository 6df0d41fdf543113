import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { connectProgram, postForm } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { LtiVisitor } from '../lti/testing/browser.ts';
import { connectLms, instructor, learner, readLaunch, startPlatform } from '../lti/testing/lms.ts';

const app = await startTestApp();
const platform = await startPlatform();

/** The member whom this person is, as an admin finds them. */
const findMember = async (api: Client, name: string) =>
  (await api.get('/members')).body.data.find((each: { name: string }) => each.name === name);

test('whom an admin removed does not come back by the LMS until an admin lets them in again', async () => {
  const { api, tenant } = await app.signIn();
  const lms = await connectLms(app, platform, { tenant });
  const teach = (change: object = {}) =>
    lms.launch({ roles: [instructor], sub: 'teacher/1 %', name: 'Tea Cher', ...change });
  assert.equal((await teach()).status, 200);
  const before = await findMember(api, 'Tea Cher');
  assert.equal((await api.delete(`/members/${before.id}`)).status, 204);

  const refused = await teach();
  assert.equal(refused.status, 403);
  assert.match(refused.text, /lti\.member_removed/);
  assert.match((await teach({ locale: 'de' })).text, /entfernt/);
  assert.equal(await findMember(api, 'Tea Cher'), undefined);
  assert.equal((await lms.launch({ roles: [instructor], sub: 'another' })).status, 200);

  const path = `/connections/${lms.connectionId}/removed`;
  const { data } = (await api.get(path)).body;
  assert.deepEqual(
    data.map(({ externalId, name }: { externalId: string; name: string }) => [externalId, name]),
    [['teacher/1 %', 'Tea Cher']],
  );
  await api.delete(
    `/members/${(await app.db.inTenant(tenant.id, () => app.db.one<{ id: string }>(`SELECT member_id AS id FROM lti_users WHERE sub = 'another' AND tenant_id = $1`, [tenant.id])))!.id}`,
  );
  const first = (await api.get(`${path}?limit=1`)).body;
  const second = (await api.get(`${path}?limit=1&cursor=${first.page.next}`)).body;
  assert.deepEqual(
    [first.data[0].externalId, second.data[0].externalId, second.page.next],
    ['another', 'teacher/1 %', null],
  );
  await api.delete(`${path}/another`);
  const one = `${path}/${encodeURIComponent('teacher/1 %')}`;
  const manager = await app.signIn('manager', tenant);
  assert.equal((await manager.api.delete(one)).status, 403);
  assert.equal((await api.delete(one)).status, 204);
  assert.equal((await api.delete(one)).status, 404);
  assert.deepEqual((await api.get(path)).body.data, []);
  assert.equal((await teach()).status, 200);
  assert.notEqual((await findMember(api, 'Tea Cher')).id, before.id);
});

test('a removed teacher chooses nothing to place either, but comes as a learner to what is their own', async () => {
  const { api, tenant } = await app.signIn();
  const lms = await connectLms(app, platform, { tenant });
  const person = { roles: [instructor], sub: 'both', name: 'Bo Th' };
  await lms.launch(person);
  await api.delete(`/members/${(await findMember(api, 'Bo Th')).id}`);
  const visitor = new LtiVisitor(platform);
  const deepLinking = { returnUrl: `${platform.issuer}/deep-link`, acceptTypes: ['ltiResourceLink'] };
  const { next } = await visitor.begin(lms.clientId, lms.visit({ ...person, deepLinking }));
  const picker = await lms.post(visitor, await visitor.signIn(next));
  assert.equal(picker.status, 403);
  assert.match(picker.text, /lti\.member_removed/);
  const { row } = await readLaunch(app, lms, await lms.launch({ ...person, roles: [learner] }));
  assert.deepEqual([row?.member_id, typeof row?.subject_id], [null, 'string']);
});

test('whom an admin removed does not come back by the ATS until an admin lets them in again', async () => {
  const { api } = await app.signIn();
  const program = await connectProgram(api);
  const { body } = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: program.clientId,
    client_secret: program.clientSecret,
  });
  const ats = new Client(app.origin, body.access_token);
  const ask = (role = 'manager') =>
    ats.post('/launches', {
      module: 'hello',
      widget: 'greeter',
      subject: { externalId: 'c1' },
      user: { externalId: 'r1', name: 'Rita', role },
    });
  const url: string = (await ask()).body.data.url;
  await api.delete(`/members/${(await findMember(api, 'Rita')).id}`);
  assert.notEqual((await fetch(url)).status, 200);
  const { status, body: refused } = await ask('user');
  assert.deepEqual([status, refused.error.code], [403, 'launches.member_removed']);
  assert.equal(await findMember(api, 'Rita'), undefined);
  const answer = await api.send('GET', `/connections/${program.id}/attempts`, undefined, {
    'accept-language': 'de',
  });
  const attempt = answer.body.data.find(({ code }: { code?: string }) => code === 'launches.member_removed');
  assert.match(attempt.reason, /wieder zugelassen/);

  const path = `/connections/${program.id}/removed`;
  assert.equal((await api.get(path)).body.data[0].externalId, 'r1');
  assert.equal((await api.delete(`${path}/r1`)).status, 204);
  assert.equal((await ask()).status, 201);
  assert.equal((await findMember(api, 'Rita')).role, 'manager');
});
