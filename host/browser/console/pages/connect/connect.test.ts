import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
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
import { ats, careers, installed, ltiTool, moodle, nurse } from '../../testing/samples.ts';

const registration = {
  id: 'g1',
  name: 'Moodle',
  profile: 'moodle',
  state: 'waiting',
  connectionId: null,
  expiresAt: careers.createdAt,
  failure: null,
};
const server = playConsole((each) => {
  sessionStorage.clear();
  each.on('GET /api/v1/connections/lti/tool', { body: { data: ltiTool } });
  each.on('GET /api/v1/connections/:id', ({ params }) => ({
    body: { data: [careers, moodle, ats].find(({ id }) => id === params.id) },
  }));
  each.on('GET /api/v1/connections/:id/attempts', { body: { data: [] } });
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on('GET /api/v1/positions', page([nurse]));
  each.on('GET /embed.json', refuse(404, 'request.no_route'));
});
const open = (path: string) => openConsole(`/console/connections/new${path}`);
const tick = async (root: Element, selector: string): Promise<void> => (await seek(root, selector)).click();
const step = () => new URLSearchParams(location.search).get('step');

test('a site is connected in two steps: addresses as browsers send them, then the lines for the page', async () => {
  server().on('POST /api/v1/connections', { status: 201, body: { data: careers } });
  const app = await open('/site');
  await sees(app, 'Name and addresses');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', 'https://Jobs.Example/karriere\njobs.example');
  await sees(app, 'https://Jobs.Example/karriere is taken as https://jobs.example');
  await expectAccessibleNow(app);
  await press(app, 'Connect');
  await sees(app, 'Lines for your page');
  await sees(app, 'We are watching');
  expect(server().callsTo('POST', '/api/v1/connections')[0]!.body).to.deep.equal({
    kind: 'site',
    name: 'Careers',
    origins: ['https://jobs.example'],
  });
  await press(app, 'Done');
  await waitUntil(() => location.pathname === '/console/connections/c1');
  expect(sessionStorage.getItem('inlay.connect.site')).to.equal(null);
});

test('wrong addresses are pointed out while writing, and not sent', async () => {
  const app = await open('/site');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', '*.example.com\nftp://jobs.example\nhello');
  await sees(app, '* is not allowed');
  await sees(app, 'only https:// or http://');
  await sees(app, 'not an address such as');
  await press(app, 'Connect');
  await sees(app, 'Correct the marked addresses first.');
  expect(server().callsTo('POST', '/api/v1/connections')).to.have.length(0);
});

test('a name that is taken is said at its field, and what was written stays', async () => {
  server().on('POST /api/v1/connections', refuse(409, 'connections.name_taken'));
  const app = await open('/site');
  await write(app, 'Name', 'Careers');
  await write(app, 'Addresses', 'https://jobs.example');
  await press(app, 'Connect');
  await sees(app, 'Another connection has this name.');
  expect(await seek(app, 'inlay-text-field[name=name]')).to.have.property('value', 'Careers');
});

test('an LMS is connected by hand: values to copy in, values to copy back, addresses from its host', async () => {
  server().on('POST /api/v1/connections/lti', { status: 201, body: { data: { id: 'c2' } } });
  const app = await open('/moodle');
  await write(app, 'Name', 'Moodle of the school');
  await tick(app, 'input[type=radio]:not(:checked)');
  await expectAccessibleNow(app);
  await press(app, 'Next');
  await sees(app, 'Manage tools');
  await sees(app, 'https://inlay.example/lti/launch');
  expect(read(app)).to.include('Launch address (Tool URL)').and.include('Choose or tick: LTI 1.3');
  await expectAccessibleNow(app);
  await press(app, 'Saved in Moodle, go on');
  await write(app, 'Address of your Moodle', 'https://moodle.example/my/');
  await write(app, 'Client ID', ' abc ');
  await write(app, 'Deployment ID', '1');
  const addresses = findAll(
    app,
    'inlay-text-field[name=jwksUrl]',
  ) as HTMLElementTagNameMap['inlay-text-field'][];
  expect(addresses[0]!.value).to.equal('https://moodle.example/mod/lti/certs.php');
  await expectAccessibleNow(app);
  await press(app, 'Connect');
  await sees(app, 'Open the link in your LMS now');
  expect(server().callsTo('POST', '/api/v1/connections/lti')[0]!.body).to.deep.equal({
    name: 'Moodle of the school',
    profile: 'moodle',
    clientId: 'abc',
    issuer: 'https://moodle.example',
    loginUrl: 'https://moodle.example/mod/lti/auth.php',
    tokenUrl: 'https://moodle.example/mod/lti/token.php',
    jwksUrl: 'https://moodle.example/mod/lti/certs.php',
    deploymentIds: ['1'],
  });
});

