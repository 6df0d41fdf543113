import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBrowser, openPage, signInToConsole } from '../../../e2e/support/browser.ts';
import { startInlay } from '../../../e2e/support/inlay.ts';
import { makeSampleCv } from './sample-cv.ts';

const inlay = await startInlay();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await inlay.close();
});

test('a CV dropped on the job board comes back as a profile and a match, and is in the console', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${inlay.jobBoard}/jobs/front-end-dev`);
  const element = page.locator('inlay-widget');
  await element.scrollIntoViewIfNeeded();
  const widget = element.locator('iframe').contentFrame();

  await widget.getByRole('checkbox').check();
  await widget.locator('input[type=file]').setInputFiles({
    name: 'mira-okonjo.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await makeSampleCv()),
  });
  await widget.locator('inlay-match-gauge').waitFor();
  await widget.locator('inlay-evidence-quote').getByText('Built the map interface').first().waitFor();
  await widget.getByText('Your CV as it was read').click();
  await widget.getByText('Mira Okonjo').first().waitFor();

  assert.deepEqual(faults, []);
  await signInToConsole(page, inlay.origin);
  // Before the sign-in the console asks whether there is a session, and browsers print the 401.
  faults.length = 0;
  await page.getByRole('link', { name: 'Candidates' }).first().click();
  await page.getByRole('link', { name: 'Mira Okonjo' }).click();
  await page.getByRole('heading', { name: 'Mira Okonjo' }).first().waitFor();
  await page.locator('inlay-match-gauge').waitFor();
  await page.locator('inlay-evidence-quote').getByText('Built the map interface').first().waitFor();
  assert.deepEqual(faults, []);
});

test('the file can be chosen and the result read with the keyboard alone', async () => {
  const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${inlay.jobBoard}/jobs/front-end-dev`);
  const element = page.locator('inlay-widget');
  await element.scrollIntoViewIfNeeded();
  const widget = element.locator('iframe').contentFrame();
  await widget.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab');
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Enter');
    const opened = await Promise.race([chooser.then(() => true), page.waitForTimeout(400).then(() => false)]);
    if (opened) break;
    await page.keyboard.press('Tab');
  }
  await (await chooser).setFiles({
    name: 'cv.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await makeSampleCv({ name: 'Keya Board' })),
  });
  await widget.locator('inlay-match-gauge').waitFor();
  const scroll = await page.evaluate('document.documentElement.scrollWidth');
  assert.ok(Number(scroll) <= 390, `the page is ${scroll} px wide`);
});
