import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
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
  const find = (id: string): LoadedModule => inlay.registry.findNewest(id)!;
  const [hello, hostile] = [find('hello'), find('hostile-web')];
  return {
    ...inlay,
    hello,
    hostile,
    /** Hostile-web as a package of somebody else's, with these of its widgets; all where none is named. */
    offer(...names: readonly string[]) {
      const { manifest } = hostile;
      const widgets = manifest.widgets.filter(({ name }) => names.length === 0 || names.includes(name));
      inlay.registry.add({ ...hostile, thirdParty: true, manifest: { ...manifest, widgets } });
    },
    /** Hello as one of ours or of somebody else's, with its widget on the page of a position, too. */
    offerHello({ thirdParty }: { thirdParty: boolean }) {
      const widgets = hello.manifest.widgets.map((widget) => ({
        ...widget,
        placements: [...widget.placements, 'page.position' as const],
      }));
      inlay.registry.add({ ...hello, thirdParty, manifest: { ...hello.manifest, widgets } });
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
