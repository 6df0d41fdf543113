import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { testPassword } from '../server/testing/test-app.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { inOwnProcess, startWithStrangers } from './support/strangers.ts';

// A stranger's widgets in the console, beside the member's session and a widget of ours.
const inlay = await startWithStrangers();
let browser: Browser;
let page: Page;
let faults: string[];
let address: string;

before(async () => {
  browser = await openBrowser(inOwnProcess);
});

after(() => browser?.close());

afterEach(() => page.context().close());

/** The page of a position with these widgets of the stranger's, and hello as a widget of ours. */
async function open(...widgets: readonly string[]): Promise<void> {
  const { api, email } = await inlay.signIn('admin', await inlay.makeTenant());
  inlay.offer(...widgets);
  inlay.offerHello({ thirdParty: false });
  const position = { key: 'cook', title: 'Cook', description: 'Cooks for two hundred people a day.' };
  const { body } = await api.post('/positions', position);
  ({ page, faults } = await openPage(browser));
  await page.goto(`${inlay.origin}/console/positions/${body.data.id}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Cook' }).waitFor();
  // Before the member was signed in, the console asked who they are.
  faults.length = 0;
  address = page.url();
}

const slotOf = (title: string) => page.getByRole('region', { name: title, exact: true });
const frameOf = (title: string): FrameLocator => slotOf(title).frameLocator('iframe');
const boxOf = async (title: string) => (await slotOf(title).locator('iframe').boundingBox())!;

/** A frame is not drawn while it is out of view. */
async function see(title: string, text: string): Promise<void> {
  await slotOf(title).evaluate((each) => (each as { scrollIntoView(): void }).scrollIntoView());
  await frameOf(title).getByText(text).waitFor();
}

/** The console answers, and the widget of ours beside the stranger's does what it is for. */
async function othersGoOn(): Promise<void> {
  const ours = slotOf('Greeter');
  await ours.getByLabel('What is your name?').fill('Ada');
  assert.equal(await ours.locator('iframe').count(), 0, 'ours stands in the page itself');
  assert.equal(page.url(), address);
  await page.getByRole('heading', { name: 'Cook' }).waitFor();
}

test('a stranger’s widget is used in its frame: calls, height, notices, downloads and the way to other pages', async () => {
  await open('mild');
  const mild = frameOf('Mild');
  await mild.getByText('Mild in light and en').waitFor();
  const src = await slotOf('Mild').locator('iframe').getAttribute('src');
  assert.equal(src, '/frame/hostile-web/1.0.0/mild?lang=en', 'no token is in an address');
  await mild.getByRole('button', { name: 'Ask' }).click();
  await mild.getByText('It is mine.').waitFor();
  const { height } = await boxOf('Mild');
  await mild.getByRole('button', { name: 'Grow' }).click();
  await mild.getByText('tall').waitFor();
  await page.waitForTimeout(100);
  assert.ok((await boxOf('Mild')).height > height + 400);
  await mild.getByRole('button', { name: 'Grow' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    mild.getByRole('button', { name: 'Save' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'notes.txt');
  await mild.getByRole('button', { name: 'Notify' }).click();
  await page.getByText('Mild: It was noted.').waitFor();
  await othersGoOn();
  await mild.getByRole('button', { name: 'Candidates' }).click();
  await page.waitForURL(`${inlay.origin}/console/candidates`);
  assert.deepEqual(faults, []);
});

test('theme and language of the console reach the frame, and change with it', async () => {
  await open('mild');
  await frameOf('Mild').getByText('Mild in light and en').waitFor();
  await page.evaluate(
    'document.documentElement.dataset.theme = "dark"; localStorage.setItem("inlay.theme", "dark")',
  );
  await frameOf('Mild').getByText('Mild in dark and en').waitFor();
  await frameOf('Mild').locator('html[data-theme="dark"]').waitFor();
});

test('the keyboard goes into the frame and out of it again, on both sides', async () => {
  await open('mild');
  const mild = frameOf('Mild');
  await mild.getByText('Mild in light').waitFor();
  const focus = () =>
    page.evaluate(
      'document.hasFocus() && (function find(root) { const at = root.activeElement; return at?.shadowRoot ? find(at.shadowRoot) : at?.localName; })(document)',
    );
  // The frame is a process of its own: the page hears of its focus a little later.
  const untilInFrame = async (isIn: boolean) => {
    while (((await focus()) === 'iframe') !== isIn) await page.waitForTimeout(20);
  };
  await mild.getByLabel('Note').focus();
  await untilInFrame(true);
  await page.keyboard.press('Shift+Tab');
  await untilInFrame(false);
  await page.keyboard.press('Tab');
  await untilInFrame(true);
  await page.keyboard.type('typed');
  assert.equal(await mild.getByLabel('Note').inputValue(), 'typed');
  await mild.getByRole('button', { name: 'Grow' }).focus();
  await page.keyboard.press('Tab');
  await untilInFrame(false);
});

test('it reaches nothing of the member’s, though it stands in their console', async () => {
  await open('spy');
  const found = frameOf('Spy').locator('pre[data-done=yes]');
  const loot = JSON.parse((await found.textContent()) ?? '') as Record<string, unknown>;
  const got = Object.entries(loot).filter(([, value]) => !/^refused/.test(String(value)));
  assert.deepEqual(Object.fromEntries(got), { otherLaunch: 422, otherModule: 403, own: 200, origin: 'null' });
  await othersGoOn();
});

test('it moves neither the console nor the frames beside it', async () => {
  await open('mover', 'mild');
  const windows: Page[] = [];
  page.context().on('page', (opened) => windows.push(opened));
  await frameOf('Mover')
    .getByText(/opened \d+/)
    .waitFor();
  await page.waitForTimeout(500);
  await Promise.all(windows.map((each) => each.close()));
  await page.bringToFront();
  await othersGoOn();
  await see('Mild', 'Mild in light');
});

test('many that misbehave at once: the console and the widget of ours go on', async () => {
  const names = ['giant', 'thrower', 'patcher', 'liar', 'importer', 'mild'];
  await open(...names);
  while ((await page.locator('iframe').count()) < names.length) await page.waitForTimeout(50);
  await see('Thrower', 'This part stopped because of an error.');
  await see('Patcher', 'patched');
  await see('Importer', 'import refused');
  await see('Giant', 'tall');
  assert.equal((await boxOf('Giant')).height, 20_000);
  await othersGoOn();
  await see('Mild', 'Mild in light');
  await frameOf('Mild').getByRole('button', { name: 'Ask' }).click();
  await frameOf('Mild').getByText('It is mine.').waitFor();
  assert.equal(await page.title().then((title) => /stolen/.test(title)), false);
  // Three notices in ten seconds, under its name; none of the lies.
  await page.getByText('Liar: Notice 2').waitFor();
  assert.equal(await page.getByText(/Liar: Notice/).count(), 3);
  assert.equal(await page.getByText('stolen').count(), 0);
});

test('it does not take the keyboard from somebody who types elsewhere', async () => {
  await open('thief');
  await frameOf('Thief').getByText('taken:').waitFor();
  const field = slotOf('Greeter').getByLabel('What is your name?');
  await field.click();
  await page.keyboard.type('a secret that is long', { delay: 40 });
  await slotOf('Thief').getByText('This part stopped because of an error.').waitFor();
  assert.match(await field.inputValue(), /that is long$/, 'a letter or two may be lost until it is noticed');
});

test('one that does not stop talking is ended, with a card and a retry', async () => {
  await open('flooder');
  await slotOf('Flooder').getByText('This part stopped because of an error.').waitFor();
  assert.equal(await slotOf('Flooder').locator('iframe').count(), 0);
  await othersGoOn();
  await slotOf('Flooder').getByRole('button', { name: 'Try again' }).click();
  await frameOf('Flooder').getByText('talking').waitFor();
});

test('one that takes all the time of its thread takes nobody else’s', async () => {
  await open('spinner');
  await frameOf('Spinner').getByText('spinning').waitFor();
  await page.waitForTimeout(600);
  await othersGoOn();
});

test('a frame that is dead or silent is a card in its own slot, and a retry brings it back', async () => {
  await open();
  const frame = /\/frame\/hostile-web\//;
  inlay.offer('mild');
  await page.route(frame, (route) => route.fulfill({ status: 503, body: 'Down for a moment.' }));
  await page.reload();
  await slotOf('Mild').getByText('This part could not be loaded').waitFor();
  await othersGoOn();
  await page.unroute(frame);
  await page.route(frame, () => {});
  await slotOf('Mild').getByRole('button', { name: 'Try again' }).click();
  await slotOf('Mild').getByText('This part takes too long to load.').waitFor();
  await page.unroute(frame);
  await slotOf('Mild').getByRole('button', { name: 'Try again' }).click();
  await frameOf('Mild').getByText('Mild in light').waitFor();
});

test('a remote that was changed on the way runs neither in its frame nor, if it is ours, in the page', async () => {
  await open('mild');
  await frameOf('Mild').getByText('Mild in light').waitFor();
  await page.route(/\/modules\/.+\/web\/remote-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.tampered = true;` });
  });
  await page.reload();
  await frameOf('Mild').getByText('This part could not be loaded').waitFor();
  await slotOf('Greeter').getByText('This part could not be loaded').waitFor();
  const second = page.waitForResponse(/\/modules\/hello\/.+attempt=/);
  await slotOf('Greeter').getByRole('button', { name: 'Try again' }).click();
  await second;
  await slotOf('Greeter').getByText('This part could not be loaded').waitFor();
  assert.equal(await page.evaluate('window.tampered'), undefined);
  await page.unrouteAll({ behavior: 'wait' });
  await slotOf('Greeter').getByRole('button', { name: 'Try again' }).click();
  await slotOf('Greeter').getByLabel('What is your name?').waitFor();
});
