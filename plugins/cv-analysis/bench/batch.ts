// How it is to bring many CVs at once: `npm run bench -- batch [FILES]`, with the real server and a browser. From the
// choice of the files to the last one read; the server is killed half-way with a second argument, `kill`.
import type { Page } from 'playwright-core';
import { openBrowser, openPage, signInToConsole } from '../../../e2e/support/browser.ts';
import { startInlay } from '../../../e2e/support/inlay.ts';
import { Client } from '../../../server/testing/client.ts';
import { makeBatch } from '../e2e/make-batch.ts';

const count = Number(process.argv[2] ?? 500);
const isKilled = process.argv[3] === 'kill';
const routes = '/modules/cv-analysis';

const inlay = await startInlay();
const browser = await openBrowser();
try {
  const { page } = await openPage(browser);
  const position = (await (await signIn()).get('/positions')).body.data[0];
  await signInToConsole(page, inlay.origin);
  await page.goto(`${inlay.origin}/console/positions/${position.id}`);
  const widget = page.getByRole('region', { name: 'Add CVs' });
  const input = widget.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  await watchFrames(page);
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  await input.setInputFiles(makeBatch(count));
  const total = count.toLocaleString('en');
  if (isKilled) await killHalfWay(position.id);
  await widget.getByText(`${total} of ${total} CVs are ready`).waitFor({ timeout: 1_800_000 });
  const allRead = seconds();
  const frames = await page.evaluate('window.inlayFrames');
  const { documents, analyses, twice } = await countTwice(position.id);
  console.log(
    JSON.stringify({
      ...{ name: 'batch', value: allRead, unit: 's', files: count, killed: isKilled },
      ...{ perSecond: Math.round((count / allRead) * 10) / 10, ...(frames as object) },
      ...{ documents, analyses, twice },
    }),
  );
} finally {
  await browser.close();
  await inlay.close();
}

async function signIn(): Promise<Client> {
  const api = new Client(inlay.origin);
  await api.post('/auth/sign-in', { email: 'admin@demo.test', password: 'inlay-demo' });
  return api;
}

/** Notes how long the page was busy in one go, and the longest time between two frames. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames = { longTasks: 0, longestTaskMs: 0, longestFrameMs: 0 };
    Object.assign(globalThis, { inlayFrames: frames });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        frames.longTasks += 1;
        frames.longestTaskMs = Math.max(frames.longestTaskMs, Math.round(duration));
      }
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const look = (now: number) => {
      frames.longestFrameMs = Math.max(frames.longestFrameMs, Math.round(now - last));
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function killHalfWay(positionId: string): Promise<void> {
  const api = await signIn();
  for (;;) {
    const [batch] = (await api.get(`${routes}/batches?positionId=${positionId}`)).body.data;
    if (batch && batch.counts.done >= count / 2) break;
    await new Promise((wake) => setTimeout(wake, 500));
  }
  await inlay.kill();
  await inlay.restart();
}

/** What came out, and how many files were taken or read more than once. */
async function countTwice(positionId: string) {
  const api = await signIn();
  const [batch] = (await api.get(`${routes}/batches?positionId=${positionId}`)).body.data;
  const { files } = (await api.get(`${routes}/batches/${batch.id}/files`)).body.data;
  const distinct = (name: string) => new Set(files.map((file: Record<string, string>) => file[name])).size;
  const names: string[] = [];
  for (let cursor = ''; ; ) {
    const { data, page } = (await api.get(`/documents?limit=100${cursor}`)).body;
    names.push(
      ...data
        .map((document: { name: string }) => document.name)
        .filter((name: string) => name.startsWith('candidate-')),
    );
    if (!page.next) break;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
  const documents = names.length;
  return { documents, analyses: distinct('analysisId'), twice: documents - new Set(names).size };
}
