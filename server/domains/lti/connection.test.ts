import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { claim } from './launch/claims.ts';
import { connectLms, readLaunch, startPlatform } from './testing/lms.ts';

const withoutDate = ({ createdAt, ...rest }: Record<string, unknown>) => {
  assert.ok(Date.now() - Date.parse(String(createdAt)) < 60_000);
  return rest;
};

const app = await startTestApp();
const platform = await startPlatform();

const moodle = {
  name: 'Moodle',
  profile: 'moodle',
  issuer: 'https://moodle.school.example',
  clientId: 'abc',
  loginUrl: 'https://moodle.school.example/mod/lti/auth.php',
  tokenUrl: 'https://moodle.school.example/mod/lti/token.php',
  jwksUrl: 'https://moodle.school.example/mod/lti/certs.php',
};

test('an admin connects an LMS and is told what to copy into it', async () => {
  const { api } = await app.signIn();
  const { status, body } = await api.post('/connections/lti', { ...moodle, deploymentIds: ['1'] });
  assert.equal(status, 201, JSON.stringify(body));
  const { tool } = body.data;
  assert.deepEqual(
    [tool.loginUrl, tool.redirectUri],
    [`${app.origin}/lti/login`, `${app.origin}/lti/launch`],
  );
  assert.equal(tool.deepLinkUrl, `${app.origin}/lti/deep-link`);
  assert.deepEqual((await api.get('/connections/lti/tool')).body.data, tool);
  assert.deepEqual(body.data.deployments.map(withoutDate), [{ deploymentId: '1', state: 'approved' }]);
  const shown = await api.get(`/connections/${body.data.id}/lti`);
  assert.deepEqual(shown.body.data, body.data);
  assert.equal(
    (await api.post('/connections/lti', { ...moodle, clientId: 'b' })).body.error.code,
    'connections.name_taken',
  );
  assert.equal((await api.get(`/connections/${body.data.id}`)).body.data.kind, 'lti');
});

test('the same issuer and client id are connected once, whoever asks', async () => {
  const pair = { ...moodle, clientId: 'shared' };
  assert.equal((await (await app.signIn()).api.post('/connections/lti', pair)).status, 201);
  const second = await (await app.signIn()).api.post('/connections/lti', pair);
  assert.deepEqual([second.status, second.body.error.code], [409, 'lti.pair_taken']);
});

test('nobody has us speak as a client of somebody else’s token service', async () => {
  const token = { ...moodle, clientId: 'spoken-for' };
  assert.equal((await (await app.signIn()).api.post('/connections/lti', token)).status, 201);
  const { api } = await app.signIn();
  const own = { ...token, issuer: 'https://thief.example', jwksUrl: 'https://thief.example/keys' };
  for (const tokenUrl of [moodle.tokenUrl, 'https://MOODLE.school.example.:443/other/token']) {
    const { status, body } = await api.post('/connections/lti', { ...own, tokenUrl });
    assert.deepEqual([status, body.error.code], [409, 'lti.pair_taken']);
  }
  const elsewhere = await api.post('/connections/lti', { ...own, tokenUrl: 'https://thief.example/token' });
  assert.equal(elsewhere.status, 201);
  const path = `/connections/${elsewhere.body.data.id}/lti`;
  const moved = await api.patch(path, { tokenUrl: moodle.tokenUrl });
  assert.deepEqual([moved.status, moved.body.error.code], [409, 'lti.pair_taken']);
});

test('addresses inside a network and other members’ wishes are refused', async () => {
  const { api, tenant } = await app.signIn();
  const inside = await api.post('/connections/lti', { ...moodle, jwksUrl: 'https://10.0.0.1/keys' });
  assert.equal(inside.body.error.code, 'lti.address_refused');
  const { api: user } = await app.signIn('user', tenant);
  assert.equal((await user.post('/connections/lti', moodle)).status, 403);
});

test('an unknown deployment waits until an admin approves it', async () => {
  const owner = await app.signIn();
  const lms = await connectLms(app, platform, { tenant: owner.tenant });
  const fromNew = { claims: { [claim.deploymentId]: 'deployment-2' } };
  const refused = await lms.launch({}, fromNew);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /lti\.deployment_quarantined/);
  const path = `/connections/${lms.connectionId}/lti`;
  const { deployments } = (await owner.api.get(path)).body.data;
  assert.deepEqual(withoutDate(deployments[1]), { deploymentId: 'deployment-2', state: 'quarantined' });
  await owner.api.post(`${path}/deployments/deployment-2`);
  assert.equal((await lms.launch({}, fromNew)).status, 200);
});

test('an admin sees the last launches with rung, result and reason', async () => {
  const owner = await app.signIn();
  const lms = await connectLms(app, platform, { tenant: owner.tenant });
  await lms.launch();
  const refused = await lms.launch({}, { claims: { [claim.version]: '1.1' } });
  const { data } = (await owner.api.get(`/connections/${lms.connectionId}/attempts`)).body;
  assert.equal(data.length, 2);
  assert.deepEqual([data[0].result, data[0].code, data[0].rung], ['refused', 'lti.version_wrong', null]);
  assert.match(data[0].reason, /1\.3\.0/);
  const german = { 'accept-language': 'de' };
  const path = `/connections/${lms.connectionId}/attempts`;
  const { body } = await owner.api.send('GET', path, undefined, german);
  assert.match(body.data[0].reason, /andere Version von LTI/);
  assert.equal(data[0].reference, refused.headers.get('x-request-id'));
  assert.deepEqual([data[1].result, data[1].rung, data[1].person], ['opened', 'cookie', 'subject']);
});

