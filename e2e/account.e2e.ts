import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { readToken } from '../server/testing/mailbox.ts';
import { startTestApp, testPassword } from '../server/testing/test-app.ts';
import { openBrowser, openPage } from './support/browser.ts';

const inlay = await startTestApp({ work: true });
let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser?.close());

/** The code that an app shows now, or `steps` half minutes from now: each is taken once. */
const makeCode = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function givePassword(page: Page, email: string, password = testPassword): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const inConsole = (page: Page) => page.getByRole('link', { name: 'Candidates' }).first().waitFor();

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').waitFor();
}

/** Signs a new admin in at the console and opens their account page. */
async function openAccount(): Promise<{ page: Page; email: string }> {
  const { email } = await inlay.signIn();
  const { page } = await openPage(browser);
  await page.goto(`${inlay.origin}/console/account`);
  await givePassword(page, email);
  await page.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
  return { page, email };
}

/** Turns two-step sign-in on as a person would; gives the app's secret and the recovery codes. */
async function turnOn(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('textbox', { name: 'Password' }).fill(testPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const secret = await page.locator('console-totp-setup pre').innerText();
  await page.getByLabel('Code', { exact: true }).fill(makeCode(secret).replace(/^.../, '$& '));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  const codes = await page.locator('console-recovery-codes li').allInnerTexts();
  await page.getByLabel('I have saved them').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('10 recovery codes are left').waitFor();
  return { secret, codes: codes.map((code) => code.trim()) };
}

test('an organisation signs up, reads the mail in the outbox and is in the console', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${inlay.origin}/console`);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Organisation').fill('Müller & Söhne');
  await page.getByLabel('Your name').fill('Grete Müller');
  await page.getByLabel('Work e-mail').fill('grete@example.test');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  await readToken(inlay.kernel, 'grete@example.test');
  const [outbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Read the mail' }).click(),
  ]);
  await outbox.getByRole('link').first().click();
  await outbox.getByRole('link', { name: /console\/verify/ }).click();
  await outbox.waitForURL(`${inlay.origin}/console/verify`);
  await outbox.getByLabel('Password', { exact: true }).fill('a horse in the rain');
  await outbox.getByRole('button', { name: 'Confirm and open the console' }).click();
  await inConsole(outbox);
  assert.equal(new URL(outbox.url()).pathname, '/console/candidates');
  await outbox.locator('console-navigation .brand').getByText('Müller & Söhne').waitFor();
  assert.deepEqual(
    faults.filter((fault) => !/401|favicon/.test(fault)),
    [],
  );
  await page.context().close();
});

test('who was sent here by another program comes back to it, over a sign-up and its mail', async () => {
  const { page } = await openPage(browser);
  const next = '/oauth/authorize?client_id=nobody&state=s';
  await page.goto(`${inlay.origin}/console?${new URLSearchParams({ continue: next })}`);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Organisation').fill('Harbour');
  await page.getByLabel('Your name').fill('Nora Olsen');
  await page.getByLabel('Work e-mail').fill('nora@example.test');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  const mail = await page.context().newPage();
  await mail.goto(
    `${inlay.origin}/console/verify#token=${await readToken(inlay.kernel, 'nora@example.test')}`,
  );
  await mail.getByRole('textbox', { name: 'Password' }).fill('a horse in the rain');
  await mail.getByRole('button', { name: 'Confirm and open the console' }).click();
  await mail.waitForURL(inlay.origin + next);
  await mail.goto(`${inlay.origin}/console`);
  await inConsole(mail);
  assert.equal(new URL(mail.url()).pathname, '/console/candidates');
  await page.context().close();
});

test('with two-step sign-in on the password alone lets nobody in, the code of the app does', async () => {
  const { page, email } = await openAccount();
  const { secret } = await turnOn(page);
  await signOut(page);
  await givePassword(page, email);
  const code = page.getByLabel('Code', { exact: true });
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText('This code is not right').waitFor();
  assert.equal((await page.request.get(`${inlay.origin}/api/v1/auth/session`)).status(), 401);
  // The code that turned it on is spent.
  await code.fill(makeCode(secret, 1));
  await page.keyboard.press('Enter');
  await inConsole(page);
  await page.context().close();
});

test('a recovery code lets in once', async () => {
  const { page, email } = await openAccount();
  const { codes } = await turnOn(page);
  const giveRecoveryCode = async () => {
    await givePassword(page, email);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(codes[0]!.toUpperCase());
    await page.keyboard.press('Enter');
  };
  await signOut(page);
  await giveRecoveryCode();
  await inConsole(page);
  await signOut(page);
  await giveRecoveryCode();
  await page.getByText('This recovery code is not right, or it was used already.').waitFor();
  await page.getByLabel('Recovery code').fill(codes[1]!);
  await page.keyboard.press('Enter');
  await inConsole(page);
  await page.context().close();
});

test('a session that is ended from another browser is over at its next click', async () => {
  const { page, email } = await openAccount();
  const { page: other } = await openPage(browser, {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  });
  await other.goto(`${inlay.origin}/console`);
  await givePassword(other, email);
  await inConsole(other);
  await page.reload();
  await page.getByRole('button', { name: 'End: Firefox on Windows' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
  await page.getByText('The session is over.').waitFor();
  await other.getByRole('link', { name: 'Positions' }).first().click();
  await other.getByRole('heading', { name: 'Sign in again' }).waitFor();
  await page.reload();
  await page.getByText('This browser').waitFor();
  assert.equal(await page.locator('console-sessions-card li').filter({ hasText: 'Firefox' }).count(), 0);
  await Promise.all([page.context().close(), other.context().close()]);
});

test('a forgotten password is set anew by mail, and the old one is worth nothing', async () => {
  const { email } = await inlay.signIn();
  const { page } = await openPage(browser);
  await page.goto(`${inlay.origin}/console`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  await page.goto(`${inlay.origin}/console/reset#token=${await readToken(inlay.kernel, email)}`);
  await page.getByRole('textbox', { name: 'New password' }).fill('quite another horse');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await givePassword(page, email);
  await page.getByText('This e-mail and password do not match.').waitFor();
  await givePassword(page, email, 'quite another horse');
  await inConsole(page);
  await page.context().close();
});

test('whoever is invited joins, and goes from one organisation to the other', async () => {
  const { page, email } = await openAccount();
  const { api, tenant } = await inlay.signIn();
  await inlay.db.inSystem(() =>
    inlay.db.query(`UPDATE tenants SET name = 'Harbour Ltd' WHERE id = $1`, [tenant.id]),
  );
  await api.post('/invitations', { email, role: 'user' });
  await page.goto(`${inlay.origin}/console/join#token=${await readToken(inlay.kernel, email)}`);
  await page.getByText('Your role there: User.').waitFor();
  await page.getByRole('button', { name: 'Join Harbour Ltd' }).click();
  await inConsole(page);
  const shown = page.locator('console-navigation .brand');
  await shown.getByText('Harbour Ltd').waitFor();
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Test Ltd' }).click();
  await shown.getByText('Test Ltd').waitFor();
  await page.goto(`${inlay.origin}/console/account`);
  await page.getByRole('button', { name: 'Go there: Harbour Ltd' }).click();
  await shown.getByText('Harbour Ltd').waitFor();
  await page.context().close();
});
