import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { Installation } from '../../../api/api-types.ts';
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
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { careers, matrix, matrixInstalled } from '../../testing/samples.ts';

let now: Installation = matrixInstalled;
const server = playConsole((each) => {
  now = {
    ...matrixInstalled,
    permissions: [{ name: 'collections', reason: 'To keep the grid.' }],
    settingsSchema: {
      required: ['title'],
      properties: {
        title: { type: 'string', title: 'Title', minLength: 2 },
        levels: { type: 'integer', title: 'Levels', minimum: 1, maximum: 5, default: 3 },
        token: { type: 'string', title: 'Token', visibility: 'secret' },
        sort: { enum: ['name', 'skill'], title: 'Order' },
        skills: { type: 'array', items: { type: 'string' }, title: 'Skills' },
        mail: {
          type: 'object',
          title: 'Mail',
          properties: { weekly: { type: 'boolean', title: 'Every week' } },
        },
      },
    },
    settings: { title: 'Grid', token: '••••••', skills: ['Go'] },
  };
  each.on('GET /api/v1/installations', () => ({ body: { data: [now] } }));
  each.on('GET /api/v1/installations/:id', () => ({ body: { data: now } }));
  each.on('GET /api/v1/catalogue/:module', { body: { data: matrix } });
  each.on('PATCH /api/v1/installations/:id', ({ body }) => {
    const { permissions, settings, state } = body as {
      permissions?: string[];
      settings?: object;
      state?: 'active';
    };
    now = {
      ...now,
      ...(permissions && { granted: permissions }),
      ...(settings && { settings: { ...now.settings, ...settings } }),
      ...(state && { state }),
    };
    return { body: { data: now } };
  });
});
const open = (tab = 'overview') => openConsole(`/console/modules/i2?tab=${tab}`);
const answerWith = (changes: Partial<Installation>) => () => {
  now = { ...now, ...changes };
  return { body: { data: now } };
};
const bodyOf = (method: string, path: string) =>
  server().callsTo(method, `/api/v1/installations/i2${path}`).at(-1)?.body;

test('the overview says how a module is and what runs it', async () => {
  const app = await open();
  await sees(app, 'In a process of its own');
  expect(read(app)).to.include('Skills matrix').and.include('41').and.include('Restarts');
  await expectAccessibleNow(app);
});

test('a module that was stopped after errors is taken back into service', async () => {
  const lastError = {
    code: 'runner.crashed',
    message: 'It ended by itself.',
    at: '2026-05-03T10:00:00.000Z',
  };
  const running = now.health!;
  now = { ...now, health: { ...running, state: 'quarantined', restarts: 6, lastError } };
  server().on('POST /api/v1/installations/:id/revive', () => {
    now = { ...now, health: running };
    return { body: { data: running } };
  });
  const app = await open();
  await sees(app, 'Stopped after too many errors');
  await sees(app, 'It ended by itself.');
  await expectAccessibleNow(app);
  await press(app, 'Take back into service');
  await sees(document.body, 'Skills matrix is back in service.');
  await waitUntil(() => !read(app).includes('Stopped after too many errors'));
});

test('a version that was withdrawn says so and why', async () => {
  now = { ...now, yanked: { reason: 'It lost records.' } };
  const app = await open();
  await sees(app, 'It lost records.');
  await expectAccessibleNow(app);
});

test('settings are drawn from the schema, checked before they are sent, and saved', async () => {
  const app = await open('settings');
  const form = await seek(app, 'console-module-settings');
  await sees(form, 'Every week');
  await expectAccessibleNow(app);
  await write(app, 'Title', 'A');
  await write(app, 'Levels', '9');
  await press(form, 'Save');
  await sees(form, 'Write at least 2 characters.');
  await sees(form, 'Enter at most 5.');
  expect(server().callsTo('PATCH', '/api/v1/installations/i2')).to.have.length(0);
  await expectAccessibleNow(app);
  await write(app, 'Title', 'Team');
  await write(app, 'Levels', '4');
  find<HTMLInputElement>(form, 'input[data-path="mail/weekly"]')!.click();
  await press(form, 'Save');
  await waitUntil(() => bodyOf('PATCH', ''));
  expect(bodyOf('PATCH', '')).to.deep.equal({
    settings: { title: 'Team', levels: 4, mail: { weekly: true } },
  });
});

