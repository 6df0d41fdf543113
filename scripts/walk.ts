// Connects the demo's LMS and ATS in a browser as a new admin does, by the words on the screens alone, and takes the
// pictures of the guides on the way: `node scripts/walk.ts`. Prints how long each took.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, openPage, signInToConsole } from '../e2e/support/browser.ts';
import { startInlay } from '../e2e/support/inlay.ts';

const folder = fileURLToPath(new URL('../docs/images/walk', import.meta.url));
const inlay = await startInlay();
const browser = await openBrowser();
await mkdir(folder, { recursive: true });

const port = Number(new URL(inlay.origin).port);
const ats = `http://localhost:${port + 2}`;
// The LMS has the other name of this machine, so that it is another site than Inlay.
const lms = `http://127.0.0.1:${port + 3}`;

let shown = 0;
async function picture(page: Page, name: string): Promise<void> {
  shown += 1;
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${String(shown).padStart(2, '0')}-${name}.png`) });
}

const read = async (page: Page, name: string) => (await page.getByRole('group', { name }).innerText()).trim();

async function connectLms(console_: Page): Promise<void> {
  await console_.getByRole('link', { name: 'Connections' }).first().click();
  await console_.getByRole('link', { name: 'Connect', exact: true }).click();
  await console_.getByRole('link', { name: 'Other LMS' }).waitFor();
  await picture(console_, 'ways');
  await console_.getByRole('link', { name: 'Other LMS' }).click();
  await console_.getByLabel('Name', { exact: true }).fill('Northfield College');
  await picture(console_, 'lms-basics');
  await console_.getByRole('button', { name: 'Next' }).click();
  const link = await read(console_, 'Registration link');
  await picture(console_, 'lms-link');

  const { page } = await openPage(browser);
  await page.goto(lms);
  await page.getByText('Ines Duarte').click();
  await page.getByRole('link', { name: 'External tools' }).click();
  await page.getByLabel('Registration link').fill(link);
  await picture(page, 'lms-tools');
  await page.getByRole('button', { name: 'Begin' }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the tool’s page' }).click();
  const registered = await opened;
  await registered.getByRole('heading', { level: 1 }).waitFor();
  await picture(registered, 'lms-registered');
  await registered.getByRole('button').first().click();
  await console_.getByText('We are watching').waitFor();

  await page.getByRole('link', { name: 'Course', exact: true }).click();
  await page
    .getByRole('button', { name: /^Add an activity/ })
    .first()
    .click();
  const choice = page.frameLocator('iframe[name=choice]');
  await choice.getByRole('radio').first().check();
  await picture(page, 'lms-choice');
  await choice.getByRole('textbox', { name: 'Title' }).fill('Check your CV');
  await choice.getByRole('button', { name: 'Place' }).click();
  await page.getByRole('link', { name: 'Check your CV' }).click();
  await page
    .frameLocator('iframe')
    .getByRole('checkbox')
    .or(page.frameLocator('iframe').locator('input[type=file]'))
    .first()
    .waitFor({ state: 'attached' });
  await picture(page, 'lms-widget');
  await console_.getByText('Somebody came.').waitFor();
  await picture(console_, 'lms-watched');
}

async function connectAts(console_: Page): Promise<void> {
  await console_.goto(`${inlay.origin}/console/connections/new`);
  await console_.getByRole('link', { name: 'An ATS or your own program' }).click();
  await console_.getByLabel('Name', { exact: true }).fill('Cedar Recruiting');
  await console_.getByLabel('Addresses of its pages').fill(ats);
  await picture(console_, 'ats-basics');
  await console_.getByRole('button', { name: 'Connect', exact: true }).click();
  const [clientId, secret] = [await read(console_, 'Client ID'), await read(console_, 'Client secret')];
  await picture(console_, 'ats-secret');

  const { page } = await openPage(browser);
  await page.goto(`${ats}/integrations/inlay`);
  await page.getByLabel('Client ID').fill(clientId);
  await page.getByLabel('Client secret').fill(secret);
  await page.getByRole('button', { name: 'Test and save' }).click();
  await page.getByText('Connected: Inlay gave a token.').waitFor();
  await page.getByRole('link', { name: 'Candidates' }).first().click();
  await page.getByRole('link', { name: 'Nora Vestergaard' }).click();
  const resume = await (
    await fetch(`${ats}/candidates/nora-vestergaard-front-end-developer/resume`)
  ).arrayBuffer();
  await page.getByRole('link', { name: 'CV report' }).click();
  const widget = page.frameLocator('iframe');
  await widget
    .locator('input[type=file]')
    .setInputFiles({ name: 'nora.pdf', mimeType: 'application/pdf', buffer: Buffer.from(resume) });
  await widget.locator('inlay-match-gauge').waitFor();
  await picture(page, 'ats-report');
}

try {
  const { page } = await openPage(browser);
  await signInToConsole(page, inlay.origin);
  for (const [name, connect] of Object.entries({ LMS: connectLms, ATS: connectAts })) {
    const began = Date.now();
    await connect(page);
    console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  await page.goto(`${inlay.origin}/console/connections`);
  await page.getByText('Northfield College').waitFor();
  await picture(page, 'connections');
} finally {
  await browser.close();
  await inlay.close();
}
