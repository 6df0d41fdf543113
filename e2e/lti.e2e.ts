import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { CourseStorage } from '../host/demo/lms/platform/visit.ts';
import { connectLms, instructor, startPlatform } from '../server/domains/lti/testing/lms.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { openStrictBrowser } from './support/browser.ts';

// A real browser that sends no cookie to whatever stands inside another site's page. The LMS is localhost, the
// tool 127.0.0.1: two sites.

const app = await startTestApp({ work: true });
const platform = await startPlatform('localhost');
const lms = await connectLms(app, platform);

let browser: Awaited<ReturnType<typeof openStrictBrowser>>;
let context: BrowserContext;

before(async () => {
  browser = await openStrictBrowser();
  context = browser.context;
});

after(() => browser?.close());

async function openCourse(storage: CourseStorage, roles?: readonly string[]): Promise<Page> {
  const page = await context.newPage();
  await page.goto(platform.openCourse(lms.clientId, lms.visit(roles && { roles }), storage));
  return page;
}

const lastRung = () =>
  app.db.inTenant(lms.tenant.id, async () => {
    const row = await app.db.one<{ rung: string }>('SELECT rung FROM launches ORDER BY id DESC LIMIT 1');
    return row?.rung;
  });

test('this browser sends no cookie to a frame of another site', async () => {
  const page = await context.newPage();
  await page.goto(`${app.origin}/lti/jwks`);
  await context.addCookies([
    { name: 'outer', value: '1', url: app.origin, sameSite: 'None', secure: true, httpOnly: true },
  ]);
  const course = await context.newPage();
  const asked = course.waitForRequest((request) => request.url().startsWith(`${app.origin}/lti/login`));
  await course.goto(platform.openCourse(lms.clientId, lms.visit(), 'kept'));
  const headers = await (await asked).allHeaders();
  assert.ok(!(headers.cookie ?? '').includes('outer'), headers.cookie);
  await context.clearCookies();
});

test('a launch inside the LMS’s frame, by the storage of the LMS', async () => {
  const page = await openCourse('kept');
  await page.frameLocator('iframe').getByRole('button').first().waitFor();
  assert.equal(await lastRung(), 'storage');
  const heard = await page.evaluate<string[]>('window.heard');
  assert.ok(heard.includes('lti.put_data') && heard.includes('lti.get_data'), heard.join());
  assert.ok(heard.includes('lti.frameResize'), 'the LMS is told the height');
});

test('somebody who teaches gets the widget, too', async () => {
  const page = await openCourse('kept', [instructor]);
  await page.frameLocator('iframe').getByRole('button').first().waitFor();
});

test('where the LMS refuses to keep anything, a cookie of this frame in this LMS does', async () => {
  const page = await openCourse('refused');
  await page.frameLocator('iframe').getByRole('button').first().waitFor();
  assert.equal(await lastRung(), 'cookie');
});

test('with no word from the LMS’s storage and no cookie, a new window goes on', async () => {
  const page = await context.newPage();
  const launched = page.waitForResponse(`${app.origin}/lti/launch`);
  await page.goto(platform.openCourse(lms.clientId, lms.visit(), 'silent'));
  await launched;
  // While our page still waits for the LMS, the browser loses what it kept.
  await context.clearCookies();
  const offer = page.frameLocator('iframe').getByRole('link', { name: 'Continue in a new window' });
  const [window] = await Promise.all([context.waitForEvent('page'), offer.click()]);
  await window.getByRole('button').first().waitFor();
  assert.equal(await lastRung(), 'window');
});