test('an address that the server refuses is shown at its field, which opens', async () => {
  const data = { field: 'jwksUrl' };
  const error = { code: 'lti.address_refused', message: 'No.', details: data, requestId: 'r' };
  server().on('POST /api/v1/connections/lti', { status: 422, body: { error } });
  sessionStorage.setItem(
    'inlay.connect.moodle',
    JSON.stringify({ name: 'M', byHand: true, host: '10.0.0.1', clientId: 'abc' }),
  );
  const app = await open('/moodle?step=3');
  await press(app, 'Connect');
  await sees(app, 'This address cannot be asked');
  expect(await seek(app, 'details')).to.have.property('open', true);
});

test('what is missing is said before anything is sent', async () => {
  sessionStorage.setItem('inlay.connect.moodle', JSON.stringify({ name: 'M', byHand: true }));
  const app = await open('/moodle?step=3');
  await press(app, 'Connect');
  await sees(app, 'Enter the address of your LMS.');
  await sees(app, 'Enter the client ID that the LMS shows.');
  expect(server().callsTo('POST', '/api/v1/connections/lti')).to.have.length(0);
});

test('the way back loses nothing, and what was written outlives a reload', async () => {
  const app = await open('/moodle');
  await write(app, 'Name', 'Ours');
  await tick(app, 'input[type=radio]:not(:checked)');
  await press(app, 'Next');
  await press(app, 'Saved in Moodle, go on');
  await write(app, 'Client ID', 'abc');
  await tick(app, 'a[href="?step=2"]');
  await waitUntil(() => step() === '2');
  await tick(app, 'a[href="?step=1"]');
  await waitUntil(() => step() === '1');
  expect(await seek(app, 'inlay-text-field[name=name]')).to.have.property('value', 'Ours');
  app.remove();
  const again = await open('/moodle?step=3');
  await waitUntil(async () => (await seek(again, 'inlay-text-field[name=clientId]')).getAttribute('label'));
  expect(await seek(again, 'inlay-text-field[name=clientId]')).to.have.property('value', 'abc');
});

test('a step that cannot be reached yet leads to the one before it', async () => {
  const app = await open('/moodle?step=4');
  await sees(app, 'How to connect');
});

test('with one link the LMS registers itself, and the page notices', async () => {
  let state: object = registration;
  const url = 'https://inlay.example/lti/register?for=one-time-word';
  server().on('POST /api/v1/connections/lti/registrations', {
    status: 201,
    body: { data: { id: 'g1', url, expiresAt: careers.createdAt } },
  });
  server().on('GET /api/v1/connections/lti/registrations/:id', () => ({ body: { data: state } }));
  const app = await open('/moodle');
  await write(app, 'Name', 'Moodle');
  await press(app, 'Next');
  await sees(app, url);
  await sees(app, 'Waiting for Moodle to use the link');
  expect(JSON.stringify(sessionStorage)).to.not.include('one-time-word');
  await expectAccessibleNow(app);
  state = {
    ...registration,
    failure: {
      code: 'x',
      message: 'The LMS refused.',
      found: null,
      at: careers.createdAt,
      requestId: 'req-5',
    },
  };
  await sees(app, 'The LMS refused.');
  expect(read(app)).to.include('req-5');
  state = { ...registration, state: 'done', connectionId: 'c2' };
  await sees(app, 'Open the link in your LMS now');
  await expectAccessibleNow(app);
});

test('after a reload the link is not shown again, but a new one can be made', async () => {
  sessionStorage.setItem(
    'inlay.connect.moodle',
    JSON.stringify({
      name: 'M',
      byHand: false,
      registrationId: 'g1',
      registeredAs: JSON.stringify(['M', '', '']),
    }),
  );
  server().on('GET /api/v1/connections/lti/registrations/:id', { body: { data: registration } });
  server().on('DELETE /api/v1/connections/lti/registrations/:id', { status: 204 });
  server().on('POST /api/v1/connections/lti/registrations', {
    status: 201,
    body: { data: { id: 'g2', url: 'https://inlay.example/new', expiresAt: careers.createdAt } },
  });
  const app = await open('/moodle?step=2');
  await sees(app, 'The link was shown once');
  await press(app, 'Make a new link');
  await sees(app, 'https://inlay.example/new');
  expect(server().callsTo('DELETE', '/api/v1/connections/lti/registrations/g1')).to.have.length(1);
});

