import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findBrowser } from './browser.ts';

const before = process.env.CHROME_PATH;
after(() => {
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
});

test('the browser that CHROME_PATH names is taken', async () => {
  process.env.CHROME_PATH = process.execPath;
  assert.equal((await findBrowser()).executablePath, process.execPath);
});

test('a CHROME_PATH where nothing is gets a sentence that names it', async () => {
  process.env.CHROME_PATH = '/nowhere/chrome';
  await assert.rejects(findBrowser(), /CHROME_PATH names \/nowhere\/chrome, where there is no browser\./);
});
