// Takes the pictures of the documentation from the real program: `node scripts/screenshots.ts [name …]`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, openPage, signInToConsole } from '../e2e/support/browser.ts';
import { startInlay } from '../e2e/support/inlay.ts';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const wanted = process.argv.slice(2);

const inlay = await startInlay();
const browser = await openBrowser();
await mkdir(folder, { recursive: true });

/** A sample CV of the job board, as anybody may download it. */
async function fetchSampleCv(page: Page) {
  const href = await page.locator('a[href$=".pdf"]').first().getAttribute('href');
  const answer = await fetch(new URL(href!, page.url()));
  return { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await answer.arrayBuffer()) };
}

const scenes: Record<string, (page: Page) => Promise<void>> = {
  async 'job-board'(page) {
    await page.goto(`${inlay.jobBoard}/jobs/front-end-dev`);
    const element = page.locator('inlay-widget');
    await element.scrollIntoViewIfNeeded();
    const widget = element.locator('iframe').contentFrame();
    await widget.getByRole('checkbox').check();
    await widget.locator('input[type=file]').setInputFiles(await fetchSampleCv(page));
    await widget.locator('inlay-match-gauge').waitFor();
    await page.waitForTimeout(1000);
    await element.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await page.mouse.wheel(0, -90);
    await page.waitForTimeout(300);
  },
  async widget(page) {
    await page.goto(`${inlay.jobBoard}/jobs/front-end-dev`);
    const element = page.locator('inlay-widget');
    await element.scrollIntoViewIfNeeded();
    await element.locator('iframe').contentFrame().getByRole('checkbox').waitFor();
    await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(300);
  },
  async 'console-candidate'(page) {
    await signInToConsole(page, inlay.origin);
    const person = page.getByRole('link', { name: 'Nora Vestergaard' }).last();
    // The demo's first candidates come in after the start.
    do await page.goto(`${inlay.origin}/console/candidates`);
    while (
      !(await person.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      ))
    );
    await person.click();
    await page.locator('inlay-match-gauge').waitFor();
    await page.waitForTimeout(1000);
  },
  async 'console-connection'(page) {
    await signInToConsole(page, inlay.origin);
    await page.goto(`${inlay.origin}/console/connections`);
    await page.getByRole('link', { name: /Harbour/ }).click();
    await page.locator('inlay-copy-field').first().waitFor();
    await page.waitForTimeout(500);
  },
  async 'console-positions'(page) {
    await signInToConsole(page, inlay.origin);
    await page.goto(`${inlay.origin}/console/positions`);
    await page
      .getByRole('link', { name: /Front-end/ })
      .first()
      .waitFor();
  },
  async 'console-modules'(page) {
    await signInToConsole(page, inlay.origin);
    await page.goto(`${inlay.origin}/console/modules`);
    await page.getByRole('heading', { name: 'Modules' }).first().waitFor();
    await page.waitForTimeout(500);
  },
};

try {
  await takeAll();
} finally {
  await browser.close();
  await inlay.close();
}

async function takeAll(): Promise<void> {
  for (const [name, play] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await openPage(browser, {
          viewport: { width, height: width === 390 ? 844 : 900 },
          colorScheme,
        });
        await play(page);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
        await page.context().close();
      }
    }
    console.log(name);
  }
}
