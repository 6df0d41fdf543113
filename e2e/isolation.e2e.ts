import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createConnection } from '../server/domains/connections/index.ts';
import { openBrowser } from './support/browser.ts';
import { type Site, startSite } from './support/site.ts';
import { inOwnProcess, startWithStrangers, waitUntil } from './support/strangers.ts';

// A stranger's widgets on a page of a site that is not ours either.
const inlay = await startWithStrangers();
let browser: Browser;
let site: Site;
let siteKey: string;
let page: Page;
let html = '';

before(async () => {
  browser = await openBrowser(inOwnProcess);
  site = await startSite(() => ({ html }));
  const tenant = await inlay.makeTenant();
  inlay.offer();
  const connect = () => createConnection({ kind: 'site', name: 'Board', origins: [site.origin] });
  siteKey = (await inlay.db.inTenant(tenant.id, connect)).siteKey;
});

after(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(async () => {
  inlay.offerHello({ thirdParty: false });
  await page.context().close();
});

const stranger = (widget: string, id = widget) =>
  `<inlay-widget id="${id}" module="hostile-web" widget="${widget}" site-key="${siteKey}"></inlay-widget>`;
const ours = () => `<inlay-widget id="ours" module="hello" site-key="${siteKey}"></inlay-widget>`;

async function open(...widgets: readonly string[]): Promise<void> {
  html = `<!doctype html><html lang="en"><head><title>A job</title><style>inlay-widget { display: block }</style>
<script>window.heard = []; window.faults = [];
addEventListener('error', (event) => faults.push(event.message));
for (const name of ['ready', 'result', 'error', 'first', 'flood', 'done'])
  addEventListener('inlay-' + name, ({ detail, target }) => heard.push({ name, detail, id: target.id }));</script>
<script type="module" src="${inlay.origin}/embed.js" crossorigin></script></head>
<body><h1>Cook</h1>${widgets.join('')}</body></html>`;
  await page.goto(`${site.origin}/job`);
}

const frameOf = (id: string) => page.frameLocator(`#${id} iframe`);
const stateOf = (id: string, state: string) =>
  waitUntil(page, `document.getElementById('${id}').state === '${state}'`);
const heightOf = (id: string) =>
  page.evaluate(`document.getElementById('${id}').getBoundingClientRect().height`) as Promise<number>;

/** The page answers and the widget beside the stranger's does what it is for. */
async function othersGoOn(): Promise<void> {
  const frame = frameOf('ours');
  await frame.getByLabel('What is your name?').fill('Ada');
  await frame.getByRole('button', { name: 'Greet me' }).click();
  await frame.getByText('Hello, Ada!').waitFor();
  assert.equal(await page.evaluate('document.title'), 'A job');
  assert.equal(page.url(), `${site.origin}/job`);
  assert.deepEqual(await page.evaluate('faults'), []);
}

test('a stranger’s widget works in its sandbox: launch, calls, jobs with progress, events and downloads', async () => {
  inlay.offerHello({ thirdParty: true });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await open(ours(), stranger('mild'));
  await othersGoOn();
  assert.equal(await page.frames()[1]!.evaluate('self.origin'), 'null');
  const mild = frameOf('mild');
  await mild.getByRole('button', { name: 'Ask' }).click();
  await mild.getByText('It is mine.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    mild.getByRole('button', { name: 'Save' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'notes.txt');
  await mild.getByRole('button', { name: 'Notify' }).click();
  await mild.getByText('It was noted.').waitFor();
  const before = await heightOf('mild');
  await mild.getByRole('button', { name: 'Grow' }).click();
  await waitUntil(page, `mild.getBoundingClientRect().height > ${before + 400}`);
  assert.deepEqual(complaints, []);
});

test('it reaches no cookie, no storage, no page around it, nobody else’s route and no route of members', async () => {
  await page
    .context()
    .addCookies([
      { name: 'inlay_access', value: 'a-member', url: inlay.origin, httpOnly: false, sameSite: 'Lax' },
    ]);
  await open(ours(), stranger('spy'));
  const found = frameOf('spy').locator('pre[data-done=yes]');
  const loot = JSON.parse((await found.textContent()) ?? '') as Record<string, unknown>;
  const refused = Object.entries(loot).filter(([, value]) => /^refused/.test(String(value)));
  assert.deepEqual(
    Object.fromEntries(Object.entries(loot).filter(([, value]) => !/^refused/.test(String(value)))),
    { otherModule: 403, otherLaunch: 403, own: 200, origin: 'null' },
  );
  assert.equal(refused.length, 15);
  await othersGoOn();
});

test('it moves neither the page nor the frames beside it, and its windows are as poor as itself', async () => {
  const windows: Page[] = [];
  page.context().on('page', (opened) => windows.push(opened));
  await open(ours(), stranger('mover'));
  // How many there may be is for the browser's own blocker to say; the one of the tests has none.
  await frameOf('mover')
    .getByText(/opened \d+/)
    .waitFor();
  for (const window of windows) {
    assert.equal(await window.evaluate('self.origin'), 'null');
    await window.close();
  }
  await page.bringToFront();
  await othersGoOn();
});

test('one that does not stop talking is ended, and offers to try again', async () => {
  await open(ours(), stranger('flooder'));
  await stateOf('flooder', 'failed');
  await othersGoOn();
  const heard = (await page.evaluate('heard.filter(({ name }) => name === "flood").length')) as number;
  assert.ok(heard < 1000, `${heard} messages came through`);
  assert.equal(await page.locator('#flooder iframe').count(), 0);
  await page.locator('#flooder').getByRole('button', { name: 'Try again' }).waitFor();
});

test('one that wants a million pixels gets a part of them, and the page stays usable', async () => {
  await open(ours(), stranger('giant'));
  await stateOf('giant', 'ready');
  await waitUntil(page, 'giant.getBoundingClientRect().height > 1000');
  assert.equal(await heightOf('giant'), 20_000);
  await othersGoOn();
});

test('one whose file never finishes loading costs its own slot', async () => {
  await open(ours(), stranger('sleeper'));
  await othersGoOn();
  await frameOf('sleeper').getByText('This part takes too long to load.').waitFor();
  await frameOf('sleeper').getByRole('button', { name: 'Try again' }).waitFor();
});

test('one that never finishes its first render costs its own slot', async () => {
  await open(ours(), stranger('stuck'));
  await othersGoOn();
  await frameOf('stuck').getByText('This part takes too long to load.').waitFor();
});

test('one that throws while it renders shows why in its own slot', async () => {
  await open(ours(), stranger('thrower'));
  await frameOf('thrower').getByText('This part stopped because of an error.').waitFor();
  await othersGoOn();
});

test('one that takes all the time of its thread takes nobody else’s', async () => {
  await open(ours(), stranger('spinner'));
  await frameOf('spinner').getByText('spinning').waitFor();
  await page.waitForTimeout(600);
  await othersGoOn();
});

test('one that breaks what everybody uses breaks it for itself', async () => {
  await open(stranger('patcher'), ours());
  await frameOf('patcher').getByText('patched').waitFor();
  await othersGoOn();
  assert.equal(await page.evaluate('[1].map((one) => one + 1)[0]'), 2);
});

test('one that lies about itself is not believed', async () => {
  await open(ours(), stranger('liar'));
  await waitUntil(page, 'heard.some(({ name }) => name === "done")');
  assert.ok((await heightOf('liar')) < 20_001);
  await othersGoOn();
});

test('no code runs that its package does not list, neither from its folder nor from anywhere else', async () => {
  const stray = join(inlay.hostile.folder, 'web/stray.js');
  await writeFile(stray, 'window.strayRan = true;');
  try {
    await open(stranger('importer'));
    await frameOf('importer').getByText('import refused').waitFor();
    // Though a server were to hand it out, the browser refuses it: the page lists no hash for it.
    await page.route(/stray\.js/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: 'window.strayRan = true;',
      }),
    );
    await page.reload();
    await frameOf('importer').getByText('import refused').waitFor();
    assert.equal(await page.frames()[1]!.evaluate('window.strayRan'), undefined);
  } finally {
    await rm(stray, { force: true });
  }
});

