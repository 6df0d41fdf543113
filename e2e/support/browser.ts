import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';

/** Starts the project's browser. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** A page in a profile of its own, which notes everything a developer would see go wrong. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return { page, faults };
}

/** Signs in at the console with the demo's account. */
export async function signInToConsole(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByLabel('E-mail').fill('admin@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('inlay-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Candidates' }).first().waitFor();
}

/** A browser that sends no cookie to what stands inside another site's page, with a profile of its own. */
export async function openStrictBrowser(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const { executablePath, args, env } = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'inlay-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, '--test-third-party-cookie-phaseout'],
    env: { ...process.env, ...env } as Record<string, string>,
    viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
