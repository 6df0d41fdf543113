import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { clientId, clientSecret, TestProvider } from '../server/domains/sso/testing/provider.ts';
import { readToken } from '../server/testing/mailbox.ts';
import { startTestApp, testPassword } from '../server/testing/test-app.ts';
import { openBrowser, openPage } from './support/browser.ts';

const inlay = await startTestApp({ work: true });
let browser: Browser;
let provider: TestProvider;

before(async () => {
  browser = await openBrowser();
  provider = await TestProvider.start(`${inlay.origin}/auth/sso/callback`);
});

after(async () => {
  await browser?.close();
  await provider?.close();
});

/** A new organisation’s admin, signed in at a page of the settings. */
async function openSettings(path: string): Promise<{ page: Page; email: string; slug: string }> {
  const { email, tenant } = await inlay.signIn();
  const { page } = await openPage(browser);
  await page.goto(`${inlay.origin}/console/settings/${path}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  return { page, email, slug: tenant.slug };
}

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

test('somebody is invited, joins, becomes a manager, is removed, and learns so at the next click', async () => {
  const { page } = await openSettings('members');
  const mei = 'mei@example.test';
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail addresses').fill(`${mei}, not-an-address`);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText('Not a complete e-mail address: not-an-address').waitFor();
  await page.getByLabel('E-mail addresses').fill(mei);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('list', { name: 'Invited' }).getByText(mei).waitFor();

  const { page: theirs } = await openPage(browser);
  await theirs.goto(`${inlay.origin}/console/join#token=${await readToken(inlay.kernel, mei)}`);
  await theirs.getByLabel('Your name').fill('Mei Tanaka');
  await theirs.getByRole('textbox', { name: 'Choose a password' }).fill('a horse in the rain');
  await theirs.getByRole('button', { name: /^Join / }).click();
  await theirs.getByRole('link', { name: 'Candidates' }).first().waitFor();
  assert.equal(await theirs.getByRole('link', { name: 'Connections' }).count(), 0);

  await page.reload();
  await page.getByText('Nobody’s answer is awaited').waitFor();
  await page.getByLabel('Role of Mei Tanaka').selectOption('manager');
  await page.getByText('Mei Tanaka now has the role Manager.').waitFor();
  await theirs.reload();
  await go(theirs, 'Connections');
  await theirs.getByRole('heading', { name: 'Connections', level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Remove Mei Tanaka' }).click();
  await page.getByRole('button', { name: 'Remove member' }).click();
  await page.getByText('Mei Tanaka is no longer a member.').waitFor();
  await go(theirs, 'Positions');
  await theirs.getByText('Your session is over.').waitFor();
  await Promise.all([page.context().close(), theirs.context().close()]);
});

test('an admin sets single sign-on up, tests it, switches it on, and a colleague comes in by the button', async () => {
  const { page, slug } = await openSettings('sso');
  await page.getByRole('link', { name: /Another provider/ }).click();
  const redirect = page.getByRole('group', { name: /Redirect address/ });
  assert.equal((await redirect.innerText()).trim(), `${inlay.origin}/auth/sso/callback`);
  await go(page, 'Next');
  await page.getByLabel('Issuer').fill(`${provider.issuer}/.well-known/openid-configuration`);
  await page.getByLabel('Client ID').fill(clientId);
  await page.getByLabel('Client secret').fill('a slip of the clipboard');
  await page.getByLabel('E-mail domains').fill('example.test');
  await page.getByLabel('Name on the button').fill('Firm login');
  await page.getByRole('button', { name: 'Check the connection' }).click();
  await page.getByText('Copy both once more from the provider').waitFor();
  await page.getByLabel('Client secret').fill(clientSecret);
  await page.getByRole('button', { name: 'Check the connection' }).click();
  await page.getByRole('heading', { name: 'The connection works' }).waitFor();
  await page.getByRole('button', { name: 'Save and go on' }).click();

  provider.visitor = { sub: 'ben', email: 'ben@example.test', email_verified: true, name: 'Ben Ode' };
  await go(page, 'Test now');
  await page.getByText('Invite the person, or let new people become members').waitFor();
  await go(page, 'Edit');
  await page.getByLabel(/Whoever has an account there becomes a member/).check();
  assert.equal(await page.getByLabel('Client secret').inputValue(), '');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await go(page, 'Test now');
  await page.getByText('Ben Ode (ben@example.test) would become a new member with the role User.').waitFor();
  assert.equal(new URL(page.url()).pathname, '/console/settings/sso');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('Single sign-on is on.').waitFor();

  const { page: theirs } = await openPage(browser);
  await theirs.goto(`${inlay.origin}/console`);
  await theirs.getByRole('button', { name: 'Sign in through your organisation' }).click();
  await theirs.getByLabel(/Short name of your organisation/).fill(slug);
  await theirs.getByRole('button', { name: 'Continue', exact: true }).click();
  await go(theirs, 'Continue with Firm login');
  await theirs.locator('console-navigation').getByText('Ben Ode').first().waitFor();

  await page.getByLabel(/Only this way/).click();
  await page.getByRole('button', { name: 'Require single sign-on' }).click();
  await page.getByText('Members now sign in by the provider only.').waitFor();
  await go(page, 'Members');
  await page.getByRole('cell', { name: 'Ben Ode', exact: true }).waitFor();
  await Promise.all([page.context().close(), theirs.context().close()]);
});

test('a key that was made in the console opens the API, and no longer once it is revoked', async () => {
  const { page } = await openSettings('api-keys');
  await go(page, 'New key');
  await page.getByLabel('What is it for?').fill('Nightly export');
  await page.getByLabel('List and read positions').check();
  await page.getByRole('button', { name: 'Make key' }).click();
  const key = (await page.getByRole('group', { name: 'The key' }).innerText()).trim();
  const ask = (path: string) =>
    fetch(`${inlay.origin}/api/v1/${path}`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal((await ask('positions')).status, 200);
  assert.equal((await ask('members')).status, 403);
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Revoke: Nightly export' }).click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await page.getByText('There is no key yet').waitFor();
  assert.equal((await ask('positions')).status, 401);
  await page.context().close();
});
