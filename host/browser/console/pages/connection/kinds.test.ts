import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { LtiScore } from '../../../api/api-types.ts';
import {
  expectAccessibleNow,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { page } from '../../testing/fake-server.ts';
import { ats, installed, moodle, moodleFacts, nurse } from '../../testing/samples.ts';
import { writeExamples } from './write-examples.ts';

const score: LtiScore = {
  id: 'k1',
  state: 'failed',
  module: 'interview',
  subjectId: 's1',
  person: 'Nora',
  link: 'Practice',
  given: 7,
  maximum: 10,
  progress: 'final',
  attempts: 3,
  createdAt: ats.createdAt,
  nextAt: null,
  endedAt: ats.createdAt,
  reason: { code: 'lti.scope_refused', message: 'No.', httpStatus: 403, said: 'insufficient_scope' },
};
const server = playConsole((each) => {
  each.on('GET /api/v1/connections/:id', ({ params }) => ({
    body: { data: params.id === 'c2' ? moodle : ats },
  }));
  each.on('PATCH /api/v1/connections/:id', ({ params, body }) => ({
    body: { data: { ...(params.id === 'c2' ? moodle : ats), ...(body as object) } },
  }));
  each.on('GET /api/v1/connections/:id/lti', { body: { data: moodleFacts } });
  each.on('GET /api/v1/connections/:id/lti/scores', { body: { data: [] } });
  each.on('GET /api/v1/connections/:id/attempts', { body: { data: [] } });
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on('GET /api/v1/positions', page([nurse]));
});
const openLms = () => openConsole('/console/connections/c2');
const openAts = () => openConsole('/console/connections/c3');

test('an LMS shows its addresses, what to copy into it, and which of its parts wait', async () => {
  const app = await openLms();
  await sees(app, 'https://moodle.example/mod/lti/token.php');
  const rows = (await seek(app, 'console-lti-deployments')).shadowRoot!.querySelectorAll('li');
  expect(read(rows[0]!)).to.include('faculty-of-arts').and.include('waits for your approval');
  expect(read(rows[1]!)).to.include('its people come in');
  (await seek(app, 'details.card summary')).click();
  await sees(app, 'Launch address (Tool URL)');
  await expectAccessibleNow(app);
});

test('a part of the LMS that waits is approved or rejected, after a question', async () => {
  const without = { ...moodleFacts, deployments: [moodleFacts.deployments[0]!] };
  server().on('DELETE /api/v1/connections/:id/lti/deployments/:deploymentId', { body: { data: without } });
  const app = await openLms();
  await press(app, 'Reject: faculty-of-arts');
  await sees(app, 'Take “faculty-of-arts” out?');
  await press(app, 'Take it out');
  await waitUntil(() => !read(app).includes('faculty-of-arts'));
});

test('what the links of an LMS open, and its name, can be changed', async () => {
  server().on('PATCH /api/v1/connections/:id/lti', ({ body }) => ({
    body: { data: { ...moodleFacts, ...(body as object) } },
  }));
  const app = await openLms();
  await sees(app, 'Deployments');
  await press(app, 'Edit');
  await write(app, 'Name', 'New name');
  await write(app, 'Public keys (JWKS)', 'https://keys.example/jwks');
  await press(app, 'Save');
  await sees(app, 'https://keys.example/jwks');
  await waitUntil(() => read(app).includes('New name'));
  const [call] = server().callsTo('PATCH', '/api/v1/connections/c2/lti');
  expect(call!.body).to.include({ jwksUrl: 'https://keys.example/jwks', module: null });
});

test('scores on their way are listed, and one that failed is sent again', async () => {
  server().on('GET /api/v1/connections/:id/lti/scores', { body: { data: [score] } });
  server().on('POST /api/v1/connections/:id/lti/scores/:scoreId/retry', {
    body: { data: [{ ...score, state: 'queued', reason: null }] },
  });
  const app = await openLms();
  await sees(app, '7 of 10');
  await sees(app, 'The LMS does not let Inlay write grades.');
  await sees(app, 'The LMS said: insufficient_scope');
  await expectAccessibleNow(await seek(app, 'console-lti-scores'));
  await press(app, 'Send again');
  await sees(app, 'waits');
});

test('whom an admin removed is let in again', async () => {
  const person = { externalId: 'rita-holm', name: 'Rita Holm', removedAt: ats.createdAt };
  server().on('GET /api/v1/connections/:id/removed', page([person]));
  server().on('DELETE /api/v1/connections/:id/removed/:externalId', { status: 204 });
  const app = await openAts();
  await sees(app, 'People you removed');
  await expectAccessibleNow(await seek(app, 'console-removed-people'));
  await press(app, 'Let in again');
  await waitUntil(() => !read(app).includes('People you removed'));
  await sees(document.querySelector('inlay-toast')!, 'Rita Holm can come in again.');
  expect(server().callsTo('DELETE', '/api/v1/connections/c3/removed/rita-holm')).to.have.length(1);
});

test('an ATS shows what its server needs to know', async () => {
  const app = await openAts();
  await sees(app, 'client-1');
  await sees(app, `${location.origin}/oauth/token`);
  await sees(app, 'Open widgets for its people');
  await expectAccessibleNow(app);
});

test('a new secret is made after a question, shown once, and not left behind unsaved', async () => {
  server().on('POST /api/v1/connections/:id/secret', {
    status: 201,
    body: { data: { clientSecret: 'second-secret' } },
  });
  const app = await openAts();
  await press(app, 'Make a new secret');
  await sees(app, 'The old one stops working at once.');
  const confirm = (await seek(app, 'console-client-secret')).shadowRoot!.querySelector('console-confirm')!;
  await press(confirm, 'Make a new secret');
  await sees(app, 'second-secret');
  await press(app, 'Modules');
  await sees(app, 'Leave without saving?');
  await press(app, 'Stay here');
  (await seek(app, 'input[type=checkbox]')).click();
  await press(app, 'Modules');
  await waitUntil(() => location.pathname === '/console/modules');
});

test('a test launch opens what the ATS would show, in a window that says nothing of us', async () => {
  server().on('POST /api/v1/connections/:id/test', {
    status: 201,
    body: { data: { url: 'https://inlay.example/launch/x', expiresAt: ats.createdAt } },
  });
  const before = window.open;
  const calls: unknown[][] = [];
  window.open = (...args: unknown[]) => {
    calls.push(args);
    return null;
  };
  const app = await openAts();
  await waitUntil(() => findAll(app, 'console-test-launch inlay-select, inlay-select').length > 0);
  await press(app, 'Start test launch');
  await waitUntil(() => calls.length > 0);
  window.open = before;
  expect(calls).to.deep.equal([['https://inlay.example/launch/x', '_blank', 'noopener,noreferrer']]);
  expect(server().callsTo('POST', '/api/v1/connections/c3/test')[0]!.body).to.deep.equal({
    module: 'cv-analysis',
    widget: 'report',
  });
  await seek(app, 'a[href="https://inlay.example/launch/x"]');
});

test('what an ATS may do can be changed', async () => {
  server().on('PATCH /api/v1/connections/:id/client', { body: { data: ats } });
  const app = await openAts();
  await press(app, 'Edit');
  const form = await seek(app, 'console-oauth-form');
  (findAll(form, 'input[type=checkbox]') as HTMLInputElement[]).at(-1)!.click();
  await write(form, 'Where it takes people back to', 'https://ats.example/callback');
  await press(form, 'Save');
  await waitUntil(() => server().callsTo('PATCH', '/api/v1/connections/c3/client').length > 0);
  expect(server().callsTo('PATCH', '/api/v1/connections/c3/client')[0]!.body).to.deep.equal({
    scopes: ['openid', 'profile', 'email', 'launch:create'],
    redirectUris: ['https://ats.example/callback'],
  });
});

test('examples for a key pair sign with it, and none holds a secret', () => {
  const facts = { host: 'https://inlay.example', clientId: 'c', module: 'm', widget: 'w' };
  const keyed = writeExamples({ ...facts, authentication: 'private_key_jwt', positionKey: 'nurse' });
  expect(keyed.map(({ name }) => name)).to.deep.equal(['Node.js', 'Python']);
  for (const { code } of keyed) expect(code).to.include('INLAY_PRIVATE_KEY').and.include('"nurse"');
  const secret = writeExamples({ ...facts, authentication: 'client_secret', positionKey: undefined });
  for (const { code } of secret)
    expect(code).to.include('INLAY_CLIENT_SECRET').and.not.include('positionKey');
});
