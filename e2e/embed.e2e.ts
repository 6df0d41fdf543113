import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browser.ts';
import { createConnection } from '../server/domains/connections/index.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { type Site, type SitePage, startSite } from './support/site.ts';

const inlay = await startTestApp({ work: true });

let browser: Browser;
let site: Site;
let siteKey: string;
let page: Page;
/** What the sites serve, by path. */
const pages = new Map<string, SitePage>();
const render = (path: string) => pages.get(path) ?? { html: '<!doctype html>' };

before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  site = await startSite(render);
  const tenant = await inlay.makeTenant();
  const connect = () => createConnection({ kind: 'site', name: 'Job board', origins: [site.origin] });
  siteKey = (await inlay.db.inTenant(tenant.id, connect)).siteKey;
});

after(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.context().close());

const framePage = /\/frame\/hello\//;
const remoteEntry = /\/modules\/hello\/.+\/web\/remote-/;

const widget = (attributes = '') =>
  `<inlay-widget module="hello" site-key="${siteKey}" ${attributes}></inlay-widget>`;

/** Collects what the page would hold against us, from before anything else runs. */
const watchPage = `
  window.violations = []; window.shift = 0; window.heard = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ' ' + event.blockedURI));
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  for (const name of ['ready', 'result', 'error', 'resize'])
    addEventListener('inlay-' + name, (event) => heard.push({ name, detail: event.detail, target: event.target.id }));`;

interface Watched {
  violations: string[];
  shift: number;
  heard: {
    name: string;
    detail: { code?: string; requestId?: string; greetingId?: string };
    target: string;
  }[];
}

async function open(body: string, { head = '', policy = '' } = {}): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><title>A job</title>
<script nonce="n0nce">${watchPage}</script>
<style nonce="n0nce">inlay-widget { display: block; min-height: 320px }</style>${head}
<script type="module" nonce="n0nce" src="${inlay.origin}/embed.js" crossorigin></script></head>
<body><h1>Front-end developer</h1>${body}<p id="below">Below</p></body></html>`;
  pages.set('/job', { html, ...(policy ? { policy } : {}) });
  await page.goto(`${site.origin}/job`);
}

const watched = () => page.evaluate('({ violations, shift, heard })') as Promise<Watched>;
const frameOf = (id: string) => page.frameLocator(`#${id} iframe`);
const stateOf = (id: string, state: string) => waitUntil(`${id}.state === '${state}'`);

/** Asks from outside: the browser's own waiting evaluates text in the page, which a strict policy refuses. */
async function waitUntil(condition: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await page.evaluate(condition))) {
    assert.ok(Date.now() < deadline, `${condition} did not come true`);
    await page.waitForTimeout(25);
  }
}

test('a visitor uses the widget and the page hears of the result', async () => {
  await open(widget('id="w"'));
  const frame = frameOf('w');
  await frame.getByLabel('What is your name?').fill('Ada');
  await frame.getByRole('button', { name: 'Greet me' }).click();
  await frame.getByText('Hello, Ada!').waitFor();
  await waitUntil('heard.some(({ name }) => name === "result")');
  const { heard } = await watched();
  const result = heard.find(({ name }) => name === 'result')?.detail;
  assert.match(result?.greetingId ?? '', /^[0-9A-Z]{26}$/);
  assert.ok(heard.some(({ name }) => name === 'ready'));
});

