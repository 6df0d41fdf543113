import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  inside,
  oneEvent,
  sendKeys,
  test,
  waitUntil,
} from '../testing/testing.ts';
import type { Tab, Tabs } from './tabs.ts';
import './tabs.ts';

const tabs: Tab[] = [
  { id: 'profile', label: 'Profile' },
  { id: 'match', label: 'Match', count: 7 },
  { id: 'questions', label: 'Questions' },
];
const drawTabs = () => html`<inlay-tabs label="Report" .tabs=${tabs}>
  <p slot="profile">The profile</p>
  <p slot="match">The match</p>
  <p slot="questions">The questions</p>
</inlay-tabs>`;
const shown = (element: Tabs): string[] =>
  [...element.children].filter((child) => (child as HTMLElement).offsetHeight > 0).map((child) => child.slot);

test('tabs are accessible', async () => {
  await expectAccessible(drawTabs);
});

test('the first panel is shown, and a press shows another one', async () => {
  const element = await fixture<Tabs>(drawTabs());
  expect(shown(element)).to.deep.equal(['profile']);
  setTimeout(() => inside(element, '#tab-match').click());
  const { detail } = await oneEvent(element, 'inlay-tab-changed');
  await element.updateComplete;
  expect(detail.id).to.equal('match');
  expect(shown(element)).to.deep.equal(['match']);
});

for (const [dir, forward] of [
  ['ltr', 'ArrowRight'],
  ['rtl', 'ArrowLeft'],
] as const) {
  test(`arrow keys go forward and around (${dir})`, async () => {
    const element = await fixture<Tabs>(drawTabs(), { dir });
    inside(element, '[role=tab]').focus();
    const seen: string[] = [];
    for (const key of [forward, 'End', forward]) {
      await sendKeys({ press: key });
      await element.updateComplete;
      seen.push(element.selected);
      expect(element.shadowRoot!.activeElement!.id).to.equal(`tab-${element.selected}`);
    }
    expect(seen).to.deep.equal(['match', 'questions', 'profile']);
  });
}

test('a tab that is out of sight is scrolled to without moving the page', async () => {
  const element = await fixture<Tabs>(drawTabs(), { width: 160 });
  element.selected = 'questions';
  await element.updateComplete;
  expect(inside(element, '.list').scrollLeft).to.be.above(0);
  expect(scrollY).to.equal(0);
});

test('a row that is wider than its place fades out where more follows', async () => {
  const el = await fixture<Tabs>(html`<inlay-tabs style="inline-size: 200px"></inlay-tabs>`);
  el.tabs = ['overview', 'settings', 'permissions', 'log'].map((id) => ({ id, label: `The ${id}` }));
  await el.updateComplete;
  const list = el.shadowRoot!.querySelector<HTMLElement>('.list')!;
  const fades = () => {
    const style = getComputedStyle(list);
    return [style.getPropertyValue('--start'), style.getPropertyValue('--end')].map(
      (width) => width === '56px',
    );
  };
  expect(getComputedStyle(list).maskImage).to.include('gradient');
  expect(fades()).to.deep.equal([false, true]);
  list.scrollLeft = list.scrollWidth;
  await waitUntil(() => fades()[0]);
  expect(fades()).to.deep.equal([true, false]);
  el.style.inlineSize = '2000px';
  await waitUntil(() => getComputedStyle(list).maskImage === 'none');
});
