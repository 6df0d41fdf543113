import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { askForLaunch, connectProgram, makePkce, writeAuthorization } from '../server/testing/oauth.ts';
import { startTestApp, testPassword } from '../server/testing/test-app.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { type Site, type SitePage, startSite } from './support/site.ts';

const inlay = await startTestApp({ work: true });
const pages = new Map<string, SitePage>();
let browser: Browser;
let ats: Site;

before(async () => {
  browser = await openBrowser();
  ats = await startSite((path) => pages.get(path) ?? { html: '<!doctype html><title>Welcome back</title>' });
});

after(async () => {
  await browser?.close();
  await ats?.close();
});

test('a member who is not signed in signs in, allows the application and comes back to it with a code', async () => {
  const { api, email } = await inlay.signIn();
  const redirectUri = `${ats.origin}/callback`;
  const { clientId, name } = await connectProgram(api, { redirectUris: [redirectUri] });
  const { page, faults } = await openPage(browser);
  const { challenge } = makePkce();
  await page.goto(writeAuthorization(inlay, clientId, challenge, { redirect_uri: redirectUri }).href);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Allow access?' }).waitFor();
  assert.match(
    await page.locator('main').innerText(),
    new RegExp(`${name.replace('.', '\\.')} asks to know`),
  );
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.waitForURL((url) => url.href.startsWith(redirectUri));
  const { searchParams } = new URL(page.url());
  assert.match(searchParams.get('code') ?? '', /^[\w-]{43}$/);
  assert.equal(searchParams.get('iss'), inlay.origin);
  const unexpected = faults.filter((fault) => !/401|favicon|404/.test(fault));
  assert.deepEqual(unexpected, []);
  await page.context().close();
});

test('an ATS shows the widget in its own page by a one-time URL, and the page says so when it is used again', async () => {
  const { api } = await inlay.signIn();
  const address = await askForLaunch(inlay, await connectProgram(api, { origins: [ats.origin] }));
  const ticket = address.pathname.split('/').pop();
  pages.set('/candidate', {
    html: `<!doctype html><html lang="en"><title>Candidate</title><script type="module" src="${inlay.origin}/embed.js" crossorigin></script>
<h1>Ben</h1><inlay-widget module="hello" launch="${ticket}"></inlay-widget>
<script>const seen = (type) => document.querySelector('inlay-widget').addEventListener('inlay-' + type, (event) => { window[type] = event.detail });
seen('ready'); seen('error')</script></html>`,
  });
  const { page } = await openPage(browser);
  await page.goto(`${ats.origin}/candidate`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button').first().waitFor();
  await page.waitForFunction('window.ready?.height > 0');
  assert.deepEqual(await page.context().cookies(), []);
  await page.reload();
  await page.waitForFunction('window.error', undefined, { timeout: 20_000 });
  assert.equal(await page.evaluate('window.error.code'), 'launches.ticket_used');
  await page.context().close();
});
