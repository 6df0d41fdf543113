import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { LtiPlatform } from './platform.ts';
import { scope } from './vocabulary.ts';

const platform = await new LtiPlatform().start();
after(() => platform.stop());

const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const described = {
  application_type: 'web',
  response_types: ['id_token'],
  grant_types: ['implicit', 'client_credentials'],
  initiate_login_uri: 'https://tool.example/login',
  redirect_uris: ['https://tool.example/launch', 'https://tool.example/other'],
  client_name: 'A tool',
  jwks_uri: 'https://tool.example/jwks',
  token_endpoint_auth_method: 'private_key_jwt',
  scope: `${scope.score} ${scope.members} of-another-platform`,
  [toolConfiguration]: {
    domain: 'tool.example',
    target_link_uri: 'https://tool.example/launch',
    description: 'What it is good for.',
    custom_parameters: { course: '$Context.id' },
    claims: ['iss', 'sub'],
    messages: [
      { type: 'LtiResourceLinkRequest' },
      { type: 'LtiDeepLinkingRequest', target_link_uri: 'https://tool.example/choose' },
    ],
  },
};

/** What an admin's browser brings to the tool. */
function begin() {
  const { searchParams } = new URL(platform.registration.start('https://tool.example/register?for=1'));
  assert.equal(searchParams.get('for'), '1');
  return { token: searchParams.get('registration_token')!, about: searchParams.get('openid_configuration')! };
}

async function register(body: object, token: string) {
  const answer = await fetch(`${platform.issuer}/register`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test('the platform describes itself under its issuer', async () => {
  const { about } = begin();
  const said = JSON.parse(await (await fetch(about)).text());
  assert.equal(about, `${said.issuer}/.well-known/openid-configuration`);
  assert.equal(said.registration_endpoint, `${platform.issuer}/register`);
  assert.deepEqual(
    said['https://purl.imsglobal.org/spec/lti-platform-configuration'].messages_supported.map(
      ({ type }: { type: string }) => type,
    ),
    ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'],
  );
});

test('a tool registers itself once with the token that it was brought', async () => {
  const { token } = begin();
  const { status, body } = await register(described, token);
  assert.equal(status, 200, JSON.stringify(body));
  const tool = platform.tools.get(body.client_id)!;
  assert.equal(body[toolConfiguration].deployment_id, tool.deploymentId);
  assert.equal(body[toolConfiguration].domain, 'tool.example');
  assert.equal(body.scope, `${scope.score} ${scope.members}`);
  assert.deepEqual(
    [tool.name, tool.deepLinkUrl, tool.redirectUris.length, tool.custom],
    ['A tool', 'https://tool.example/choose', 2, { course: '$Context.id' }],
  );
  const again = await register(described, token);
  assert.deepEqual([again.status, again.body.error], [401, 'invalid_token']);
});

test('nobody registers with a guess', async () => {
  assert.equal((await register(described, 'guess')).status, 401);
});

for (const [field, value] of [
  ['application_type', 'native'],
  ['response_types', ['code']],
  ['grant_types', ['implicit']],
  ['token_endpoint_auth_method', 'client_secret_basic'],
  ['initiate_login_uri', 'javascript:alert(1)'],
  ['redirect_uris', []],
  ['jwks_uri', undefined],
  ['client_name', ' '],
  [toolConfiguration, undefined],
  ['messages', { ...described[toolConfiguration], messages: [{ type: 'LtiSubmissionReviewRequest' }] }],
] as const)
  test(`a tool whose ${field} does not fit is told so and may try again`, async () => {
    const { token } = begin();
    const name = field === 'messages' ? toolConfiguration : field;
    const refused = await register({ ...described, [name]: value }, token);
    assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_client_metadata']);
    assert.ok(refused.body.error_description.includes(field), refused.body.error_description);
    assert.equal((await register(described, token)).status, 200);
  });
