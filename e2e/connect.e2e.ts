import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startAts } from '../host/demo/ats/ats.ts';
import { startLms } from '../host/demo/lms/lms.ts';
import { startTestApp, testPassword } from '../server/testing/test-app.ts';
import { openBrowser } from './support/browser.ts';

// A new admin connects an LMS and an ATS by the words of the console alone: whatever is pressed here is found by them.
const inlay = await startTestApp({ work: true });
const lms = await startLms({ port: 0, host: '127.0.0.1', inlayUrl: inlay.origin });
const ats = await startAts({
  port: 0,
  host: '127.0.0.1',
  inlayUrl: inlay.origin,
  positions: [],
  readCvs: async () => [],
  widget: { module: 'hello', name: 'greeter' },
});
let browser: Browser;

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await lms.close();
  await ats.close();
});

/** A new admin at the three ways, where nothing is connected yet. */
async function beginConnecting(): Promise<{ context: BrowserContext; page: Page }> {
  const { email } = await inlay.signIn();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${inlay.origin}/console`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Connections' }).first().click();
  return { context, page };
}

test('an LMS registers itself with one link, and a launch that is refused is explained while we watch', async () => {
  const { context, page } = await beginConnecting();
  await page.getByRole('link', { name: 'Other LMS' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Northfield College');
  await page.getByLabel('Widget').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Next' }).click();
  const link = (await page.getByRole('group', { name: 'Registration link' }).innerText()).trim();

  const answer = await fetch(lms.platform.registration.start(link));
  assert.equal(answer.status, 200, await answer.text());
  await page.getByText('We are watching').waitFor();

  const [tool] = [...lms.platform.tools.values()];
  await fetch(`${inlay.origin}/lti/login`, {
    method: 'POST',
    body: new URLSearchParams({
      iss: lms.platform.issuer,
      client_id: tool!.clientId,
      login_hint: 'somebody',
      target_link_uri: 'https://elsewhere.example/',
    }),
  });
  await page.getByText('Refused: Request of the LMS').last().waitFor();
  await page.getByText('The link in the LMS does not lead to this server.').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { level: 1, name: 'Northfield College' }).waitFor();
  await page.getByText('its people come in').waitFor();
  await context.close();
});

test('an ATS is connected with what the console shows, tried from here and then from its own page', async () => {
  const { context, page } = await beginConnecting();
  await page.getByRole('link', { name: 'An ATS or your own program' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Cedar Recruiting');
  await page.getByLabel('Addresses of its pages').fill(ats.url);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const read = async (name: string) => (await page.getByRole('group', { name }).innerText()).trim();
  const [clientId, secret] = [await read('Client ID'), await read('Client secret')];
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Next' }).click();

  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Start test launch' }).click();
  await (await opened).getByRole('button').first().waitFor();
  await page.getByText('Somebody came.').waitFor();

  const theirs = await context.newPage();
  await theirs.goto(`${ats.url}/integrations/inlay`);
  await theirs.getByLabel('Client ID').fill(clientId);
  await theirs.getByLabel('Client secret').fill(secret);
  await theirs.getByRole('button', { name: 'Test and save' }).click();
  await theirs.getByText('Connected: Inlay gave a token.').waitFor();

  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cedar Recruiting' }).waitFor();
  await page.getByRole('link', { name: 'Connections', exact: true }).first().click();
  await page.getByText('Works', { exact: true }).waitFor();
  await context.close();
});
