import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { connectLms, startPlatform } from '../server/domains/lti/testing/lms.ts';
import { wishForLink } from '../server/domains/lti/testing/picker.ts';
import { createPosition } from '../server/domains/positions/index.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { openStrictBrowser } from './support/browser.ts';

// Somebody who teaches places an activity, in a browser that sends no cookie to frames. The LMS is localhost, the tool
// 127.0.0.1: two sites.

const fixture = (name: string) =>
  fileURLToPath(new URL(`../host/node/testing/fixtures/${name}`, import.meta.url));
const app = await startTestApp({ work: true, moduleFolders: [fixture('hello'), fixture('quiz')] });
const platform = await startPlatform('localhost');
const lms = await connectLms(app, platform);
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let browser: Awaited<ReturnType<typeof openStrictBrowser>>;
let context: BrowserContext;

before(async () => {
  await app.db.inTenant(lms.tenant.id, () =>
    createPosition({ title: 'Night nurse', location: 'Oslo', description: 'x' }),
  );
  browser = await openStrictBrowser();
  context = browser.context;
});
after(() => browser?.close());

async function openChoice(course: string): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  const visit = wishForLink(lms, {}, { context: { id: course, title: 'A course' } });
  await page.goto(platform.openCourse(lms.clientId, visit, 'kept'));
  await page.frameLocator('iframe').getByRole('heading', { name: 'Place an activity' }).waitFor();
  return { page, frame: page.frames()[1]! };
}

/** What a checker of WCAG finds wrong; its script gets round the page's policy by the browser's own door. */
async function listFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<{ violations: { id: string; help: string }[] }>('axe.run()');
  return violations.map(({ id, help }) => `${id}: ${help}`);
}

test('a teacher places an activity with the keyboard alone, and a learner opens it', async () => {
  const { page, frame } = await openChoice('keys');
  await frame.getByRole('radio', { name: /About a position/ }).press('Space');
  await frame.getByLabel('Search the open positions').focus();
  await page.keyboard.type('oslo');
  await frame.getByText('Positions found: 1').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await frame.getByText('It is about the position “Night nurse (Oslo)”.').waitFor();
  assert.equal(await frame.getByLabel('Title').inputValue(), 'About a position – Night nurse');
  await frame.getByLabel('The score goes to the grade book').press('Space');
  await frame.getByText('Their score appears in the grade book, 100 points at most.').waitFor();
  await frame.getByRole('button', { name: 'Place in the course' }).press('Enter');
  await page.frameLocator('iframe').getByText('Added to the course').waitFor();

  const [link] = platform.courses.get('keys')!.links.values();
  assert.equal(link?.title, 'About a position – Night nurse');
  assert.equal(platform.courses.get('keys')!.lineItems.size, 1);
  const learners = await context.newPage();
  const visit = lms.visit({ resourceLinkId: link!.id, custom: link!.custom });
  await learners.goto(platform.openCourse(lms.clientId, visit, 'kept'));
  await learners.frameLocator('iframe').getByRole('button').first().waitFor();
});

test('a score is offered only for a choice that gives one, and the page says why where not', async () => {
  const { frame } = await openChoice('scores');
  const score = frame.getByRole('checkbox', { name: /The score goes to the grade book/ });
  const states = async () => [await score.isEnabled(), await score.isChecked()];
  await frame.getByText('This activity gives no score.').waitFor();
  assert.deepEqual(await states(), [false, false]);
  await frame.getByRole('radio', { name: /About a position/ }).check();
  await frame.getByText('It gives a score only for a position. Choose one above.').waitFor();
  assert.deepEqual(await states(), [false, false]);
  await frame.getByRole('radio', { name: /Night nurse/ }).check();
  await frame.getByText('Your LMS adds a column for it.').waitFor();
  await score.check();
  await frame.getByRole('radio', { name: 'Without a position' }).check();
  await frame.getByText('No score goes to the grade book.').waitFor();
  assert.deepEqual(await states(), [false, false]);
  await frame.getByRole('radio', { name: /A question/ }).check();
  assert.deepEqual(await states(), [true, true]);
});

test('a double click places one activity; cancelling places none', async () => {
  const twice = await openChoice('double');
  await twice.frame.getByRole('button', { name: 'Place in the course' }).dblclick();
  await twice.page.frameLocator('iframe').getByText('Added to the course').waitFor();
  assert.equal(platform.courses.get('double')!.links.size, 1);
  const none = await openChoice('cancelled');
  await none.frame.getByRole('button', { name: 'Cancel' }).click();
  await none.page.frameLocator('iframe').getByText('Nothing was placed.').waitFor();
  assert.equal(platform.courses.get('cancelled')!.links.size, 0);
});

test('a search that fails says so and can be tried again', async () => {
  const { page, frame } = await openChoice('offline');
  await page.route('**/lti/deep-link/positions', (route) => route.abort());
  await frame.getByLabel('Search the open positions').fill('oslo');
  await frame.getByText('The search did not work.').waitFor();
  await page.unroute('**/lti/deep-link/positions');
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText('Positions found: 1').waitFor();
  await frame.getByLabel('Search the open positions').fill('no such position');
  await frame.getByText('No open position holds these words.').waitFor();
});

for (const [name, options] of [
  ['on a phone', { width: 320, height: 640, scheme: 'light' }],
  ['in the dark', { width: 900, height: 900, scheme: 'dark' }],
] as const)
  test(`the page of choice can be read by everybody, ${name}`, async () => {
    const { page, frame } = await openChoice('everybody');
    const { width, height, scheme: colorScheme } = options;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(`document.querySelector('iframe').style.width = '${width}px'`);
    await frame.waitForFunction(`innerWidth <= ${width}`);
    assert.deepEqual(await listFaults(frame), []);
    const { scroll, inner } = await frame.evaluate<{ scroll: number; inner: number }>(
      '({ scroll: document.documentElement.scrollWidth, inner: innerWidth })',
    );
    assert.ok(scroll <= inner, `${scroll} > ${inner}`);
  });
