import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  sees,
  signInAs,
  waitUntil,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { cv, installed, leonie } from '../../testing/samples.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/subjects', page([]));
  each.on('GET /api/v1/subjects/:id', { body: { data: leonie } });
  each.on('GET /api/v1/documents', page([cv]));
  each.on('GET /api/v1/installations', { body: { data: [] } });
});
const open = () => openConsole('/console/candidates/s1');

test('a person’s page shows what is known, their documents, and what to do where no module speaks', async () => {
  const app = await open();
  await sees(app, 'Leonie-Brandt.pdf');
  expect(read(app)).to.include('leonie@example.test').and.include('24 kB');
  await sees(app, 'No module shows anything here');
  expect(document.title).to.equal('Leonie Brandt · Inlay');
  await expectAccessibleNow(app);
});

test('a widget that cannot be opened leaves an error card in its own place', async () => {
  server().on('GET /api/v1/installations', { body: { data: [installed] } });
  server().on('POST /api/v1/launches/console', refuse(404, 'launches.module_not_available'));
  const app = await open();
  await sees(app, 'CV report');
  await sees(app, 'This module is not installed or is switched off.');
  expect(read(app)).to.include('Leonie-Brandt.pdf');
  const [call] = server().callsTo('POST', '/api/v1/launches/console');
  expect(call!.body).to.deep.equal({
    module: 'cv-analysis',
    widget: 'report',
    locale: 'en',
    subjectId: 's1',
  });
});

test('a module that is switched off shows nothing', async () => {
  server().on('GET /api/v1/installations', { body: { data: [{ ...installed, state: 'disabled' }] } });
  const app = await open();
  await sees(app, 'No module shows anything here');
  expect(read(app)).to.not.include('CV report');
});

test('erasing asks, says what goes, does it and leads back to the list', async () => {
  let erased = '';
  server().on('DELETE /api/v1/subjects/:id', ({ params }) => {
    erased = params.id!;
    return { status: 204 };
  });
  const app = await open();
  await press(app, 'Erase');
  await sees(app, '1 document with its file');
  expect(erased).to.equal('');
  await expectAccessibleNow(app);
  await press(app, 'Erase person');
  await waitUntil(() => location.pathname === '/console/candidates');
  expect(erased).to.equal('s1');
});

test('an erasure that fails says so in the question and nothing is gone', async () => {
  server().on('DELETE /api/v1/subjects/:id', refuse(403, 'request.not_allowed'));
  const app = await open();
  await press(app, 'Erase');
  await press(app, 'Erase person');
  await sees(app, 'Your role does not allow this.');
  expect(location.pathname).to.equal('/console/candidates/s1');
});

test('a user may look but not erase', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await open();
  await sees(app, 'Leonie-Brandt.pdf');
  expect(find(app, 'inlay-button[label=Erase]')).to.equal(undefined);
});

test('a person who is gone says so', async () => {
  server().on('GET /api/v1/subjects/:id', refuse(404, 'subjects.not_found'));
  const app = await open();
  await sees(app, 'There is no such candidate.');
});

test('while it is hidden whose a document is, the page offers no download that would be refused', async () => {
  server().on('GET /api/v1/documents', page([{ ...cv, name: 'document.pdf', concealed: true }]));
  const app = await open();
  await sees(app, 'Hidden: reveal who it is in the report first');
  expect(read(app)).to.include('document.pdf');
  expect(findAll(app, 'inlay-button[label^="Download"]')).to.have.length(0);
});

test('a download is fetched with the session, not by a bare link', async () => {
  const app = await open();
  server().on('GET /api/v1/documents/:id/content', { body: 'file' });
  await press(app, 'Download Leonie-Brandt.pdf');
  await waitUntil(() => server().callsTo('GET', '/api/v1/documents/d1/content').length === 1);
});
