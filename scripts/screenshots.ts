// Takes the pictures of the documentation from the real program: `node scripts/screenshots.ts [name …]`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, openPage, signInToConsole } from '../e2e/support/browser.ts';
import { startInlay } from '../e2e/support/inlay.ts';
import { applicantFiles } from './pictures/applicants.ts';

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

/** The page of the front-end developer, with ten applications more; gives them the first time. */
async function openPositionOfMany(page: Page): Promise<void> {
  await signInToConsole(page, inlay.origin);
  await page.goto(`${inlay.origin}/console/positions`);
  await page
    .getByRole('link', { name: /Front-end/ })
    .first()
    .click();
  const all = page.getByText(`${applicantFiles.length + 1} CVs, those that show most first`);
  const areThere = await all.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (!areThere) {
    const input = page.getByRole('region', { name: 'Add CVs' }).locator('input[type=file]').first();
    await input.setInputFiles(applicantFiles);
    await all.waitFor({ timeout: 60_000 });
  }
  await page.getByText('being read …').waitFor({ state: 'hidden' });
}

const strangersModule = /Skills matrix/;

/** The page of a stranger's module in the catalogue, into which the demo brings it some time after the start. */
async function openStrangersListing(page: Page): Promise<void> {
  await signInToConsole(page, inlay.origin);
  const link = page.getByRole('link', { name: strangersModule });
  do await page.goto(`${inlay.origin}/console/modules/catalogue`);
  while (
    !(await link.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    ))
  );
  await link.click();
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
  await page.waitForTimeout(500);
}

/** The page of that module as installed; installs it the first time. */
async function openStrangersModule(page: Page): Promise<void> {
  await openStrangersListing(page);
  const manage = page.getByRole('link', { name: 'Manage' });
  if ((await manage.count()) === 0) {
    await page.getByRole('button', { name: 'Install', exact: true }).click();
    await page.getByRole('button', { name: 'Agree and install' }).click();
    await page.getByRole('link', { name: 'Go to the dashboard' }).waitFor();
  }
  await manage.last().click();
  await page.getByText('Restarts').waitFor();
  await page.waitForTimeout(500);
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
  async 'cv-upload'(page) {
    await openPositionOfMany(page);
    await page
      .getByRole('region', { name: 'Add CVs' })
      .evaluate((node) => node.scrollIntoView({ block: 'end' }));
    await page.waitForTimeout(1000);
  },
  async 'cv-ranking'(page) {
    await openPositionOfMany(page);
    const ranking = page.getByRole('region', { name: 'CVs of the position' });
    await ranking.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(1000);
  },
  async 'cv-report'(page) {
    await openPositionOfMany(page);
    await page
      .getByRole('link', { name: /Nora/ })
      .or(page.getByRole('button', { name: /Nora/ }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Show in CV' }).first().click();
    await page.waitForTimeout(3000);
  },
  async 'console-models'(page) {
    await signInToConsole(page, inlay.origin);
    await page.goto(`${inlay.origin}/console/ai/models`);
    await page.getByRole('heading', { name: 'Who answers for what' }).waitFor();
    await page.waitForTimeout(500);
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
    await page.getByRole('link', { name: 'CV analysis' }).waitFor();
    await page.waitForTimeout(500);
  },
  async 'console-catalogue'(page) {
    await openStrangersListing(page);
    await page.goto(`${inlay.origin}/console/modules/catalogue`);
    await page.getByRole('link', { name: strangersModule }).waitFor();
    await page.waitForTimeout(500);
  },
  async 'console-listing'(page) {
    await openStrangersListing(page);
  },
  async 'console-consent'(page) {
    await openStrangersListing(page);
    await page.getByRole('button', { name: 'Install', exact: true }).click();
    await page.getByRole('button', { name: 'Agree and install' }).waitFor();
    await page.waitForTimeout(500);
  },
  async 'console-module'(page) {
    await openStrangersModule(page);
  },
  async 'console-permissions'(page) {
    await openStrangersModule(page);
    await page.getByRole('tab', { name: 'Permissions' }).click();
    await page.waitForTimeout(500);
  },
  async 'console-review'(page) {
    await openStrangersListing(page);
    await page.goto(`${inlay.origin}/console/modules/review?state=approved`);
    await page.getByRole('link', { name: strangersModule }).click();
    await page.getByRole('heading', { name: 'Automated checks' }).waitFor();
    await page.waitForTimeout(500);
  },
  async 'console-publish'(page) {
    await signInToConsole(page, inlay.origin);
    await page.goto(`${inlay.origin}/console/modules/publish`);
    await page.getByRole('heading', { name: 'From an empty folder' }).waitFor();
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