test('a secret says that it is set and is sent only when it was typed', async () => {
  const app = await open('settings');
  const form = await seek(app, 'console-module-settings');
  await sees(form, 'Set');
  expect(read(form)).to.not.include('••');
  await press(form, 'Replace Token');
  await write(app, 'Token (optional)', 'new one');
  await press(form, 'Save');
  await waitUntil(() => bodyOf('PATCH', ''));
  expect(bodyOf('PATCH', '')).to.deep.equal({ settings: { token: 'new one' } });
});

test('a secret that is kept after all is not sent', async () => {
  const app = await open('settings');
  const form = await seek(app, 'console-module-settings');
  await press(form, 'Replace Token');
  await write(app, 'Token (optional)', 'new one');
  await press(form, 'Keep the one that is set');
  await write(app, 'Title', 'Team');
  await press(form, 'Save');
  await waitUntil(() => bodyOf('PATCH', ''));
  expect(bodyOf('PATCH', '')).to.deep.equal({ settings: { title: 'Team' } });
});

test('a secret that the module can do without is cleared, once that is saved', async () => {
  const app = await open('settings');
  const form = await seek(app, 'console-module-settings');
  await press(form, 'Clear Token');
  await sees(form, 'Will be cleared when you save');
  await expectAccessibleNow(app);
  await press(form, 'Keep the one that is set');
  await press(form, 'Clear Token');
  await press(form, 'Save');
  await waitUntil(() => bodyOf('PATCH', ''));
  expect(bodyOf('PATCH', '')).to.deep.equal({ settings: { token: '' } });
});

test('what the server finds stands at the field', async () => {
  const refusal = refuse(422, 'installations.settings_invalid');
  const { error } = refusal.body as { error: object };
  const details = { faults: [{ path: 'title', message: 'is taken' }] };
  server().on('PATCH /api/v1/installations/:id', { ...refusal, body: { error: { ...error, details } } });
  const app = await open('settings');
  const form = await seek(app, 'console-module-settings');
  await write(app, 'Title', 'Team');
  await press(form, 'Save');
  await sees(form, 'The server does not take this: is taken');
});

test('a screen for settings that a module brings itself stands below its form, and others of its kind do not', async () => {
  const placed = (title: string) => [{ name: 'rules', title, placements: ['page.settings'] }];
  now = { ...now, widgets: placed('Rules of the grid') };
  const other = { ...now, id: 'i9', module: 'other', name: 'Other', widgets: placed('Other rules') };
  server().on('GET /api/v1/installations', () => ({ body: { data: [now, other] } }));
  const app = await open('settings');
  await seek(app, 'console-module-widget');
  await sees(app, 'Rules of the grid');
  expect(findAll(app, 'console-module-widget')).to.have.length(1);
  expect(find(app, 'console-setting-fields')).to.not.equal(undefined);
});

test('leaving with unsaved settings asks first', async () => {
  const app = await open('settings');
  await seek(app, 'console-module-settings');
  await write(app, 'Title', 'Team');
  find(app, 'a[href="/console/modules"].back')!.click();
  await sees(app, 'Leave without saving');
});

test('a permission is taken away only after it was said what stops', async () => {
  const app = await open('permissions');
  const box = await seek<HTMLInputElement>(app, 'input[role="switch"]');
  await expectAccessibleNow(app);
  box.click();
  await sees(app, 'Skills matrix can no longer keep or show records of its own.');
  expect(server().callsTo('PATCH', '/api/v1/installations/i2')).to.have.length(0);
  await expectAccessibleNow(app);
  await press(app, 'Take away');
  await sees(app, 'Not allowed now');
  expect(bodyOf('PATCH', '')).to.deep.equal({ permissions: [] });
  box.click();
  await waitUntil(() => !read(app).includes('Not allowed now'));
  expect(bodyOf('PATCH', '')).to.deep.equal({ permissions: ['collections'] });
});