test('a page with a strict policy and Trusted Types sees no violation, and nothing moves', async () => {
  await open(widget('id="w"'), {
    policy: `default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'; frame-src ${inlay.origin}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  });
  await frameOf('w').getByLabel('What is your name?').waitFor();
  await stateOf('w', 'ready');
  const { violations, shift } = await watched();
  assert.deepEqual(violations, []);
  assert.equal(shift, 0);
});

test('the frame keeps its own strict policy, and the browser has nothing to complain of', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await open(widget('id="w"'));
  await frameOf('w').getByLabel('What is your name?').fill('Ada');
  assert.deepEqual(complaints, []);
});

test('two widgets on a page work side by side', async () => {
  await open(widget('id="one"') + widget('id="two" lang="de"'));
  await frameOf('one').getByLabel('What is your name?').waitFor();
  await frameOf('two').getByLabel('Wie heißen Sie?').waitFor();
  await stateOf('one', 'ready');
  await stateOf('two', 'ready');
});

test('a site that the connection does not list is told so', async () => {
  const stranger = await startSite(render);
  try {
    await open(widget('id="w"'));
    await page.goto(`${stranger.origin}/job`);
    await stateOf('w', 'blocked');
    await page.getByText('This content is not available on this page.').waitFor();
    const { heard } = await watched();
    assert.deepEqual(heard.at(-1)?.detail.code, 'launches.origin_not_allowed');
  } finally {
    await stranger.close();
  }
});

test('a policy that forbids the frame shows as blocked', async () => {
  await open(widget('id="w"'), {
    policy: `default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'; frame-src 'none'`,
  });
  await stateOf('w', 'blocked');
});

test('a dead server leaves a sentence and a retry, and the retry works once it is back', async () => {
  await open(widget('id="w"'));
  await stateOf('w', 'ready');
  await page.route(framePage, (route) => route.fulfill({ status: 503, body: 'Down for a moment.' }));
  await page.evaluate('document.getElementById("w").reload()');
  await stateOf('w', 'failed');
  await page.getByText('This content could not be loaded.').waitFor();
  await page.unroute(framePage);
  await page.getByRole('button', { name: 'Try again' }).click();
  await stateOf('w', 'ready');
});

test('a dead remote shows an error card in the frame, and the rest of the page goes on', async () => {
  await page.route(remoteEntry, (route) => route.abort());
  await open(widget('id="w"'));
  await frameOf('w').getByText('This part could not be loaded').waitFor();
  await waitUntil('heard.some(({ name }) => name === "error")');
  const failure = (await watched()).heard.find(({ name }) => name === 'error');
  assert.equal(failure?.detail.code, 'widget.unreachable');
  assert.match(failure?.detail.requestId ?? '', /^[0-9a-f]{16}$/);
  await page.unroute(remoteEntry);
  await frameOf('w').getByRole('button', { name: 'Try again' }).click();
  await frameOf('w').getByLabel('What is your name?').waitFor();
});

test('a remote that was changed after the build is not run', async () => {
  await page.route(remoteEntry, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};` });
  });
  await open(widget('id="w"'));
  await frameOf('w').getByText('This part could not be loaded').waitFor();
});

test('a hostile style sheet does not reach the loader or the widget', async () => {
  await open(widget('id="w"'), {
    head: '<style nonce="n0nce">* { all: unset !important; font-size: 60px !important; direction: rtl } iframe { display: none !important }</style>',
  });
  await page.evaluate('w.scrollIntoView()');
  await stateOf('w', 'ready');
  const input = await frameOf('w').getByLabel('What is your name?').boundingBox();
  assert.ok(input && input.height < 60 && input.width > 50);
  const { display, height } = (await page.evaluate(
    '({ display: getComputedStyle(w).display, height: w.getBoundingClientRect().height })',
  )) as { display: string; height: number };
  assert.equal(display, 'block');
  assert.ok(height >= 320);
});

test('the theme of the page reaches the widget, and changes with it', async () => {
  await open(widget('id="w" theme="dark"'), {
    head: '<style nonce="n0nce">:root { --inlay-accent: rgb(200, 30, 60) }</style>',
  });
  await stateOf('w', 'ready');
  const root = frameOf('w').locator('html');
  assert.equal(await root.getAttribute('data-theme'), 'dark');
  assert.match((await root.getAttribute('style')) ?? '', /--inlay-accent: rgb\(200, 30, 60\)/);
  await page.evaluate('w.setAttribute("theme", "light")');
  await frameOf('w').locator('html[data-theme="light"]').waitFor();
});

test('a widget that is removed leaves nothing behind', async () => {
  await open(widget('id="w"'));
  await stateOf('w', 'ready');
  await page.evaluate('w.remove()');
  assert.equal(page.frames().length, 1);
});
