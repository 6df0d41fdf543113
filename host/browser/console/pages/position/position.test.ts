import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { router } from '../../shell/router.ts';
import {
  expectAccessibleNow,
  find,
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
import { page, refuse } from '../../testing/fake-server.ts';
import { nurse } from '../../testing/samples.ts';
import { keyFor } from './position-draft.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/positions', page([]));
  each.on('GET /api/v1/positions/:id', { body: { data: nurse } });
  each.on('GET /api/v1/installations', { body: { data: [] } });
});

const fillIn = async (app: Element) => {
  await write(app, 'Title', 'Night nurse');
  await write(app, 'Description and requirements', 'Three years of practice.');
};

test('a position is shown with its text laid out', async () => {
  const app = await openConsole('/console/positions/p1');
  await sees(app, 'three years of practice');
  expect(find(app, 'console-position-summary')!.shadowRoot!.querySelectorAll('.text li')).to.have.length(2);
  expect(read(app)).to.include('Bristol').and.include('On connected sites');
  await expectAccessibleNow(app);
});

test('what a widget has open takes the place of the text', async () => {
  const app = await openConsole('/console/positions/p1?analysis=a1');
  await seek(app, 'console-position-summary[hidden]');
  await router.navigate('/console/positions/p1', { within: true });
  await seek(app, 'console-position-summary:not([hidden])');
});

test('a new position is created once and its page opened', async () => {
  server().on('POST /api/v1/positions', { status: 201, body: { data: nurse } });
  const app = await openConsole('/console/positions/new');
  await seek(app, 'form');
  await fillIn(app);
  await write(app, 'Key', 'night-nurse');
  const form = find<HTMLFormElement>(app, 'form')!;
  form.requestSubmit();
  form.requestSubmit();
  await waitUntil(() => location.pathname === '/console/positions/p1');
  const calls = server().callsTo('POST', '/api/v1/positions');
  expect(calls).to.have.length(1);
  expect(calls[0]!.body).to.deep.equal({
    key: 'night-nurse',
    title: 'Night nurse',
    description: 'Three years of practice.',
    location: null,
    locale: 'en',
    public: true,
  });
});

test('an empty form is not sent, and a key of the wrong form says what is right', async () => {
  const app = await openConsole('/console/positions/new');
  await seek(app, 'form');
  await write(app, 'Key', 'Night Nurse!');
  await press(app, 'Create position');
  await sees(app, 'Enter a title.');
  await sees(app, 'Enter the description');
  await sees(app, 'Use small letters a–z');
  expect(server().callsTo('POST', '/api/v1/positions')).to.have.length(0);
  await expectAccessibleNow(app);
});

test('a key that is taken is said at its field', async () => {
  server().on('POST /api/v1/positions', refuse(409, 'positions.key_taken'));
  const app = await openConsole('/console/positions/new');
  await seek(app, 'form');
  await fillIn(app);
  await write(app, 'Key', 'nurse');
  await press(app, 'Create position');
  await sees(app, 'Another position has this key.');
});

test('a save that fails keeps what was written', async () => {
  server().on('PATCH /api/v1/positions/:id', refuse(500, 'internal'));
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Edit');
  await write(app, 'Title', 'Senior nurse');
  await press(app, 'Save');
  await sees(app, 'What you wrote is still here.');
  expect(findAll(app, 'inlay-text-field')[0]).to.have.property('value', 'Senior nurse');
  server().on('PATCH /api/v1/positions/:id', { body: { data: { ...nurse, title: 'Senior nurse' } } });
  await press(app, 'Save');
  await waitUntil(() => find(app, 'h1')?.textContent === 'Senior nurse');
});

test('closing a position can be undone', async () => {
  server().on('PATCH /api/v1/positions/:id', ({ body }) => ({
    body: { data: { ...nurse, ...(body as object) } },
  }));
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Close position');
  await sees(document.body, 'Position closed.');
  await press(app, 'Reopen');
  await waitUntil(() => server().callsTo('PATCH', '/api/v1/positions/p1').length === 2);
  await press(document.body, 'Undo');
  await waitUntil(() => server().callsTo('PATCH', '/api/v1/positions/p1').length === 3);
});

test('deleting asks first', async () => {
  server().on('DELETE /api/v1/positions/:id', { status: 204 });
  const app = await openConsole('/console/positions/p1');
  await press(app, 'Delete');
  await sees(app, 'Pages that refer to it by “nurse”');
  await press(app, 'Cancel');
  expect(server().callsTo('DELETE', '/api/v1/positions/p1')).to.have.length(0);
  await press(app, 'Delete');
  await press(app, 'Delete position');
  await waitUntil(() => location.pathname === '/console/positions');
});

test('the key foreseen for a title is the one that the server makes', () => {
  expect(keyFor('Krankenpfleger:in (m/w/d)')).to.equal('krankenpfleger-in-m-w-d');
  expect(keyFor('Élève Ingénieur')).to.equal('eleve-ingenieur');
});
