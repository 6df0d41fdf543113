import { expect, test } from '../../../../../../widgets/testing/testing.ts';
import type { SsoTrial } from '../../../../api/api-types.ts';
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
} from '../../../testing/console-fixture.ts';
import { keycloak, ssoSetup } from '../../../testing/samples.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/sso', { body: { data: null, setup: ssoSetup } });
  each.on('GET /api/v1/sso/test', { body: { data: null } });
  each.on('PUT /api/v1/sso', ({ body }) => ({ body: { data: { ...keycloak, ...(body as object) } } }));
});
const configured = (change: Partial<typeof keycloak> = {}) =>
  server().on('GET /api/v1/sso', { body: { data: { ...keycloak, ...change }, setup: ssoSetup } });
const open = (path = '') => openConsole(`/console/settings/sso${path}`);
const trial: SsoTrial = {
  at: '2026-05-03T10:00:00.000Z',
  ok: true,
  decision: 'link',
  member: { id: 'm1', name: 'Ada Lindqvist', email: 'ada@firm.example', role: 'admin' },
  claims: { sub: 'u-1', email: 'ada@firm.example', email_verified: true },
  error: null,
};

async function tick(app: Element, text: string): Promise<void> {
  const box = (): HTMLElement | undefined => findAll(app, 'label').find((each) => read(each).includes(text));
  await waitUntil(box, `There is no box "${text}".`);
  box()!.querySelector('input')!.click();
}

test('where nothing is set up, a provider is chosen', async () => {
  const app = await open();
  await sees(app, 'It is not set up yet.');
  expect(read(app)).to.include('Google Workspace').and.include('Microsoft Entra ID').and.include('LinkedIn');
  await expectAccessibleNow(app);
});

for (const [preset, words] of Object.entries({
  google: 'Authorised redirect URIs',
  microsoft: 'Directory (tenant) ID',
  linkedin: 'Sign In with LinkedIn using OpenID Connect',
  other: 'email_verified: true',
})) {
  test(`what to click at ${preset} is said in its words, with the address to copy`, async () => {
    const app = await open(`/${preset}`);
    await sees(app, words);
    const field = await seek<HTMLElementTagNameMap['inlay-copy-field']>(app, 'inlay-copy-field');
    expect(field.value).to.equal(ssoSetup.redirectUri);
    await expectAccessibleNow(app);
  });
}

test('the details of a provider are saved, still switched off', async () => {
  const app = await open('/other?step=2');
  await write(app, 'Issuer', ' https://login.firm.example ');
  await write(app, 'Client ID', 'inlay');
  await write(app, 'Client secret', 's3cret');
  await write(app, 'E-mail domains', 'firm.example, ada@other.example');
  await tick(app, 'Whoever has an account there becomes a member');
  await expectAccessibleNow(app);
  configured();
  await press(app, 'Save and go on');
  await waitUntil(() => location.pathname === '/console/settings/sso');
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.deep.equal({
    preset: 'other',
    issuer: 'https://login.firm.example',
    clientId: 'inlay',
    clientSecret: 's3cret',
    domains: ['firm.example', 'other.example'],
    createMembers: true,
    role: 'user',
    enabled: false,
    required: false,
  });
  await sees(app, 'Test now');
});

test('of Microsoft only the directory’s id is asked for; of Google nothing but id and secret', async () => {
  const app = await open('/microsoft?step=2');
  await write(app, 'Directory (tenant) ID', '8EAEF023-2B34-4DA1-9BAA-8BC8C9D6A490');
  await write(app, 'Application (client) ID', 'abc');
  server().on('POST /api/v1/sso/check', { body: { data: [] } });
  await press(app, 'Check the connection');
  await waitUntil(() => server().callsTo('POST', '/api/v1/sso/check').length === 1);
  expect(server().callsTo('POST', '/api/v1/sso/check')[0]!.body).to.deep.equal({
    preset: 'microsoft',
    issuer: 'https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/v2.0',
    clientId: 'abc',
  });
});

test('what is missing is said at its field, and the first has the focus', async () => {
  const app = await open('/google?step=2');
  await press(app, 'Save and go on');
  await sees(app, 'Copy the secret from the provider.');
  expect(read(app)).to.include('Enter at least one domain.');
  expect(find(app, 'inlay-text-field[name="clientId"]')!.matches(':focus-within')).to.equal(true);
  expect(server().callsTo('PUT', '/api/v1/sso')).to.have.length(0);
});

test('what the server finds wrong with a domain is said at the domains', async () => {
  const details = { field: 'domains', domain: 'gmail.com' };
  const error = { code: 'sso.domain_public', message: 'No.', details, requestId: 'r' };
  server().on('PUT /api/v1/sso', { status: 422, body: { error } });
  const app = await open('/google?step=2');
  await write(app, 'Client ID', 'inlay');
  await write(app, 'Client secret', 's3cret');
  await write(app, 'E-mail domains', 'gmail.com');
  await press(app, 'Save and go on');
  await sees(app, 'Anybody can have an address at gmail.com');
  await waitUntil(() => find(app, 'inlay-text-field[name="domains"]')!.matches(':focus-within'));
});

