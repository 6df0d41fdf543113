import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { isBroken } from '../host/node/built-module.ts';
import { loadModule } from '../host/node/load-module.ts';
import { findBuiltModules } from '../host/node/modules-on-disk.ts';
import { createInlineRunner } from '../host/node/runner/inline-runner.ts';
import { bundle } from '../plugins/cli/build/bundle.ts';
import { hostPages } from '../scripts/build/host-pages.ts';
import { buildAll } from '../scripts/build.ts';
import { startTestApp } from '../server/testing/test-app.ts';
import { openBrowser, openPage } from './support/browser.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const inlay = await startTestApp({ work: true });
let browser: Browser;
let folder: string;

before(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'inlay-versions-'));
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The next version of hello: its own number and another word on its button, in a folder of a stranger's. */
async function buildNext(): Promise<void> {
  const source = join(folder, 'hello');
  await cp(here('../host/node/testing/fixtures/hello'), source, { recursive: true });
  const change = async (file: string, edit: (text: string) => string) =>
    writeFile(join(source, file), edit(await readFile(join(source, file), 'utf8')));
  await change('manifest.json', (text) => text.replace('"version": "0.1.0"', '"version": "0.2.0"'));
  await change('locales/en.json', (text) => text.replace('Greet me', 'Welcome me'));
  await change('web/greeter.ts', (text) => text.replace('<output', '<b>new</b><output'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(here('..'), join(folder, 'node_modules/inlay'), 'dir');
  await buildAll({ outDir: join(folder, 'dist'), moduleFolders: [source], only: ['hello'] });
  const [built] = await findBuiltModules(join(folder, 'dist'));
  if (!built || isBroken(built)) throw new Error(built?.broken ?? 'Nothing was built.');
  inlay.registry.add({ ...built, thirdParty: false, runner: createInlineRunner(await loadModule(built)) });
}

/** What a member of a new tenant gets who opens hello in the console. */
async function openHello() {
  const { api } = await inlay.signIn('admin');
  const { body } = await api.post('/launches/console', { module: 'hello', widget: 'greeter', locale: 'en' });
  return body.data as { mount: { version: string } };
}

test('two versions of one module work side by side in one page, each with its own code, texts and tag', async () => {
  const older = await openHello();
  await buildNext();
  const newer = await openHello();
  assert.deepEqual([older.mount.version, newer.mount.version], ['0.1.0', '0.2.0']);

  const assets = join(folder, 'page');
  const entry = here('../host/browser/mount/testing/page.ts');
  const chunks = await bundle(hostPages(here('..'), { page: entry }, assets));
  const { page, faults } = await openPage(browser);
  await page.route(`${inlay.origin}/twice**`, async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    if (file !== 'twice') {
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(join(assets, file)) });
    }
    const script = `<script type="module" src="/twice/${chunks.page!.files[0]}"></script>`;
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Twice</title>${script}` });
  });
  await page.goto(`${inlay.origin}/twice`);
  await page.waitForFunction('window.mountAll');
  const mounted = await page.evaluate(`mountAll(${JSON.stringify([older, newer])})`);
  assert.deepEqual(mounted, ['ready', 'ready']);

  for (const [version, button, name] of [
    ['0.1.0', 'Greet me', 'Ada'],
    ['0.2.0', 'Welcome me', 'Mei'],
  ] as const) {
    const place = page.getByRole('region', { name: version, exact: true });
    await place.getByLabel('What is your name?').fill(name);
    await place.getByRole('button', { name: button }).click();
    await place.getByText(`Hello, ${name}!`).waitFor();
    assert.equal(await place.getByText('new').count(), version === '0.2.0' ? 1 : 0);
  }
  const tags = ['0-1-0', '0-2-0'].map((version) => `customElements.get('inlay-hello-${version}-greeter')`);
  assert.equal(await page.evaluate(`${tags.join(' !== ')}`), true);
  assert.equal(await page.evaluate('litElementVersions.length'), 1, 'one Lit for both');
  assert.deepEqual(faults, []);
});