test('each kind of LMS is told in the order of its own form what to copy where', async () => {
  const { api, tenant } = await app.signIn();
  const { profiles, scopes } = (await api.get('/connections/lti/tool')).body.data;
  const [redirects, configuration] = profiles.canvas.copy;
  assert.deepEqual(redirects.value.split('\n'), [`${app.origin}/lti/launch`, `${app.origin}/lti/deep-link`]);
  const canvas = JSON.parse(configuration.value);
  assert.equal(canvas.public_jwk_url, `${app.origin}/lti/jwks`);
  assert.deepEqual(canvas.scopes, scopes);
  assert.equal(canvas.extensions[0].settings.placements[0].message_type, 'LtiDeepLinkingRequest');
  for (const [name, { copy, platform: addresses }] of Object.entries<{
    copy: { value: string }[];
    platform: unknown;
  }>(profiles)) {
    assert.ok(
      copy.every(({ value }) => value !== ''),
      name,
    );
    assert.ok(
      copy.some(({ value }) => value.includes(`${app.origin}/lti/login`)),
      name,
    );
    assert.equal(addresses === null, name === 'other');
  }
  const icon = await fetch(`${app.origin}/lti/icon.svg`);
  assert.equal(icon.headers.get('content-type'), 'image/svg+xml');
  const { api: user } = await app.signIn('user', tenant);
  assert.equal((await user.get('/connections/lti/tool')).status, 403);
});

test('an admin changes addresses and what opens; who the LMS is stays', async () => {
  const { api, tenant } = await app.signIn();
  const { body } = await api.post('/connections/lti', {
    ...moodle,
    clientId: 'to-change',
    name: 'To change',
  });
  const path = `/connections/${body.data.id}/lti`;
  const position = await api.post('/positions', { title: 'A nurse', description: 'x' });
  const change = {
    tokenUrl: 'https://other.school.example/token',
    origins: ['https://*.school.example'],
    module: 'hello',
    positionId: position.body.data.id,
  };
  const changed = await api.patch(path, change);
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  for (const [field, value] of Object.entries(change)) assert.deepEqual(changed.body.data[field], value);
  assert.equal(changed.body.data.loginUrl, moodle.loginUrl);
  assert.equal((await api.patch(path, { module: null })).body.data.module, null);
  assert.deepEqual((await api.patch(path, {})).body.data, { ...changed.body.data, module: null });
  assert.equal(
    (await api.patch(path, { jwksUrl: 'https://10.0.0.1/' })).body.error.code,
    'lti.address_refused',
  );
  assert.equal((await api.patch(path, { issuer: 'https://evil.example' })).status, 422);
  const stranger = await app.signIn();
  const theirs = await stranger.api.post('/positions', { title: 'x', description: 'x' });
  assert.equal(
    (await api.patch(path, { positionId: theirs.body.data.id })).body.error.code,
    'positions.not_found',
  );
  const { api: user } = await app.signIn('manager', tenant);
  assert.equal((await user.patch(path, { module: 'hello' })).status, 403);
});

test('a deployment that is rejected lets nobody in, ends what it opened, and waits if it comes again', async () => {
  const owner = await app.signIn();
  const lms = await connectLms(app, platform, { tenant: owner.tenant });
  const { boot } = await readLaunch(app, lms, await lms.launch());
  const widget = new Client(app.origin, boot!.launch.token);
  assert.equal((await widget.post('/launches/renew')).status, 200);
  const path = `/connections/${lms.connectionId}/lti/deployments/deployment-1`;
  assert.notEqual((await widget.post('/modules/hello/greetings', { name: 'Nora' })).status, 401);
  assert.deepEqual((await owner.api.delete(path)).body.data.deployments, []);
  assert.equal((await widget.post('/modules/hello/greetings', { name: 'Nora' })).status, 401);
  assert.equal((await widget.post('/launches/renew')).status, 401);
  assert.equal((await owner.api.delete(path)).body.error.code, 'lti.deployment_not_found');
  assert.match((await lms.launch()).text, /lti\.deployment_quarantined/);
  const { deployments } = (await owner.api.get(`/connections/${lms.connectionId}/lti`)).body.data;
  assert.deepEqual(deployments.map(withoutDate), [{ deploymentId: 'deployment-1', state: 'quarantined' }]);
});

test('a refusal quotes what came, also what no database keeps', async () => {
  const owner = await app.signIn();
  const lms = await connectLms(app, platform, { tenant: owner.tenant });
  const visitor = lms.visitor();
  const { next } = await visitor.begin(lms.clientId, lms.visit());
  const { state } = visitor.read(next);
  const said = await visitor.post(`${app.origin}/lti/launch`, { state, error: 'not\0now' });
  assert.deepEqual([said.status, /lti\.platform_refused/.test(said.text)], [403, true]);
  const signed = await lms.launch({}, { header: { kid: 'no\0key' } });
  assert.deepEqual([signed.status, /lti\.key_unknown/.test(signed.text)], [401, true]);
  const { data } = (await owner.api.get(`/connections/${lms.connectionId}/attempts`)).body;
  assert.deepEqual(
    data.map(({ found }: { found: string }) => found),
    ['nokey', 'notnow'],
  );
});

test('a connection that was switched off lets nobody in, and ends what is open', async () => {
  const owner = await app.signIn();
  const lms = await connectLms(app, platform, { tenant: owner.tenant });
  const { boot } = await readLaunch(app, lms, await lms.launch());
  const widget = new Client(app.origin, boot!.launch.token);
  assert.equal((await widget.post('/launches/renew')).status, 200);
  await owner.api.patch(`/connections/${lms.connectionId}`, { enabled: false });
  assert.equal((await widget.post('/launches/renew')).status, 401);
  const visitor = lms.visitor();
  const { answer } = await visitor.begin(lms.clientId, lms.visit());
  assert.match(answer.text, /lti\.connection_off/);
});