test('the check tells each step in plain words, with what to do and what was found', async () => {
  server().on('POST /api/v1/sso/check', {
    body: {
      data: [
        { name: 'discovery', ok: true, code: 'ok', detail: 'It calls itself so.', advice: null },
        { name: 'pkce', ok: true, code: 'not_announced', detail: 'Silent.', advice: 'Wait.' },
        { name: 'client', ok: false, code: 'wrong_credentials', detail: 'Refused.', advice: 'Copy.' },
        { name: 'moon', ok: false, code: 'full', detail: 'It is full.', advice: 'Wait a week.' },
      ],
    },
  });
  const app = await open('/google?step=2');
  await write(app, 'Client ID', 'inlay');
  await press(app, 'Check the connection');
  await sees(app, 'This has to be mended');
  const text = read(await seek(app, 'console-sso-check-list'));
  expect(text).to.include('The provider is found ( in order )').and.not.include('It calls itself so.');
  expect(text).to.include('( not certain )').and.include('the test sign-in will tell');
  expect(text).to.include('( fault )').and.include('Copy both once more').and.include('Refused.');
  expect(text).to.include('Wait a week.');
  await expectAccessibleNow(app);
});

test('a stored secret is kept without being shown, until the client is another one', async () => {
  configured();
  const app = await open('/other?step=2');
  const secret = await seek<HTMLElementTagNameMap['inlay-text-field']>(app, '[name="clientSecret"]');
  expect(secret.placeholder).to.equal('Kept – not shown');
  expect(secret.value).to.equal('');
  await write(app, 'Client ID', 'another');
  await waitUntil(() => secret.placeholder === '');
  await press(app, 'Save and go on');
  await sees(app, 'Copy the secret from the provider.');
  await write(app, 'Client ID', 'inlay');
  await press(app, 'Save and go on');
  await waitUntil(() => server().callsTo('PUT', '/api/v1/sso').length === 1);
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.not.have.property('clientSecret');
});

test('another provider than the one that is on begins switched off, and that is said', async () => {
  configured({ enabled: true, required: true });
  const app = await open('/google?step=2');
  await sees(app, 'Saving replaces Firm login and switches single sign-on off');
  await write(app, 'Client ID', 'inlay');
  await write(app, 'Client secret', 's3cret');
  await press(app, 'Save');
  await waitUntil(() => server().callsTo('PUT', '/api/v1/sso').length === 1);
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.include({ enabled: false, required: false });
});

test('after a test sign-in it is shown who would have come in and what the provider said', async () => {
  configured();
  server().on('GET /api/v1/sso/test', { body: { data: trial } });
  const app = await open('#test');
  await sees(app, 'Ada Lindqvist (ada@firm.example) would be signed in with the role Admin');
  expect(read(app)).to.include('email_verified').and.include('true');
  await waitUntil(() => location.hash === '');
  await expectAccessibleNow(app);
  await press(app, 'Switch on');
  await sees(document.body, 'Single sign-on is on.');
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.include({ enabled: true, label: 'Firm login' });
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.not.have.property('clientSecret');
});

test('a test that failed says what the person would have read, and what the admin can do', async () => {
  configured();
  const error = {
    code: 'sso.domain_not_allowed',
    message: 'People with your address cannot come in here.',
    check: 'Add it.',
    found: 'other.example',
  };
  server().on('GET /api/v1/sso/test', {
    body: { data: { ...trial, ok: false, decision: null, member: null, error } },
  });
  const app = await open('#test');
  await sees(app, 'People with your address cannot come in here.');
  expect(read(app)).to.include('Add the domain to the settings').and.include('What came: other.example');
  expect(read(app)).to.include('Test the sign-in first');
});

test('a test of older settings is not shown', async () => {
  configured({ updatedAt: '2026-05-03T11:00:00.000Z' });
  server().on('GET /api/v1/sso/test', { body: { data: trial } });
  const app = await open();
  await sees(app, 'Test now');
  expect(read(app)).to.not.include('went well');
});

test('that it is the only way in is asked about with its consequences', async () => {
  configured({ enabled: true });
  const app = await open();
  const link = await seek<HTMLElementTagNameMap['inlay-copy-field']>(app, 'inlay-copy-field');
  expect(link.value).to.equal(ssoSetup.signInUrl);
  await tick(app, 'Only this way');
  await sees(app, 'is signed out at once and must come back by the provider');
  expect(server().callsTo('PUT', '/api/v1/sso')).to.have.length(0);
  await expectAccessibleNow(app);
  await press(app, 'Require single sign-on');
  await sees(document.body, 'Members now sign in by the provider only.');
  expect(server().callsTo('PUT', '/api/v1/sso')[0]!.body).to.include({ required: true, enabled: true });
});

test('removing asks first, and leads back to the choice', async () => {
  configured({ enabled: true });
  server().on('DELETE /api/v1/sso', { status: 204 });
  const app = await open();
  await press(app, 'Remove');
  await press(app, 'Remove single sign-on');
  await sees(app, 'It is not set up yet.');
});

test('who is no admin is told so, and nothing is asked for', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open();
  await sees(app, 'Only admins of your organisation see these settings.');
  expect(server().callsTo('GET', '/api/v1/sso')).to.have.length(0);
});
