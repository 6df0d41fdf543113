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
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { refuse } from '../../testing/fake-server.ts';
import { analysis, installed, matrix, matrixInstalled } from '../../testing/samples.ts';
import { fitsSearch } from './fits-search.ts';
import { findWayToWidget } from './way-to-widget.ts';

let listing: typeof matrix;
let made: object;
const server = playConsole((each) => {
  listing = matrix;
  made = { ...matrixInstalled, version: '2.0.0', upgrade: null };
  each.on('GET /api/v1/installations/:id', () => ({ body: { data: made } }));
  each.on('GET /api/v1/catalogue', () => ({
    body: { data: [{ ...analysis, installed: { id: 'i1', version: '0.1.0', state: 'active' } }, listing] },
  }));
  each.on('GET /api/v1/catalogue/:module', () => ({ body: { data: listing } }));
  each.on('POST /api/v1/installations', () => ({ status: 201, body: { data: made } }));
});
const sent = () => server().callsTo('POST', '/api/v1/installations').at(-1)?.body;
const openListing = () => openConsole('/console/modules/catalogue/skills-matrix');

test('modules are found by words and by category', async () => {
  const app = await openConsole('/console/modules/catalogue');
  await sees(app, 'Skills matrix');
  expect(read(app)).to.include('Installed').and.include('From somebody else');
  await expectAccessibleNow(app);
  await write(app, 'Search modules', 'skill');
  await waitUntil(() => !read(find(app, '.tiles')!).includes('CV analysis'));
  expect(location.search).to.equal('?search=skill');
  await write(app, 'Search modules', 'nothing like it');
  await sees(app, 'Nothing found');
  await expectAccessibleNow(app);
  await press(app, 'Show all modules');
  await sees(find(app, '.tiles')!, 'CV analysis');
});

test('an empty catalogue says so', async () => {
  server().on('GET /api/v1/catalogue', { body: { data: [] } });
  const app = await openConsole('/console/modules/catalogue');
  await sees(app, 'The catalogue is empty');
});

test('a listing says in plain words what a module does, may do, keeps and reaches', async () => {
  listing = { ...matrix, screenshots: [{ url: '/favicon.svg', alt: 'A grid of skills' }] };
  const app = await openListing();
  await sees(app, 'Northwind Tools wrote this module, not Inlay.');
  expect(read(app))
    .to.include('Keep records of its own')
    .and.include('To keep the grid.')
    .and.include('180 days')
    .and.include('api.northwind.example')
    .and.include('48 kB')
    .and.include('A chart.');
  expect(find<HTMLImageElement>(app, 'img')!.alt).to.equal('A grid of skills');
  await expectAccessibleNow(app);
});

test('a module is installed only after its permissions were agreed to, and the way to its widget is shown', async () => {
  const app = await openListing();
  await press(app, 'Install');
  await sees(app, 'gets nothing more');
  expect(sent()).to.equal(undefined);
  await expectAccessibleNow(app);
  await press(app, 'Agree and install');
  await sees(app, '“Skills” now stands on the page of each candidate.');
  expect(sent()).to.deep.equal({
    module: 'skills-matrix',
    version: '2.0.0',
    permissions: ['collections'],
    settings: {},
  });
  await expectAccessibleNow(app);
  const way = findAll(app, 'inlay-button').find(({ textContent }) => textContent === 'Go to the candidates');
  expect(way).to.have.property('href', '/console/candidates');
});

test('settings that a module cannot do without are asked for before it is installed', async () => {
  const settingsSchema = {
    required: ['team'],
    properties: { team: { type: 'string', title: 'Team' }, colour: { type: 'string', title: 'Colour' } },
  };
  listing = { ...matrix, settingsSchema };
  const app = await openListing();
  await press(app, 'Install');
  await press(app, 'Agree and go on');
  const dialog = await seek(app, 'console-install-dialog');
  await sees(dialog, 'cannot start without these settings');
  expect(read(dialog)).to.not.include('Colour');
  await expectAccessibleNow(app);
  await press(dialog, 'Install');
  await sees(dialog, 'The module cannot do without this.');
  await write(dialog, 'Team', 'Blue');
  await press(dialog, 'Install');
  await waitUntil(sent);
  expect(sent()).to.have.deep.property('settings', { team: 'Blue' });
});

