import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { type Lms, startLms } from '../host/demo/lms/lms.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { openStrictBrowser } from './support/browser.ts';

// The LMS is localhost, Inlay 127.0.0.1: two sites, and the browser sends no cookie to the one inside the other.
const quiz = fileURLToPath(new URL('../host/node/testing/fixtures/quiz', import.meta.url));
const inlay = await startTestApp({ work: true, moduleFolders: [quiz] });

let browser: Awaited<ReturnType<typeof openStrictBrowser>>;
let context: BrowserContext;

before(async () => {
  browser = await openStrictBrowser();
  context = browser.context;
});
after(() => browser?.close());

/** A new tenant’s link for one LMS. */
async function invite() {
  const admin = await inlay.signIn();
  const asked = { name: 'Northfield College', profile: 'other' };
  const { body } = await admin.api.post('/connections/lti/registrations', asked);
  return { ...admin, link: String(body.data.url) };
}

async function openLms(): Promise<Lms> {
  const lms = await startLms({ port: 0, host: '127.0.0.1', inlayUrl: inlay.origin });
  after(() => lms.close());
  return lms;
}

/** An LMS that is connected with a tenant of its own. */
async function connectLms() {
  const lms = await openLms();
  const { link, tenant } = await invite();
  const answer = await fetch(lms.platform.registration.start(link));
  assert.equal(answer.status, 200, await answer.text());
  const lastRung = () =>
    inlay.db.inTenant(tenant.id, async () => {
      const row = await inlay.db.one<{ rung: string }>('SELECT rung FROM launches ORDER BY id DESC LIMIT 1');
      return row?.rung;
    });
  return { lms, lastRung };
}

async function be(name: string, { url }: Lms, page?: Page): Promise<Page> {
  const own = page ?? (await context.newPage());
  await context.clearCookies();
  await own.goto(url);
  await own.getByRole('button', { name }).click();
  await own.getByRole('heading', { level: 1, name: 'From study to work' }).waitFor();
  return own;
}

/** Who teaches chooses the question in the tool’s own page; it then stands in the course. */
async function placeQuestion(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an activity to: Practise the interview' }).click();
  const choice = page.frameLocator('iframe[name=choice]');
  await choice.getByRole('radio', { name: /A question/ }).check();
  await choice.getByRole('textbox', { name: 'Title' }).fill(title);
  await choice.getByRole('checkbox').first().check();
  await choice.getByRole('spinbutton').fill('20');
  await choice.getByRole('button', { name: 'Place' }).click();
  await page.getByRole('link', { name: title }).waitFor();
}

const toolIn = (page: Page): FrameLocator => page.frameLocator('iframe.tool');

test('an admin of the LMS pastes the registration link, and the tool is there', async () => {
  const lms = await openLms();
  const { link, api } = await invite();
  const page = await be('Ines Duarte', lms);
  await page.getByRole('link', { name: 'External tools' }).click();
  await page.getByLabel('Registration link').fill(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  const [window] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open the tool’s page' }).click(),
  ]);
  await Promise.all([window.waitForEvent('close'), window.getByRole('button').first().click()]);
  await page.getByRole('status').getByText('Inlay is connected').waitFor();
  const { body } = await api.get('/connections?kind=lti');
  assert.deepEqual(
    body.data.map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    [['Northfield College', 'lti']],
  );
});

test('a widget that a teacher chose opens for a learner, by the storage of the course’s page', async () => {
  const { lms, lastRung } = await connectLms();
  const page = await be('Ines Duarte', lms);
  await placeQuestion(page, 'Six times seven');
  await be('Nora Vestergaard', lms, page);
  await page.getByRole('link', { name: 'Six times seven' }).click();
  await toolIn(page).getByRole('button', { name: 'Hand in' }).waitFor();
  assert.equal(await lastRung(), 'storage');
});

test('where the LMS refuses storage and the browser keeps no cookie, a new window goes on', async () => {
  const { lms, lastRung } = await connectLms();
  const page = await be('Ines Duarte', lms);
  await placeQuestion(page, 'Six times seven');
  await page.goto(`${lms.url}/tools`);
  await page.getByRole('radio', { name: 'Refuses' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await be('Nora Vestergaard', lms, page);
  // A browser that keeps nothing for a frame has lost its cookie by the time the message comes back.
  await page.route(`${inlay.origin}/lti/continue`, async (route) => {
    await context.clearCookies();
    await route.continue();
  });
  await page.getByRole('link', { name: 'Six times seven' }).click();
  const offer = toolIn(page).getByRole('link', { name: 'Continue in a new window' });
  const [window] = await Promise.all([context.waitForEvent('page'), offer.click()]);
  await window.getByRole('button', { name: 'Hand in' }).waitFor();
  assert.equal(await lastRung(), 'window');
});

test('a score arrives in the grade book of the LMS', async () => {
  const { lms } = await connectLms();
  const page = await be('Ines Duarte', lms);
  await placeQuestion(page, 'Six times seven');
  await be('Nora Vestergaard', lms, page);
  await page.getByRole('link', { name: 'Six times seven' }).click();
  await toolIn(page).getByRole('textbox').fill('42');
  await toolIn(page).getByRole('button', { name: 'Hand in' }).click();
  await toolIn(page).getByText('Points: 10').waitFor();
  await inlay.app.lti.courier.drain();
  await be('Ines Duarte', lms, page);
  await page.getByRole('link', { name: 'Grades' }).click();
  const row = page.getByRole('row', { name: /Nora Vestergaard/ });
  assert.match(await row.innerText(), /20 \/ 20/);
  assert.match(await row.innerText(), /Right\./);
});
