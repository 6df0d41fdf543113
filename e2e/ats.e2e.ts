import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { startAts } from '../host/demo/ats/ats.ts';
import { positions } from '../host/demo/data/positions/index.ts';
import type { Site } from '../host/demo/site/start-site.ts';
import { askForLaunch, connectProgram } from '../server/testing/oauth.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { openStrictBrowser } from './support/browser.ts';
import { startSite } from './support/site.ts';

// The ATS is localhost, Inlay 127.0.0.1: two sites, and the browser sends no cookie to the one inside the other.
const inlay = await startTestApp({ work: true });
const { api } = await inlay.signIn();
for (const { key, title, description, location, locale } of positions)
  await api.post('/positions', { key, title, description, location, locale });
let browser: Awaited<ReturnType<typeof openStrictBrowser>>;
let context: BrowserContext;
let ats: Site;

before(async () => {
  browser = await openStrictBrowser();
  context = browser.context;
  ats = await startAts({
    port: 0,
    host: '127.0.0.1',
    inlayUrl: inlay.origin,
    positions,
    readCvs: async () => [],
    widget: { module: 'hello', name: 'greeter' },
  });
});

after(async () => {
  await browser?.close();
  await ats?.close();
});

const connect = () =>
  connectProgram(api, {
    origins: [new URL(ats.url).origin],
    scopes: ['launch:create'],
    redirectUris: [],
  });

/** The token that the frame of a page was given. */
async function readToken(page: Page): Promise<string> {
  const frame = page.frames().find((each) => each.url().startsWith(inlay.origin))!;
  const boot = await frame.locator('#inlay-boot').textContent();
  return (JSON.parse(boot!) as { launch: { token: string } }).launch.token;
}

test('an admin of the ATS connects Inlay, and a candidate’s page shows the widget', async () => {
  const { clientId, clientSecret } = await connect();
  const page = await context.newPage();
  await page.goto(`${ats.url}/integrations/inlay`);
  await page.getByLabel('Client ID').fill(clientId);
  await page.getByLabel('Client secret').fill(clientSecret);
  await page.getByRole('button', { name: 'Test and save' }).click();
  await page.getByText('Connected: Inlay gave a token.').waitFor();
  await page.getByRole('link', { name: 'Candidates' }).first().click();
  await page.getByRole('link', { name: 'Leonie Brandt' }).click();
  await page.getByRole('link', { name: 'CV report' }).click();
  await page.frameLocator('iframe').getByRole('button').first().waitFor();
  await page.waitForFunction(`document.querySelector('inlay-widget').state === 'ready'`);
  assert.deepEqual(await context.cookies(inlay.origin), []);
});

test('a ticket that somebody shows on another website is refused in words', async () => {
  const url = await askForLaunch(inlay, await connect());
  const thief = await startSite(
    () => ({
      html: `<!doctype html><html lang="en"><title>Thief</title><iframe referrerpolicy="origin" src="${url}"></iframe></html>`,
    }),
    'localhost',
  );
  try {
    const page = await context.newPage();
    await page.goto(thief.origin);
    await page.frameLocator('iframe').getByText('This link was made for another website.').waitFor();
  } finally {
    await thief.close();
  }
});

test('a ticket that was used, or that nobody made, opens a page that says so', async () => {
  const url = await askForLaunch(inlay, await connect());
  const page = await context.newPage();
  await page.goto(url.href);
  await page.getByRole('button').first().waitFor();
  await page.goto(url.href);
  await page.getByText('This link has been used already').waitFor();
  await page.goto(`${inlay.origin}/launch/nobody-made-this`);
  await page.getByText('This link is not known.').waitFor();
});

test('a token opens nothing from another website and nothing of another module', async () => {
  const url = await askForLaunch(inlay, await connect());
  const page = await context.newPage();
  await page.goto(url.href);
  await page.getByRole('button').first().waitFor();
  const token = await readToken(page);
  const call = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${inlay.origin}/api/v1/modules/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: '{"name":"Ben"}',
    });

  const stranger = await context.newPage();
  await stranger.goto(ats.url);
  const tried = await stranger.evaluate(
    ([address, bearer]) =>
      fetch(address!, { method: 'POST', headers: { authorization: `Bearer ${bearer}` }, body: '{}' }).then(
        ({ status }) => String(status),
        (error: Error) => error.name,
      ),
    [`${inlay.origin}/api/v1/modules/hello/greetings`, token],
  );
  assert.equal(tried, 'TypeError', 'the browser let another website send it');
  const elsewhere = await call('hello/greetings', { origin: new URL(ats.url).origin });
  assert.equal(elsewhere.status, 403);
  const other = await call('other/greetings');
  assert.ok([403, 404].includes(other.status), String(other.status));
  for (const answer of [elsewhere, other]) {
    const { error } = (await answer.json()) as { error: { message: string; requestId: string } };
    assert.match(error.message, /^[A-Z].{10,}\.$/);
    assert.ok(error.requestId);
  }
});
