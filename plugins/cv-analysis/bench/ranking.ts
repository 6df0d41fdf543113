// How the ranking of a position feels with many CVs: `npm run bench -- ranking [CVS]`, with the real server and a browser.
// DATABASE_URL, else embedded. First rows: from the widget's question to rows that are drawn. Scrolling: frames from a
// trace of the browser while the wheel turns. Weights: from a slider's move to the list in its new order.
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser, openPage } from '../../../e2e/support/browser.ts';
import { account, openRanking } from './ranking/open-ranking.ts';
import { type Frames, readFrames, type TraceEvent } from './ranking/read-frames.ts';

const count = Number(process.argv[2] ?? 5_000);
const rounds = 5;
const scrollMs = 4_000;

const { origin, positionId, close } = await openRanking(count);
const browser = await openBrowser();
try {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 1000 } });
  await page.request.post(`${origin}/api/v1/auth/sign-in`, { data: account });
  const opened: { first: number; all: number }[] = [];
  for (let round = 0; round < rounds; round += 1) opened.push(await open(page));
  print('ranking.first-rows', median(opened.map(({ first }) => first)), 'ms', { limit: 300 });
  print('ranking.all-rows', median(opened.map(({ all }) => all)), 'ms', {});
  const frames = await scroll(page);
  print('ranking.scroll', frames.perSecond, 'frames/s', {
    limit: 60,
    late: frames.late,
    longestMs: frames.longestMs,
    workMs: frames.workMs,
  });
  const weighed: number[] = [];
  for (let round = 0; round < rounds; round += 1) weighed.push(await weigh(page, round));
  print('ranking.weights', median(weighed), 'ms', { limit: 1000 });
} finally {
  await browser.close();
  await close();
}

/** Opens the position; milliseconds until the first rows are drawn, and until all CVs are in the list. */
async function open(page: Page): Promise<{ first: number; all: number }> {
  await page.goto(`${origin}/console/positions/${positionId}`);
  const table = page.locator('inlay-data-table').first();
  await table.locator('tbody tr').first().waitFor();
  await page.waitForFunction(
    ([element, all]) => (element as unknown as { rows: unknown[] }).rows.length >= (all as number),
    [await table.elementHandle(), count] as const,
  );
  return page.evaluate(() => {
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/standings'))
      .map(({ startTime }) => startTime);
    const marks = (name: string) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
    const start = Math.min(...asked);
    return {
      first: Math.round(marks('cv-analysis.first-rows')[0]! - start),
      all: Math.round(marks('cv-analysis.all-rows')[0]! - start),
    };
  });
}

async function scroll(page: Page): Promise<Frames> {
  const box = (await page.locator('inlay-data-table').first().boundingBox())!;
  await page.locator('inlay-data-table').first().scrollIntoViewIfNeeded();
  await page.mouse.move(box.x + box.width / 2, 600);
  const cdp = await page.context().newCDPSession(page);
  const events = await trace(cdp, async () => {
    const until = Date.now() + scrollMs;
    while (Date.now() < until) {
      await cdp.send('Input.synthesizeScrollGesture', {
        x: Math.round(box.x + box.width / 2),
        y: 600,
        yDistance: -6_000,
        speed: 3_000,
        gestureSourceType: 'mouse',
      });
    }
  });
  return readFrames(events);
}

async function trace(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline', 'toplevel'];
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await work();
  const ended = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.end');
  await ended;
  return events;
}

/** Moves a slider; milliseconds until the frame that shows the new order. */
async function weigh(page: Page, round: number): Promise<number> {
  const widget = page.locator('console-module-widget').first();
  const sliders = widget.locator('input[type=range]');
  if ((await sliders.count()) === 0)
    await widget.getByRole('button', { name: 'Weights', exact: true }).click();
  return sliders.nth(round % 3).evaluate(async (slider, value) => {
    const start = performance.now();
    (slider as HTMLInputElement).value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    // The second frame begins once the first one is painted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return Math.round(performance.now() - start);
  }, round + 4);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(name: string, value: number, unit: string, more: Record<string, number>): void {
  console.log(JSON.stringify({ name, value, unit, cvs: count, ...more }));
}
