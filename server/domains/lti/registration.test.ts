import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { connectLms, startPlatform } from './testing/lms.ts';
import { createInviter, open, startOddPlatform } from './testing/registration.ts';

const withoutDate = ({ createdAt, ...rest }: Record<string, unknown>) => {
  assert.ok(Date.now() - Date.parse(String(createdAt)) < 60_000);
  return rest;
};

const app = await startTestApp();
const platform = await startPlatform();
const owner = await app.signIn();
const invite = createInviter(owner.api);

const countConnections = async () => {
  const row = await app.db.inSystem(() =>
    app.db.one<{ n: number }>('SELECT count(*)::int AS n FROM connections'),
  );
  return row!.n;
};

test('an LMS that opens the link registers us, and its people come in', async () => {
  const link = await invite({ module: 'hello', widget: 'greeter' });
  assert.deepEqual([(await link.state()).state, (await link.state()).connectionId], ['waiting', null]);
  const done = await open(platform.registration.start(link.url));
  assert.equal(done.status, 200, done.text);
  assert.match(done.text, /Inlay is connected/);
  const { state, connectionId } = await link.state();
  assert.equal(state, 'done');

  const { data } = (await owner.api.get(`/connections/${connectionId}/lti`)).body;
  assert.deepEqual(
    [data.issuer, data.loginUrl, data.tokenUrl, data.jwksUrl],
    [platform.issuer, platform.loginUrl, platform.tokenUrl, platform.jwksUrl],
  );
  const tool = platform.tools.get(data.clientId)!;
  assert.deepEqual(data.deployments.map(withoutDate), [
    { deploymentId: tool.deploymentId, state: 'approved' },
  ]);
  assert.equal(tool.name, 'Inlay');
  assert.equal(tool.deepLinkUrl, `${app.origin}/lti/deep-link`);
  assert.ok(tool.scopes?.some((scope) => scope.endsWith('/scope/score')));
  assert.ok(tool.scopes?.some((scope) => scope.endsWith('contextmembership.readonly')));
  assert.match(done.text, new RegExp(`Deployment ${tool.deploymentId} is approved`));

  // The connection that was made is one like any other: the demo LMS launches into it.
  const helper = await connectLms(app, platform);
  const visitor = helper.visitor();
  const { next } = await visitor.begin(data.clientId, helper.visit({ custom: undefined }));
  const opened = await helper.post(visitor, await visitor.signIn(next));
  assert.equal(opened.status, 200, opened.text);
  assert.match(opened.text, /"widget":"greeter"/);
});

test('a link is good for one LMS, and for one try at a time', async () => {
  const link = await invite();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => open(platform.registration.start(link.url))),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).filter((status) => status === 200),
    [200],
  );
  for (const { status, text } of answers.filter((answer) => answer.status !== 200)) {
    assert.ok(status === 409 || status === 410, `${status}`);
    assert.match(text, /lti\.registration_link_(busy|used)/);
  }
  const again = await open(platform.registration.start(link.url));
  assert.equal(again.status, 410);
  assert.match(again.text, /lti\.registration_link_used/);
});