test('a remote that is dead, or was changed on the way, shows a card in its own slot, and a retry brings it back', async () => {
  const remote = /\/modules\/hostile-web\/.+\/web\/remote-/;
  let asked = 0;
  await page.route(remote, async (route) => {
    asked += 1;
    if (asked === 1) return route.abort();
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.tampered = true;` });
  });
  await open(ours(), stranger('mild'));
  await frameOf('mild').getByText('This part could not be loaded').waitFor();
  await othersGoOn();
  await frameOf('mild').getByRole('button', { name: 'Try again' }).click();
  await frameOf('mild').getByText('This part could not be loaded').waitFor();
  await waitUntil(page, 'heard.filter(({ name }) => name === "error").length === 2');
  assert.equal(await page.frames()[2]!.evaluate('window.tampered'), undefined);
  await page.unroute(remote);
  await frameOf('mild').getByRole('button', { name: 'Try again' }).click();
  await frameOf('mild').getByText('Mild in light').waitFor();
});

test('a remote that is slow beyond patience costs its own slot', async () => {
  await page.route(/\/modules\/hostile-web\/.+\/web\//, () => {});
  await open(ours(), stranger('mild'));
  await othersGoOn();
  await frameOf('mild').getByText('This part takes too long to load.').waitFor();
});
