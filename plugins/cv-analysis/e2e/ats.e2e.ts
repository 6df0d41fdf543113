import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openStrictBrowser } from '../../../e2e/support/browser.ts';
import { startAts } from '../../../host/demo/ats/ats.ts';
import { positions } from '../../../host/demo/data/positions/index.ts';
import type { Site } from '../../../host/demo/site/start-site.ts';
import { connectProgram } from '../../../server/testing/oauth.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { makeSampleCv } from './sample-cv.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// The ATS is localhost, Inlay 127.0.0.1: two sites, and the browser sends no cookie to the one inside the other.
const inlay = await startTestApp({
  work: true,
  moduleFolders: [path('..'), path('../../../host/node/testing/fixtures/hello')],
});
const { api } = await inlay.signIn();
for (const { key, title, description, location, locale } of positions)
  await api.post('/positions', { key, title, description, location, locale });
let browser: Awaited<ReturnType<typeof openStrictBrowser>>;
let ats: Site;

before(async () => {
  browser = await openStrictBrowser();
  ats = await startAts({
    port: 0,
    host: '127.0.0.1',
    inlayUrl: inlay.origin,
    positions,
    readCvs: async () => [],
    widget: { module: 'cv-analysis', name: 'report' },
  });
});

after(async () => {
  await browser?.close();
  await ats?.close();
});

async function openReport(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${ats.url}/candidates/nora-vestergaard-front-end-developer/report`);
  return page;
}

test('a recruiter drops a CV in the ATS’s page, and it shows the candidate’s report from then on', async () => {
  const { clientId, clientSecret } = await connectProgram(api, {
    origins: [new URL(ats.url).origin],
    scopes: ['launch:create'],
    redirectUris: [],
  });
  await fetch(`${ats.url}/integrations/inlay`, {
    method: 'POST',
    body: new URLSearchParams({ inlayUrl: inlay.origin, clientId, clientSecret }),
  });
  const page = await openReport();
  const widget = page.frameLocator('iframe');
  await widget.locator('input[type=file]').setInputFiles({
    name: 'nora.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await makeSampleCv({ name: 'Nora Vestergaard' })),
  });
  await widget.locator('inlay-match-gauge').waitFor();

  const later = await openReport();
  await later.frameLocator('iframe').locator('inlay-match-gauge').waitFor();
  const report = later.frameLocator('iframe');
  await report.locator('inlay-evidence-quote').first().getByRole('button').click();
  await report.locator('.box[data-lit]').waitFor();
  await report.locator('.paper canvas').first().waitFor();
  assert.equal(later.workers().length, 1, 'the PDF is read beside the page, under the frame’s policy');
  assert.deepEqual(await browser.context.cookies(inlay.origin), []);
});

test('the token of one module opens nothing of another, although both are installed', async () => {
  const page = await openReport();
  await page.frameLocator('iframe').locator('inlay-match-gauge').waitFor();
  const frame = page.frames().find((each) => each.url().startsWith(inlay.origin))!;
  const boot = JSON.parse((await frame.locator('#inlay-boot').textContent())!);
  const answer = await frame.evaluate(async (token) => {
    const { status } = await fetch('/api/v1/modules/hello/greetings', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"name":"Ben"}',
    });
    return status;
  }, boot.launch.token as string);
  assert.equal(answer, 403);
});