test('whoever cannot use the link goes on by hand, and the link stops working', async () => {
  server().on('POST /api/v1/connections/lti/registrations', {
    status: 201,
    body: { data: { id: 'g1', url: 'https://inlay.example/new', expiresAt: careers.createdAt } },
  });
  server().on('DELETE /api/v1/connections/lti/registrations/:id', { status: 204 });
  const app = await open('/moodle');
  await write(app, 'Name', 'M');
  await press(app, 'Next');
  await press(app, 'Do it by hand instead');
  await sees(app, 'First tell Moodle about Inlay.');
  expect(server().callsTo('DELETE', '/api/v1/connections/lti/registrations/g1')).to.have.length(1);
});

test('an ATS gets its client, its secret once, and code with the real values', async () => {
  server().on('POST /api/v1/connections/oauth', {
    status: 201,
    body: { data: { ...ats, clientSecret: 'very-secret' } },
  });
  const app = await open('/ats');
  await write(app, 'Name', 'Our ATS');
  await write(app, 'Addresses of its pages', 'https://ats.example/jobs');
  await expectAccessibleNow(app);
  await press(app, 'Connect');
  await sees(app, 'very-secret');
  expect(server().callsTo('POST', '/api/v1/connections/oauth')[0]!.body).to.deep.equal({
    name: 'Our ATS',
    origins: ['https://ats.example'],
    redirectUris: [],
    scopes: ['launch:create'],
    authentication: 'client_secret',
  });
  await seek(app, 'console-target-field inlay-select, inlay-select');
  const readCurl = () =>
    findAll(app, 'inlay-copy-field')
      .map((field) => (field as HTMLElementTagNameMap['inlay-copy-field']).value)
      .find((code) => code.includes('curl'));
  await waitUntil(() => readCurl()?.includes('"widget": "report"'));
  const curl = readCurl()!;
  expect(curl).to.include('-u "client-1:$INLAY_CLIENT_SECRET"');
  expect(curl).to.not.include('very-secret');
  expect(JSON.stringify(sessionStorage)).to.not.include('very-secret');
  await expectAccessibleNow(app);
  await press(app, 'Next');
  await sees(app, 'Save the secret first');
  await tick(app, 'console-client-secret input, input[type=checkbox]');
  await press(app, 'Next');
  await sees(app, 'Start test launch');
});

test('an ATS with nothing to do, no pages or a private key is not sent', async () => {
  const app = await open('/ats');
  await write(app, 'Name', 'Our ATS');
  await press(app, 'Connect');
  await sees(app, 'Enter the address of your site');
  for (const box of findAll(app, 'input[type=checkbox]') as HTMLInputElement[]) if (box.checked) box.click();
  await press(app, 'Connect');
  await sees(app, 'Choose at least one thing that it may do.');
  (findAll(app, 'input[type=radio]') as HTMLInputElement[]).at(-1)!.click();
  await write(app, 'Public key', '{"kty":"EC","d":"x"}');
  await press(app, 'Connect');
  await sees(app, 'This is not the public half of a key');
  expect(server().callsTo('POST', '/api/v1/connections/oauth')).to.have.length(0);
});

test('a connection that was made is not made again by going back, and the next one begins anew', async () => {
  sessionStorage.setItem('inlay.connect.site', JSON.stringify({ name: 'Careers', connectionId: 'c1' }));
  const app = await open('/site?step=1');
  await sees(app, 'Lines for your page');
  app.remove();
  const again = await open('/site');
  await sees(again, 'Name and addresses');
  expect(await seek(again, 'inlay-text-field[name=name]')).to.have.property('value', '');
});

test('a manager is told whom to ask', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open('/moodle');
  await sees(app, 'Only admins of your organisation can connect something.');
});

test('the ways to connect are links with words', async () => {
  const app = await open('');
  for (const way of ['A website', 'Brightspace', 'Other LMS', 'An ATS or your own program'])
    await sees(app, way);
  await expectAccessibleNow(app);
});
