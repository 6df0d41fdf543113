import { html } from 'lit';
import { expect, expectAccessible, fixture, has, inside, shownText, test } from '../testing/testing.ts';
import { chooseYears, findBreaks, readMonth, type TimelineEntry } from './spans.ts';
import './timeline.ts';

const entries: TimelineEntry[] = [
  { title: 'BSc Computer Science', place: 'TU Wien', start: '2012-10', end: '2016-06', kind: 'education' },
  { title: 'Developer', place: 'Acme', start: '2017-01', end: '2020-03' },
  { title: 'Lead developer', place: 'Globex', start: '2020-04' },
  { title: 'Volunteer', start: 'some time ago' },
];
const drawTimeline = () => html`<inlay-timeline today="2026-05" .entries=${entries}></inlay-timeline>`;
const rows = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('tbody tr')].map(shownText);

test('a timeline and its table are accessible', async () => {
  await expectAccessible(drawTimeline);
  const element = await fixture(drawTimeline());
  inside(element, 'summary').click();
  await expect(element).to.be.accessible();
});

test('the table behind the picture holds everything, newest first, with the time between entries', async () => {
  const element = await fixture(drawTimeline());
  expect(rows(element)).to.deep.equal([
    'Lead developer Globex Apr 2020 today',
    'Developer Acme Jan 2017 Mar 2020',
    'Time between entries 6 months Jul 2016 Dec 2016',
    'BSc Computer Science TU Wien Oct 2012 Jun 2016',
    'Volunteer some time ago today',
  ]);
});

test('the picture is described in words', async () => {
  const element = await fixture(drawTimeline());
  expect(inside(element, '[role=img]').ariaLabel).to.contain(
    'Lead developer, Globex, Apr 2020 – today; Developer, Acme',
  );
  expect(element.shadowRoot!.querySelectorAll('.break')).to.have.length(1);
});

test('without a date that can be read there is the table alone', async () => {
  const element = await fixture(html`<inlay-timeline .entries=${[entries[3]!]}></inlay-timeline>`);
  expect(has(element, 'svg')).to.equal(false);
  expect(inside(element, 'table').offsetHeight).to.be.above(0);
});

test('breaks are what no entry covers, also where entries overlap', () => {
  const spans = [
    { from: 0, to: 24 },
    { from: 6, to: 12 },
    { from: 26, to: 30 },
    { from: 40, to: 50 },
  ];
  expect(findBreaks(spans, 3)).to.deep.equal([{ from: 30, to: 40 }]);
  expect(findBreaks(spans, 2)).to.deep.equal([
    { from: 24, to: 26 },
    { from: 30, to: 40 },
  ]);
});

test('dates are read by year, month or day, and nothing else', () => {
  expect(readMonth('2019')).to.equal(2019 * 12);
  expect(readMonth('2019-04-30')).to.equal(2019 * 12 + 3);
  for (const wrong of ['', '2019-13', '19-04', 'May 2019']) expect(readMonth(wrong)).to.equal(undefined);
});

test('a long career has no more years under it than fit', () => {
  expect(chooseYears({ from: 1970 * 12, to: 2026 * 12 }, 6)).to.deep.equal([
    1970, 1980, 1990, 2000, 2010, 2020,
  ]);
  expect(chooseYears({ from: 2024 * 12 + 3, to: 2026 * 12 + 3 }, 6)).to.deep.equal([2025, 2026]);
});
