import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { packModule, readPackage, unpackTo } from '../../host/node/packages/index.ts';
import type { LoadedModule } from '../../host/node/registry.ts';
import { startTestApp } from '../../server/testing/test-app.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../host/node/testing/fixtures/${name}`, import.meta.url));

/** An Inlay with a module of ours, hello, and one of a stranger's whose widgets misbehave. */
export async function startWithStrangers() {
  const inlay = await startTestApp({
    work: true,
    moduleFolders: [fixture('hello'), fixture('hostile-web')],
  });
  const { registry } = inlay;
  const find = (id: string): LoadedModule => registry.findNewest(id)!;
  const built = { hello: find('hello'), hostile: find('hostile-web') };
  const folder = await mkdtemp(join(tmpdir(), 'inlay-strangers-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const pack = async (module: LoadedModule): Promise<LoadedModule> => {
    const place = join(folder, module.id);
    await unpackTo(await readPackage(await packModule(module.folder)), place);
    return { ...module, folder: place };
  };
  const packed = { hello: await pack(built.hello), hostile: await pack(built.hostile) };
  return {
    ...inlay,
    hostile: packed.hostile,
    /** A new tenant that has both modules installed. */
    makeTenant() {
      for (const module of Object.values(built)) registry.add(module);
      return inlay.makeTenant();
    },
    /** Hostile-web as a package of somebody else's, with these of its widgets; all where none is named. */
    offer(...names: readonly string[]) {
      const { manifest } = packed.hostile;
      const widgets = manifest.widgets.filter(({ name }) => names.length === 0 || names.includes(name));
      registry.add({ ...packed.hostile, thirdParty: true, manifest: { ...manifest, widgets } });
    },
    /** Hello as one of ours or of somebody else's, with its widget on the page of a position, too. */
    offerHello({ thirdParty }: { thirdParty: boolean }) {
      const module = thirdParty ? packed.hello : built.hello;
      const widgets = module.manifest.widgets.map((widget) => ({
        ...widget,
        placements: [...widget.placements, 'page.position' as const],
      }));
      registry.add({ ...module, thirdParty, manifest: { ...module.manifest, widgets } });
    },
  };
}

/** Sandboxed frames in a process of their own, which a browser may leave out where memory is scarce. */
export const inOwnProcess = ['--site-per-process', '--enable-features=IsolateSandboxedIframes'];

/** Asks from outside until it is true: the browser's own waiting runs text in the page, which a policy refuses. */
export async function waitUntil(page: Page, condition: string, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await page.evaluate(condition))) {
    if (Date.now() > deadline) throw new Error(`${condition} did not come true`);
    await page.waitForTimeout(25);
  }
}
