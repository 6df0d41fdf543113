import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  inside,
  oneEvent,
  sendKeys,
  settle,
  test,
  waitUntil,
} from '../testing/testing.ts';
import type { Menu, MenuItem } from './menu.ts';
import './menu.ts';

const items: MenuItem[] = [
  { id: 'open', label: 'Open', icon: 'file' },
  { id: 'share', label: 'Share', disabled: true },
  { id: 'delete', label: 'Delete', danger: true },
];
const isOpen = (menu: Menu): boolean => inside(menu, 'button').ariaExpanded === 'true';

test('a menu is accessible, closed and open', async () => {
  await expectAccessible(() => html`<inlay-menu .items=${items}></inlay-menu>`);
  for (const theme of ['light', 'dark'] as const) {
    const menu = await fixture<Menu>(html`<inlay-menu .items=${items}></inlay-menu>`, { theme });
    setTimeout(() => inside(menu, 'button').click());
    await oneEvent(menu.shadowRoot!, 'wa-after-show');
    await settle();
    await expect(menu).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(menu));
  }
});

test('the keyboard opens it, goes to an action and chooses it', async () => {
  const menu = await fixture<Menu>(html`<inlay-menu .items=${items}></inlay-menu>`);
  menu.focus();
  setTimeout(() => sendKeys({ press: 'Enter' }));
  await oneEvent(menu.shadowRoot!, 'wa-after-show');
  await sendKeys({ press: 'End' });
  setTimeout(() => sendKeys({ press: 'Enter' }));
  const { detail } = await oneEvent(menu, 'inlay-menu-chosen');
  expect(detail.id).to.equal('delete');
});

test('Escape closes it and the focus stays on its button', async () => {
  const menu = await fixture<Menu>(html`<inlay-menu .items=${items}></inlay-menu>`);
  setTimeout(() => inside(menu, 'button').click());
  await oneEvent(menu.shadowRoot!, 'wa-after-show');
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isOpen(menu));
  expect(menu.shadowRoot!.activeElement === inside(menu, 'button')).to.equal(true);
});

test('it asks no server for anything', async () => {
  performance.clearResourceTimings();
  const menu = await fixture<Menu>(html`<inlay-menu .items=${items}></inlay-menu>`);
  inside(menu, 'button').click();
  await waitUntil(() => isOpen(menu));
  const elsewhere = performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.startsWith(location.origin));
  expect(elsewhere).to.deep.equal([]);
});