test('a granting that fails leaves the switch as it was and says why', async () => {
  now = { ...now, granted: [] };
  server().on('PATCH /api/v1/installations/:id', refuse(409, 'installations.already_installed'));
  const app = await open('permissions');
  const box = await seek<HTMLInputElement>(app, 'input[role="switch"]');
  box.click();
  await sees(app, 'This module is installed already.');
  await waitUntil(() => !box.checked);
});

test('the log is shown newest first, by level, and says so where it is empty', async () => {
  const at = '2026-05-03T10:00:00.000Z';
  let lines = [
    {
      id: '2',
      at,
      version: '1.0.0',
      level: 'error',
      code: 'module.failed',
      message: 'It broke.',
      data: { skill: 'Go' },
    },
    { id: '1', at, version: '1.0.0', level: 'info', code: null, message: 'It began.', data: {} },
  ];
  server().on('GET /api/v1/installations/:id/logs', () => ({ body: { data: lines } }));
  const app = await open('logs');
  const logs = await seek(app, 'console-module-logs');
  await sees(logs, '{"skill":"Go"}');
  await expectAccessibleNow(app);
  const select = find<HTMLElement & { value: string }>(logs, 'inlay-select')!;
  select.value = 'error';
  select.dispatchEvent(new Event('change'));
  await waitUntil(() => !read(logs).includes('It began.'));
  lines = [];
  await sees(logs, 'Nothing noted yet');
});

test('an upgrade shows what is new, asks for more, and takes the place of the old version', async () => {
  server().on(
    'POST /api/v1/installations/:id/upgrade',
    answerWith({ version: '2.0.0', previousVersion: '1.0.0', upgrade: null }),
  );
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await sees(life, 'Version 2.0.0 is there.');
  await expectAccessibleNow(app);
  await press(life, 'Upgrade');
  await sees(life, 'A chart.');
  await sees(life, 'Work in the background');
  await expectAccessibleNow(app);
  await press(life, 'Agree and upgrade');
  await sees(document.body, 'Skills matrix is now version 2.0.0.');
  expect(bodyOf('POST', '/upgrade')).to.deep.equal({
    version: '2.0.0',
    permissions: ['collections', 'jobs'],
    settings: {},
  });
  await sees(life, 'Goes back to version 1.0.0');
});

test('an upgrade that fails says why, and the old version goes on', async () => {
  server().on('POST /api/v1/installations/:id/upgrade', refuse(409, 'installations.busy'));
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await press(life, 'Upgrade');
  await press(life, 'Agree and upgrade');
  await sees(life, 'Something else is being done with this module.');
  expect(now.version).to.equal('1.0.0');
});

test('an upgrade that takes long is followed; one that was taken back says at which step', async () => {
  server().on('POST /api/v1/installations/:id/upgrade', answerWith({ doing: 'upgrade', step: 'migrate' }));
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await press(life, 'Upgrade');
  await press(life, 'Agree and upgrade');
  await sees(app, 'Being upgraded');
  await sees(app, 'Records for the new version');
  await expectAccessibleNow(app);
  const error = { code: 'installations.module_too_slow', message: 'Too slow.', step: 'migrate' };
  now = { ...now, doing: null, step: null, error };
  await sees(app, 'It failed at this step: Records for the new version');
  await sees(app, 'The module did not answer in time.');
  expect(read(document.body)).to.not.include('is now version');
  await expectAccessibleNow(app);
});

test('rolling back asks first', async () => {
  now = { ...now, version: '2.0.0', previousVersion: '1.0.0', upgrade: null };
  server().on(
    'POST /api/v1/installations/:id/rollback',
    answerWith({ version: '1.0.0', previousVersion: null }),
  );
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await press(life, 'Roll back');
  await sees(life, 'runs as version 1.0.0 again instead of 2.0.0');
  await press(find(life, '#rollback')!.shadowRoot!.querySelector('inlay-dialog')!, 'Roll back');
  await sees(document.body, 'Skills matrix is back at version 1.0.0.');
});

