import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, shownText, test, waitUntil } from '../testing/testing.ts';
import type { VerdictValue } from './verdict.ts';
import './verdict.ts';

const values: VerdictValue[] = ['met', 'partly', 'not-shown'];

test('each verdict is accessible', async () => {
  await expectAccessible(
    () => html`<p>${values.map((value) => html`<inlay-verdict value=${value}></inlay-verdict>`)}</p>`,
  );
});

test('each verdict has words and a shape of its own, so that colour is not needed', async () => {
  const seen = new Set<string>();
  for (const value of values) {
    const verdict = await fixture(html`<inlay-verdict value=${value}></inlay-verdict>`);
    seen.add(shownText(verdict));
    seen.add(inside(verdict, 'svg').innerHTML);
  }
  expect(seen.size).to.equal(6);
});

test('it says it in the language of the page', async () => {
  const verdict = await fixture(html`<inlay-verdict value="not-shown"></inlay-verdict>`, { lang: 'de' });
  await waitUntil(() => shownText(verdict) === 'Nicht belegt');
});

test('a value that it does not know says nothing good', async () => {
  const verdict = await fixture(html`<inlay-verdict value="excellent"></inlay-verdict>`);
  expect(shownText(verdict)).to.equal('Not shown');
});
