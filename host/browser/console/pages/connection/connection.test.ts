import { expect, test } from '../../../../../widgets/testing/testing.ts';
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
import { careers, installed, limits, nurse, opened } from '../../testing/samples.ts';

const loader = { version: '0.1.0', file: 'embed-0.1.0.js', integrity: 'sha384-abc' };
const server = playConsole((each) => {
  each.on('GET /api/v1/connections', page([]));
  each.on('GET /api/v1/connections/:id', { body: { data: careers } });
  each.on('PATCH /api/v1/connections/:id', ({ body }) => ({
    body: { data: { ...careers, ...(body as object) } },
  }));
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on(
    'GET /api/v1/positions',
    page([nurse, { ...nurse, id: 'p2', key: 'secret', title: 'Secret', public: false }]),
  );
  each.on('GET /api/v1/connections/:id/attempts', { body: { data: [opened] } });
  each.on('GET /api/v1/connections/:id/limits', { body: { data: limits } });
  each.on('GET /embed.json', { body: loader });
});
const open = () => openConsole('/console/connections/c1');
const snippet = async (app: Element): Promise<string> =>
  (await seek<HTMLElementTagNameMap['inlay-copy-field']>(app, 'inlay-copy-field')).value;

test('the snippet pins the loader’s version and names module, widget and key', async () => {
  const app = await open();
  const code = await snippet(app);
  expect(code).to.include(`src="${location.origin}/embed-0.1.0.js"`);
  expect(code).to.include('integrity="sha384-abc" crossorigin');
  expect(code).to.include('module="cv-analysis"').and.include('widget="candidate-check"');
  expect(code).to.include('site-key="pk_123"').and.not.include('position=');
  await expectAccessibleNow(app);
});

test('a chosen position is in the snippet; one that is not public cannot be chosen', async () => {
  const app = await open();
  await snippet(app);
  const control = find<HTMLSelectElement>(findAll(app, 'inlay-select').at(-1)!, 'select')!;
  expect([...control.options].map(({ value }) => value)).to.deep.equal(['', 'nurse']);
  control.value = 'nurse';
  control.dispatchEvent(new Event('change'));
  await waitUntil(async () => (await snippet(app)).includes('position="nurse"'));
});

test('without facts about the loader the moving file is used, with no hash', async () => {
  server().on('GET /embed.json', refuse(404, 'request.no_route'));
  const code = await snippet(await open());
  expect(code).to.include('/embed.js"').and.not.include('integrity');
});

test('with no widget for sites the page says what to do', async () => {
  server().on('GET /api/v1/installations', { body: { data: [{ ...installed, state: 'disabled' }] } });
  const app = await open();
  await sees(app, 'No active module has a widget for public sites.');
});

test('the latest launches of this connection are shown', async () => {
  const app = await open();
  const list = await seek(app, 'console-attempts');
  await sees(list, 'Opened');
  expect(read(list)).to.include('jobs.example').and.include('candidate or learner');
  await seek(list, 'a[href="/console/candidates/s1"]');
  expect(server().callsTo('GET', '/api/v1/connections/c1/attempts')).to.have.length(1);
});

test('switching off can be undone', async () => {
  const app = await open();
  await press(app, 'Switch off');
  await sees(app, 'widgets on this site do not open');
  await press(document.body, 'Undo');
  await sees(app, 'Switch off');
  const bodies = server()
    .callsTo('PATCH', '/api/v1/connections/c1')
    .map(({ body }) => body);
  expect(bodies).to.deep.equal([{ enabled: false }, { enabled: true }]);
});

test('the addresses can be changed', async () => {
  const app = await open();
  await press(app, 'Edit');
  await write(app, 'Addresses', 'https://jobs.example\nhttps://www.jobs.example');
  await press(app, 'Save');
  await waitUntil(() => read(app).includes('https://www.jobs.example'));
});

test('a name that is taken is said at its field, and what was written stays', async () => {
  server().on('PATCH /api/v1/connections/:id', refuse(409, 'connections.name_taken'));
  const app = await open();
  await press(app, 'Edit');
  await write(app, 'Name', 'Taken');
  await press(app, 'Save');
  await sees(app, 'Another connection has this name.');
  expect(await seek(app, 'inlay-text-field[name=name]')).to.have.property('value', 'Taken');
});

test('removing asks first and leads back to the list', async () => {
  server().on('DELETE /api/v1/connections/:id', { status: 204 });
  const app = await open();
  await press(app, 'Remove');
  await sees(app, 'Its site key stops working at once');
  await press(app, 'Remove connection');
  await waitUntil(() => location.pathname === '/console/connections');
});