test('switching off says what stops where, is done once, and leaves the focus where it was', async () => {
  now = {
    ...now,
    widgets: [{ name: 'grid', title: 'Skills', placements: ['page.candidate', 'embed.public'] }],
  };
  server().on(
    'GET /api/v1/connections',
    page([careers, { ...careers, id: 'c9', name: 'Old site', enabled: false }]),
  );
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await sees(life, 'Switch off');
  const named = (text: string) =>
    findAll(life, 'inlay-button').find(({ textContent }) => textContent?.trim() === text)!;
  const button = named('Switch off');
  button.focus();
  button.click();
  await sees(life, 'Switch Skills matrix off?');
  await sees(life, 'Candidate page');
  await sees(life, careers.name);
  expect(read(life)).to.include('Your websites').and.not.include('Old site');
  expect(server().callsTo('PATCH', '/api/v1/installations/i2')).to.have.length(0);
  await expectAccessibleNow(app);
  const dialog = find(find(life, 'console-turn-off-dialog')!, 'inlay-dialog')!;
  dialog.dispatchEvent(new CustomEvent('inlay-confirm'));
  dialog.dispatchEvent(new CustomEvent('inlay-confirm'));
  await waitUntil(() => named('Switch on'));
  await waitUntil(() => button.matches(':focus'));
  button.click();
  await waitUntil(() => now.state === 'active');
  await waitUntil(() => named('Switch off'));
  expect(button.matches(':focus')).to.equal(true);
  expect(server().callsTo('PATCH', '/api/v1/installations/i2')).to.have.length(2);
});

test('a module that is off claims no health', async () => {
  now = { ...now, state: 'disabled' };
  const app = await open();
  await sees(app, 'Last error');
  expect(read(app)).to.not.include('Works').and.not.include('Memory');
});

test('what a developer loaded is marked as unsigned', async () => {
  now = { ...now, reviewed: false };
  const app = await open();
  await sees(app, 'Unsigned, from a developer’s machine');
  await expectAccessibleNow(app);
});

test('a removal says what happens; a removed module is restored or erased by name', async () => {
  const removedNow = answerWith({ state: 'removed', erasesAt: '2026-06-02T09:30:00.000Z' });
  server().on('DELETE /api/v1/installations/:id', () => {
    removedNow();
    return { status: 204 };
  });
  server().on('POST /api/v1/installations/:id/erase', () => {
    server().on('GET /api/v1/installations/:id', refuse(404, 'installations.not_found'));
    return { status: 204 };
  });
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await press(life, 'Remove');
  await sees(life, 'kept for 30 days, in which you can restore it');
  await expectAccessibleNow(app);
  await press(find(life, '#remove')!, 'Remove module');
  await sees(life, 'Possible until');
  await press(life, 'Erase now');
  await sees(life, 'Nobody can bring it back.');
  await press(find(life, 'console-erase-dialog')!, 'Erase now');
  await sees(life, 'This is not the module’s name.');
  await expectAccessibleNow(app);
  await write(life, 'Type Skills matrix to confirm', 'Skills matrix');
  await press(find(life, 'console-erase-dialog')!, 'Erase now');
  await waitUntil(() => location.pathname === '/console/modules');
});

test('a lost network is said, and nothing is taken for done', async () => {
  const app = await open('life');
  const life = await seek(app, 'console-module-life');
  await sees(life, 'Switch off');
  const playing = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await press(life, 'Switch off');
  await press(find(life, 'console-turn-off-dialog')!, 'Switch off');
  await waitUntil(() => find(life, 'inlay-notice'));
  globalThis.fetch = playing;
  expect(now.state).to.equal('active');
  await sees(life, 'Switch off');
});

test('a user sees how a module is, and nothing to change', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await open('permissions');
  const box = await seek<HTMLInputElement>(app, 'input[role="switch"]');
  expect(box.disabled).to.equal(true);
  expect(find(app, 'console-module-life, console-module-settings, console-module-logs')).to.equal(undefined);
});