test('a link that ran out, was taken back or is a guess registers nobody', async () => {
  const [old, gone] = [await invite(), await invite()];
  await app.db.inSystem(() =>
    app.db.query(`UPDATE lti_registrations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      old.id,
    ]),
  );
  assert.equal((await owner.api.delete(gone.path)).status, 204);
  assert.equal((await owner.api.get(gone.path)).body.error.code, 'lti.registration_not_found');
  assert.equal((await old.state()).state, 'expired');
  const before = platform.tools.size;
  for (const [url, code] of [
    [old.url, 'registration_link_expired'],
    [gone.url, 'registration_link_unknown'],
    [`${app.origin}/lti/register?for=guess`, 'registration_link_unknown'],
    [`${app.origin}/lti/register`, 'registration_link_unknown'],
  ] as const)
    assert.match((await open(platform.registration.start(url))).text, new RegExp(`lti\\.${code}`));
  assert.equal(platform.tools.size, before);
});

test('a link opened outside of an LMS, or looked at ahead, stays good', async () => {
  const link = await invite();
  assert.match((await open(link.url)).text, /lti\.registration_begins_elsewhere/);
  const whole = platform.registration.start(link.url);
  assert.equal((await open(whole, { 'sec-purpose': 'prefetch' })).status, 204);
  assert.equal((await fetch(whole, { method: 'HEAD' })).status, 204);
  assert.equal((await open(whole)).status, 200);
});

type Odd = Parameters<typeof startOddPlatform>[0];
const without = (name: string): Odd => ({ configuration: ({ [name]: _, ...rest }) => rest });
const withValue = (name: string, value: unknown): Odd => ({
  configuration: (whole) => ({ ...whole, [name]: value }),
});

for (const [name, odd, code, found] of [
  [
    'whose configuration is no JSON',
    { configuration: () => '<html>' },
    'configuration_unreachable',
    'HTTP 200',
  ],
  ['whose configuration is a list', { configuration: () => [] }, 'configuration_unreachable', 'HTTP 200'],
  ...['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'].map(
    (field) => [`that does not name its ${field}`, without(field), 'configuration_malformed', field] as const,
  ),
  [
    'whose addresses are no addresses',
    withValue('jwks_uri', 'javascript:alert(1)'),
    'configuration_malformed',
    'jwks_uri',
  ],
  [
    'that signs with a shared secret',
    withValue('id_token_signing_alg_values_supported', ['HS256', 'none']),
    'configuration_malformed',
    'id_token_signing_alg',
  ],
  [
    'that speaks for another',
    withValue('issuer', 'https://bank.example'),
    'configuration_foreign',
    'bank.example',
  ],
  [
    'that would have us ask inside the network',
    withValue('registration_endpoint', 'https://10.0.0.1/register'),
    'configuration_forbidden',
    '10.0.0.1',
  ],
  [
    'that refuses with words',
    {
      status: 400,
      answer: '{"error":"invalid_client_metadata","error_description":"<b>redirect_uris</b> are wrong"}',
    },
    'registration_refused',
    'HTTP 400: invalid_client_metadata: &lt;b&gt;redirect_uris&lt;/b&gt; are wrong',
  ],
  [
    'that breaks with a page of its own',
    { status: 500, answer: `<html><style>x{}</style><h1>Oh   no</h1>${'x'.repeat(5000)}</html>` },
    'registration_refused',
    'HTTP 500: Oh no x',
  ],
  ['that names no client id', { answer: '{"client_id":""}' }, 'registration_malformed', 'HTTP 200'],
  [
    'whose client id cannot be kept',
    { answer: '{"client_id":"a\\u0000"}' },
    'registration_malformed',
    'HTTP 200',
  ],
] as readonly (readonly [string, Odd, string, string])[])
  test(`an LMS ${name} is told so; nothing is kept and the link stays good`, async () => {
    const odd_ = await startOddPlatform(odd);
    const link = await invite();
    const before = await countConnections();
    const { status, text, headers } = await open(odd_.start(link.url));
    assert.ok(status >= 400 && status < 600 && status !== 500, `${status}`);
    assert.match(text, new RegExp(`<code>lti\\.${code}</code>`));
    assert.ok(text.includes(found), text);
    assert.ok(text.length < 20_000);
    assert.match(text, new RegExp(`Request: ${headers.get('x-request-id')}`));
    assert.equal(await countConnections(), before);
    const { state, failure } = await link.state();
    assert.deepEqual([state, failure.code], ['waiting', `lti.${code}`]);
    assert.equal(failure.requestId, headers.get('x-request-id'));
    assert.equal((await open(platform.registration.start(link.url))).status, 200);
    assert.equal((await link.state()).failure, null);
  });

test('a configuration inside the network is not asked for, nor one that does not answer', async () => {
  const odd = await startOddPlatform({});
  for (const [address, code] of [
    ['https://10.0.0.1/configuration', 'configuration_forbidden'],
    ['https://169.254.169.254/latest', 'configuration_forbidden'],
    ['file:///etc/passwd', 'configuration_forbidden'],
    ['no address', 'configuration_forbidden'],
    ['http://127.0.0.1:1/configuration', 'configuration_unreachable'],
  ] as const) {
    const link = await invite();
    assert.match((await open(odd.start(link.url, address))).text, new RegExp(`lti\\.${code}`), address);
  }
});

test('the registration token is shown to the LMS for both requests; without one, none', async () => {
  const odd = await startOddPlatform({});
  const link = await invite();
  assert.equal((await open(odd.start(link.url))).status, 200);
  assert.deepEqual(
    odd.heard.map(({ path, authorization }) => [path, authorization]),
    [
      ['/configuration', 'Bearer a.token'],
      ['/register', 'Bearer a.token'],
    ],
  );
  const bare = await invite();
  const url = odd.start(bare.url).replace('&registration_token=a.token', '');
  assert.equal((await open(url)).status, 200);
  assert.equal(odd.heard.at(-1)?.authorization, undefined);
  const split = await invite();
  const inject = odd.start(split.url).replace('a.token', 'a%0d%0aX-Evil: 1');
  assert.match((await open(inject)).text, /lti\.request_incomplete/);
});

test('a name that was taken in the meantime does not stop a registration', async () => {
  const first = await invite({ name: 'Twin' });
  const second = await invite({ name: 'Twin' });
  assert.equal((await open(platform.registration.start(first.url))).status, 200);
  const done = await open(platform.registration.start(second.url));
  assert.match(done.text, /“Twin 2”/);
  const refused = await owner.api.post('/connections/lti/registrations', { name: 'Twin', profile: 'other' });
  assert.equal(refused.body.error.code, 'connections.name_taken');
});

test('the same issuer and client id are not connected twice', async () => {
  const answer = JSON.stringify({ client_id: 'the same' });
  const odd = await startOddPlatform({ answer });
  assert.equal((await open(odd.start((await invite()).url))).status, 200);
  const link = await invite();
  const before = await countConnections();
  const refused = await open(odd.start(link.url));
  assert.deepEqual([refused.status, await countConnections()], [409, before]);
  assert.match(refused.text, /lti\.pair_taken/);
});

test('only admins make links, and nobody sees those of others', async () => {
  const { api: manager } = await app.signIn('manager', owner.tenant);
  const wish = { name: 'Not mine', profile: 'other' };
  assert.equal((await manager.post('/connections/lti/registrations', wish)).status, 403);
  const link = await invite();
  const stranger = await app.signIn();
  assert.equal((await stranger.api.get(link.path)).status, 404);
  assert.equal((await stranger.api.delete(link.path)).status, 404);
  assert.match(link.url, new RegExp(`^${app.origin}/lti/register\\?for=[\\w-]{43}$`));
});

for (const [lang, words] of [
  ['de', /Dieser Registrierungslink ist nicht bekannt/],
  ['es', /Este enlace de registro no se conoce/],
  ['fr', /Ce lien d’enregistrement est inconnu/],
  ['zh', /此注册链接未知/],
] as const)
  test(`a refusal speaks ${lang} where the browser does, and keeps its code for the admin`, async () => {
    const url = platform.registration.start(`${app.origin}/lti/register?for=guess`);
    const { text, headers } = await open(url, { 'accept-language': `${lang}-XX,${lang};q=0.9` });
    assert.match(text, new RegExp(`<html lang="${lang}">`));
    assert.match(text, words);
    assert.match(text, /lti\.registration_link_unknown/);
    assert.ok(text.includes(headers.get('x-request-id')!));
  });

test('links that nobody used are listed for admins, and one that was taken back opens nothing', async () => {
  const { api, tenant } = await app.signIn();
  const make = createInviter(api);
  const [used, kept, lost] = [await make(), await make(), await make()];
  await open(platform.registration.start(used.url));
  const path = '/connections/lti/registrations';
  const list = async () => (await api.get(path)).body.data as { id: string; name: string; state: string }[];
  assert.deepEqual(
    (await list()).map(({ state }) => state),
    ['waiting', 'waiting'],
  );
  assert.doesNotMatch(JSON.stringify(await list()), /secret|hash|\?for=/);
  const [newest] = await list();
  assert.equal((await api.delete(`${path}/${newest!.id}`)).status, 204);
  assert.equal((await list()).length, 1);
  assert.match((await open(platform.registration.start(lost.url))).text, /lti\.registration_link_unknown/);
  assert.equal((await (await app.signIn('manager', tenant)).api.get(path)).status, 403);
  assert.equal((await open(platform.registration.start(kept.url))).status, 200);
  assert.deepEqual(await list(), []);
});
