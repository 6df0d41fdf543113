import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, shownText, test, waitUntil } from '../testing/testing.ts';
import type { MatchGauge } from './match-gauge.ts';
import './match-gauge.ts';

test('a gauge is accessible', async () => {
  await expectAccessible(() => html`<inlay-match-gauge low="58" high="74"></inlay-match-gauge>`);
});

test('it shows a range and words, and says both without the picture', async () => {
  const gauge = await fixture(html`<inlay-match-gauge low="58.4" high="73.2"></inlay-match-gauge>`);
  expect(shownText(gauge)).to.equal('0100 Overall match 58 to 74 Good match');
  expect(inside(gauge, 'figure').ariaLabel).to.match(/between 58 and 74 of 100\. Good match\./);
});

test('ends that are the wrong way round or beyond the scale are put right', async () => {
  const gauge = await fixture<MatchGauge>(html`<inlay-match-gauge low="120" high="-5"></inlay-match-gauge>`);
  expect(shownText(gauge)).to.contain('0 to 100');
});

test('a range that is too wide for a verdict says so, and its owner may choose the words', async () => {
  const wide = await fixture(html`<inlay-match-gauge low="20" high="90"></inlay-match-gauge>`);
  expect(shownText(wide)).to.contain('Hard to say from this document');
  const own = await fixture(
    html`<inlay-match-gauge low="58" high="74" words="7 of 10 shown"></inlay-match-gauge>`,
  );
  expect(inside(own, 'figure').ariaLabel).to.contain('7 of 10 shown');
});

test('a wider range takes more of the arc', async () => {
  const length = async (low: number, high: number): Promise<number> => {
    const gauge = await fixture(html`<inlay-match-gauge low=${low} high=${high}></inlay-match-gauge>`);
    return inside<SVGPathElement & HTMLElement>(gauge, '.interval').getTotalLength();
  };
  expect(await length(40, 80)).to.be.above(await length(55, 65));
});

test('it speaks Chinese on a Chinese page', async () => {
  const gauge = await fixture(html`<inlay-match-gauge low="58" high="74"></inlay-match-gauge>`, {
    lang: 'zh-CN',
  });
  await waitUntil(() => shownText(gauge).includes('58 至 74'));
});
