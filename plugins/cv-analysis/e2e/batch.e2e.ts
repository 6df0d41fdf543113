import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openBrowser, openPage, signInToConsole } from '../../../e2e/support/browser.ts';
import { startInlay } from '../../../e2e/support/inlay.ts';
import { Client } from '../../../server/testing/client.ts';
import { makeBatch } from './make-batch.ts';

const inlay = await startInlay();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await inlay.close();
});

const root = '/modules/cv-analysis';
const total = 24;

async function signIn(): Promise<Client> {
  const api = new Client(inlay.origin);
  await api.post('/auth/sign-in', { email: 'admin@demo.test', password: 'inlay-demo' });
  return api;
}

/** What the page claims: its bar, and how many it says were sent. */
async function readClaims(widget: Locator) {
  const share = await widget
    .locator('progress.overall')
    .getAttribute('value', { timeout: 500 })
    .catch(() => null);
  const words =
    (await widget
      .locator('.summary p')
      .first()
      .textContent({ timeout: 500 })
      .catch(() => '')) ?? '';
  return {
    share: share === null ? 0 : Number(share),
    sent: Number(/(\d+) of \d+ sent/.exec(words)?.[1] ?? 0),
  };
}

test('a batch outlives a server that is killed half-way: nothing is lost, nothing read twice, no figure invented', async () => {
  const { page } = await openPage(browser);
  let api = await signIn();
  const position = (await api.get('/positions')).body.data[0];
  /** Documents of ours on the server; the demo has some of its own. */
  const countSent = async () =>
    (await api.get('/documents?limit=100')).body.data.filter(({ name }: { name: string }) =>
      name.startsWith('candidate-'),
    ).length;
  await signInToConsole(page, inlay.origin);
  await page.goto(`${inlay.origin}/console/positions/${position.id}`);
  const widget = page.getByRole('region', { name: 'Add CVs' });
  await widget.locator('input[type=file]').first().setInputFiles(makeBatch(total));

  let highest = 0;
  const check = async () => {
    const { share, sent } = await readClaims(widget);
    assert.ok(share >= highest, `the bar went back from ${highest} to ${share}`);
    highest = share;
    const { counts } = (await api.get(`${root}/batches?positionId=${position.id}`)).body.data[0] ?? {};
    if (!counts) return 0;
    const arrived = await countSent();
    const finished = counts.done + counts.failed + counts.known;
    // The server was asked later, and only goes on.
    assert.ok(sent <= arrived, `${sent} sent, it says, and the server has ${arrived}`);
    assert.ok(share <= finished / total, `${share} with ${finished}`);
    return finished;
  };
  while ((await check()) < 3) await page.waitForTimeout(100);
  await inlay.kill();
  await inlay.restart();
  api = await signIn();
  const done = widget.getByText(`${total} of ${total} CVs are ready`);
  while (!(await done.isVisible())) {
    await check();
    await page.waitForTimeout(200);
  }

  const [batch, ...others] = (await api.get(`${root}/batches?positionId=${position.id}`)).body.data;
  assert.deepEqual([batch.counts.done, batch.counts.total, others.length], [total, total, 0]);
  assert.equal(await countSent(), total);
  const { files } = (await api.get(`${root}/batches/${batch.id}/files`)).body.data;
  const distinct = (name: string) => new Set(files.map((file: Record<string, string>) => file[name])).size;
  assert.deepEqual(
    [distinct('documentId'), distinct('analysisId'), distinct('subjectId')],
    [total, total, total],
  );

  await page.reload();
  await done.waitFor();
  await widget.locator('input[type=file]').first().setInputFiles(makeBatch(3));
  await widget.getByText('3 were there before').waitFor();
  assert.equal(await countSent(), total);
});