test('an installation is followed step by step; one that fails says where and why and is tried again', async () => {
  made = { ...matrixInstalled, state: 'installing', doing: 'install', step: 'collections' };
  const app = await openListing();
  await press(app, 'Install');
  await press(app, 'Agree and install');
  const dialog = await seek(app, 'console-install-dialog');
  await sees(dialog, 'Close; it goes on');
  made = {
    ...matrixInstalled,
    state: 'failed',
    error: { code: 'module.broken', message: 'It did not answer.', step: 'onInstall' },
  };
  await sees(dialog, 'It did not answer.');
  await expectAccessibleNow(app);
  server().on('PATCH /api/v1/installations/:id', () => {
    made = matrixInstalled;
    return { body: { data: made } };
  });
  await press(dialog, 'Try again');
  await sees(dialog, 'now stands on the page of each candidate');
});

test('an installation that the server refuses says why; a double click asks once', async () => {
  server().on('POST /api/v1/installations', refuse(409, 'installations.already_installed'));
  const app = await openListing();
  await press(app, 'Install');
  const dialog = await seek(app, 'console-install-dialog');
  const agree = find(dialog, 'inlay-dialog')!;
  agree.dispatchEvent(new CustomEvent('inlay-confirm'));
  agree.dispatchEvent(new CustomEvent('inlay-confirm'));
  await sees(dialog, 'This module is installed already.');
  expect(server().callsTo('POST', '/api/v1/installations')).to.have.length(1);
});

test('a refusal has the focus, so that it is seen below whatever was agreed to', async () => {
  server().on('POST /api/v1/installations', refuse(409, 'installations.already_installed'));
  const permissions = Array.from({ length: 30 }, (_, at) => ({ name: `own:${at}`, reason: 'For its work.' }));
  listing = { ...matrix, permissions };
  const app = await openListing();
  await press(app, 'Install');
  const dialog = await seek(app, 'console-install-dialog');
  await press(dialog, 'Agree and install');
  await sees(dialog, 'This module is installed already.');
  const notice = find<HTMLElement>(dialog, '[role="alert"] inlay-notice')!;
  await waitUntil(() => notice.matches(':focus'));
  expect(notice.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
});

test('a module that was removed here is restored, not installed anew', async () => {
  const removed = { ...matrixInstalled, state: 'removed', erasesAt: '2026-06-02T09:30:00.000Z' };
  server().on('GET /api/v1/installations', ({ query }) => ({
    body: { data: query.get('state') === 'removed' ? [removed] : [] },
  }));
  server().on('POST /api/v1/installations/:id/restore', () => {
    listing = { ...matrix, installed: { id: 'i2', version: '1.0.0', state: 'active' } };
    return { body: { data: matrixInstalled } };
  });
  const app = await openListing();
  await sees(app, 'what it stored is still kept');
  expect(read(app)).to.not.include('Install ');
  await expectAccessibleNow(app);
  await press(app, 'Restore');
  await sees(document.body, 'Skills matrix is back.');
  await sees(app, 'Manage');
});

test('what nobody reviewed says so on its card', async () => {
  listing = { ...matrix, reviewed: false };
  const list = await openConsole('/console/modules/catalogue');
  await sees(list, 'Unsigned, from a developer’s machine');
  await expectAccessibleNow(list);
});

test('what nobody reviewed says so on its page and before it is installed', async () => {
  listing = { ...matrix, reviewed: false };
  const app = await openListing();
  await sees(app, 'Nobody signed or reviewed it');
  expect(read(app)).to.not.include('It was reviewed');
  await press(app, 'Install');
  await sees(await seek(app, 'console-install-dialog'), 'Nobody signed or reviewed it');
  await expectAccessibleNow(app);
});

test('the places of a widget are named before it is installed', async () => {
  listing = {
    ...matrix,
    widgets: [{ name: 'grid', title: 'Skills', placements: ['page.position', 'lti.resource'] }],
  };
  const app = await openListing();
  await sees(app, 'Position page and courses in your LMS');
  await press(app, 'Install');
  await sees(await seek(app, 'console-install-dialog'), 'Position page and courses in your LMS');
});

test('who may not install is told who may', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'user' } });
  const app = await openListing();
  await sees(app, 'An admin of your organisation can install it.');
});

test('words are looked for without accents and in any order', () => {
  const facts = { ...analysis, name: 'Análisis de CV' };
  expect(fitsSearch(facts, 'cv analisis')).to.equal(true);
  expect(fitsSearch(facts, 'cv coach')).to.equal(false);
});

test('the way leads to the nearest place that shows something', () => {
  expect(findWayToWidget(installed)?.href).to.equal('/console/candidates');
  expect(findWayToWidget({ widgets: [] })).to.equal(undefined);
});
