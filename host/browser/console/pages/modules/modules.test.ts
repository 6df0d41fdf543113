import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  admin,
  expectAccessibleNow,
  find,
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
import { refuse } from '../../testing/fake-server.ts';
import { analysis, installed } from '../../testing/samples.ts';
import { readSetting, readSettingFields } from './setting-fields.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on('GET /api/v1/catalogue', {
    body: { data: [analysis, { ...analysis, module: 'coach', name: 'Coach' }] },
  });
  each.on('PATCH /api/v1/installations/:id', ({ body }) => ({
    body: { data: { ...installed, ...(body as object) } },
  }));
});
const open = () => openConsole('/console/modules');

test('modules are shown with what they may do in plain words', async () => {
  const app = await open();
  await press(app, 'What it may do');
  expect(read(app))
    .to.include('Read candidates’ documents')
    .and.include('To read the CVs.')
    .and.include('180 days');
  expect(read(app)).to.include('Version 0.1.0');
  await expectAccessibleNow(app);
});

test('a module is installed only after its permissions were shown and agreed to', async () => {
  server().on('POST /api/v1/installations', ({ body }) => ({
    status: 201,
    body: { data: { ...installed, id: 'i2', module: (body as { module: string }).module, name: 'Coach' } },
  }));
  const app = await open();
  await press(app, 'Install');
  await sees(app, 'gets nothing more');
  expect(server().callsTo('POST', '/api/v1/installations')).to.have.length(0);
  await expectAccessibleNow(app);
  await press(app, 'Agree and install');
  await sees(document.body, 'Coach is installed.');
  expect(server().callsTo('POST', '/api/v1/installations')[0]!.body).to.deep.equal({
    module: 'coach',
    permissions: ['documents:read'],
  });
  await waitUntil(() => !read(app).includes('Available'));
});

test('switching a module off can be undone', async () => {
  const app = await open();
  await press(app, 'Switch off');
  await sees(app, 'Switch on');
  await press(document.body, 'Undo');
  await sees(app, 'Switch off');
});

test('the last error of a module is shown', async () => {
  const error = { code: 'installations.module_missing', message: 'It is gone.' };
  server().on('GET /api/v1/installations', { body: { data: [{ ...installed, state: 'failed', error }] } });
  const app = await open();
  await sees(app, 'This server no longer has this module.');
});

test('removing asks first and takes the module off the page', async () => {
  server().on('DELETE /api/v1/installations/:id', { status: 204 });
  const app = await open();
  await press(app, 'Remove');
  await sees(app, 'What it has stored stays');
  await press(app, 'Remove module');
  await waitUntil(() => !find(app, 'console-installed-module'));
});

test('simple settings are drawn from the schema, checked and saved', async () => {
  const app = await open();
  await press(await seek(app, 'console-modules'), 'Settings');
  const settings = await seek(app, 'console-module-settings');
  await sees(settings, 'Blind mode');
  await write(app, 'Limit', '12');
  await press(app, 'Save');
  await sees(settings, 'Enter a whole number');
  await write(app, 'Limit', '5');
  await press(app, 'Save');
  await waitUntil(() => server().callsTo('PATCH', '/api/v1/installations/i1').length === 1);
  expect(server().callsTo('PATCH', '/api/v1/installations/i1')[0]!.body).to.deep.equal({
    settings: { limit: 5 },
  });
});

test('settings that the server refuses say so and stay in the form', async () => {
  server().on('PATCH /api/v1/installations/:id', refuse(422, 'installations.settings_invalid'));
  const app = await open();
  await press(await seek(app, 'console-modules'), 'Settings');
  await write(app, 'Greeting', 'Moin');
  await press(app, 'Save');
  await sees(app, 'Some settings do not fit.');
  expect(find(app, 'console-module-settings inlay-text-field, form inlay-text-field')).to.have.property(
    'value',
    'Moin',
  );
});

test('a user sees modules but no buttons', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await open();
  await sees(app, 'CV analysis');
  expect(read(app)).to.not.include('Switch off').and.not.include('Install ');
});

test('fields are read from a schema in the reader’s language; what is not simple is left out', () => {
  const fields = readSettingFields(
    { properties: { a: { type: 'string', title: { en: 'Name', de: 'Name (de)' } }, b: { type: 'array' } } },
    'de',
  );
  expect(fields.map(({ label }) => label)).to.deep.equal(['Name (de)']);
});

test('a whole number is only taken within its range', () => {
  const [field] = readSettingFields({ properties: { n: { type: 'integer', minimum: 1, maximum: 9 } } }, 'en');
  expect(['', '0', '3', '3.5', '10'].map((text) => readSetting(field!, text))).to.deep.equal([
    undefined,
    undefined,
    3,
    undefined,
    undefined,
  ]);
});
