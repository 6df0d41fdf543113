import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, shownText, test } from '../testing/testing.ts';
import './notice.ts';

const kinds = ['info', 'positive', 'caution', 'negative'];

test('notices of every kind are accessible', async () => {
  await expectAccessible(
    () =>
      html`<div>${kinds.map((kind) => html`<inlay-notice kind=${kind} heading="Trial" dismissible>Ends soon.</inlay-notice>`)}</div>`,
  );
});

test('each kind says in words what it is', async () => {
  const words = new Set<string>();
  for (const kind of kinds)
    words.add(shownText(await fixture(html`<inlay-notice kind=${kind}></inlay-notice>`)));
  expect(words.size).to.equal(4);
});

test('it goes when it is closed, unless its owner objects', async () => {
  const notice = await fixture<HTMLElement>(html`<inlay-notice dismissible>Hello</inlay-notice>`);
  const keep = (event: Event): void => event.preventDefault();
  notice.addEventListener('inlay-dismissed', keep);
  inside(notice, 'inlay-button').click();
  expect(notice.offsetHeight).to.be.above(0);
  notice.removeEventListener('inlay-dismissed', keep);
  inside(notice, 'inlay-button').click();
  expect(notice.offsetHeight).to.equal(0);
});
