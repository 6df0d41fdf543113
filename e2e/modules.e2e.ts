import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { operatorEmail } from '../marketplace/server/publishing/testing/operator.ts';
import { createStrangersProject, type StrangersProject } from '../scripts/testing/strangers-project.ts';
import { createConnection } from '../server/domains/connections/index.ts';
import { addMember } from '../server/domains/members/index.ts';
import { startTestApp, testPassword } from '../server/testing/test-app.ts';
import { openBrowser } from './support/browser.ts';
import { type Site, startSite } from './support/site.ts';

// A module from `inlay module create` in somebody's own folder until it is gone again, while one server runs on.
const inlay = await startTestApp({ work: true, env: { OPERATORS: operatorEmail } });
const id = 'front-desk';
let browser: Browser;
let project: StrangersProject;
let board: Site;
let boardHtml = '';

before(async () => {
  browser = await openBrowser();
  project = await createStrangersProject();
  board = await startSite(() => ({ html: boardHtml }));
});
after(async () => {
  await browser?.close();
  await board?.close();
  await project?.remove();
});

async function signIn(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${inlay.origin}/console`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Modules' }).first().waitFor();
  return page;
}

async function signInOperator(): Promise<Page> {
  const tenant = await inlay.makeTenant();
  const name = 'Olga Operator';
  await addMember(inlay.db, tenant, { name, email: operatorEmail, password: testPassword, role: 'admin' });
  return signIn(operatorEmail);
}

/** Packs, signs and sends in what lies in the stranger's folder. */
async function sendIn(version: string, apiKey: string): Promise<void> {
  const file = `${id}-${version}.inlay.tgz`;
  await project.inlay(id, ['pack']);
  await project.inlay(id, ['sign', file, '--key', 'my.key']);
  await project.inlay(id, ['publish', file, '--to', inlay.origin], { INLAY_API_KEY: apiKey });
}

async function approve(operator: Page, version: string): Promise<void> {
  await operator.goto(`${inlay.origin}/console/modules/review`);
  await operator.getByRole('link', { name: new RegExp(`Front desk.*${version}`, 's') }).click();
  await operator.getByLabel('Offered to').selectOption({ label: 'all organisations' });
  await operator.getByRole('button', { name: 'Approve', exact: true }).click();
  await operator.getByText('Approved. It can be installed now.').waitFor();
}

/** Writes another version of the module: the next number, and another word on its button. */
async function change(version: string, button: string): Promise<void> {
  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(project.folder, id, path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  await edit('manifest.json', (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`));
  await edit('locales/en.json', (text) => text.replace(/"greet": "[^"]+"/, `"greet": "${button}"`));
}

test('a stranger’s module is made, reviewed, installed, used, upgraded, rolled back and removed', async () => {
  // Made in a folder of one's own.
  await project.inlay('.', ['create', id, '--publisher', 'my-organisation', '--name', 'My organisation']);
  const { stdout: tested } = await project.inlay(id, ['build']).then(() => project.run(id, ['--test']));
  assert.match(tested, /ℹ fail 0/);

  // Its publisher: another organisation.
  const author = await inlay.signIn();
  const publisher = await signIn(author.email);
  await publisher.goto(`${inlay.origin}/console/modules/publish`);
  await publisher.getByLabel('Publisher’s name').fill('My organisation');
  await publisher.getByLabel('Publisher’s id').fill('my-organisation');
  await publisher.getByRole('button', { name: 'Register', exact: true }).click();
  const { stdout: keys } = await project.inlay(id, ['keygen', 'my.key']);
  await publisher.getByLabel('Public key').fill(/Public key:\s+(\S+)/.exec(keys)![1]!);
  await publisher.getByRole('button', { name: 'Add key' }).click();
  await publisher.getByText('The key is registered.').waitFor();
  const key = await author.api.post('/api-keys', { name: 'Publishing', scopes: ['modules:publish'] });
  await sendIn('0.1.0', key.body.data.key);
  const operator = await signInOperator();
  await approve(operator, '0.1.0');

  // Installed from the console.
  const { email, tenant } = await inlay.signIn();
  const admin = await signIn(email);
  await admin.goto(`${inlay.origin}/console/modules/catalogue`);
  await admin.getByRole('link', { name: 'Front desk' }).click();
  await admin.getByRole('button', { name: 'Install', exact: true }).click();
  await admin.getByRole('button', { name: 'Agree and install' }).click();
  await admin.getByRole('link', { name: 'Go to the dashboard' }).click();

  // Used there, and on the page of a job board.
  const widget = admin.frameLocator('iframe');
  await greet(widget, 'Greet me', 'Ada');
  const site = await inlay.db.inTenant(tenant.id, () =>
    createConnection({ kind: 'site', name: 'Board', origins: [board.origin] }),
  );
  boardHtml = `<!doctype html><html lang="en"><head><title>Jobs</title>
<script type="module" src="${inlay.origin}/embed.js"></script></head><body><h1>Jobs</h1>
<inlay-widget module="${id}" site-key="${site.siteKey}"></inlay-widget></body></html>`;
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(board.origin);
  await greet(visitor.frameLocator('iframe'), 'Greet me', 'Bo');

  // Upgraded, beside the old one.
  await change('0.2.0', 'Welcome them');
  await sendIn('0.2.0', key.body.data.key);
  await approve(operator, '0.2.0');
  await openModule(admin);
  await admin.getByRole('tab', { name: 'Upgrade and remove' }).click();
  await admin.getByRole('button', { name: 'Upgrade', exact: true }).first().click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Upgrade', exact: true }).click();
  await admin.getByText('is now version 0.2.0').first().waitFor();
  await openDashboard(admin);
  await greet(widget, 'Welcome them', 'Cleo');

  // Rolled back.
  await openModule(admin);
  await admin.getByRole('tab', { name: 'Upgrade and remove' }).click();
  await admin.getByRole('button', { name: 'Roll back', exact: true }).first().click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Roll back', exact: true }).click();
  await admin.getByText('is back at version 0.1.0').first().waitFor();
  await visitor.goto(board.origin);
  await greet(visitor.frameLocator('iframe'), 'Greet me', 'Dora');

  // Removed: off at once, everywhere.
  await openModule(admin);
  await admin.getByRole('tab', { name: 'Upgrade and remove' }).click();
  await admin.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove module' }).click();
  await admin.getByText('has been removed').first().waitFor();
  await visitor.goto(board.origin);
  await visitor.getByText('This content is not available on this page.').waitFor();
  assert.equal((await fetch(`${inlay.origin}/readyz`)).status, 200);
});

async function openModule(page: Page): Promise<void> {
  await page.goto(`${inlay.origin}/console/modules`);
  await page.getByRole('link', { name: 'Front desk' }).click();
}

async function openDashboard(page: Page): Promise<void> {
  await page.goto(`${inlay.origin}/console/dashboard`);
}

async function greet(widget: ReturnType<Page['frameLocator']>, button: string, name: string): Promise<void> {
  await widget.getByRole('textbox').fill(name);
  await widget.getByRole('button', { name: button, exact: true }).click();
  await widget.getByText(`, ${name}!`).first().waitFor();
}
