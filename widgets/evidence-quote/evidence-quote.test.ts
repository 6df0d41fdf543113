import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, oneEvent, shownText, test } from '../testing/testing.ts';
import './evidence-quote.ts';

const words = 'Led a team of 6 <engineers> & built the “billing” service.';

test('a quote is accessible', async () => {
  await expectAccessible(
    () =>
      html`<inlay-evidence-quote quote=${words} page="2" section="Experience, Acme" openable></inlay-evidence-quote>`,
  );
});

test('the words are shown unchanged, with their place', async () => {
  const quote = await fixture(
    html`<inlay-evidence-quote quote=${words} page="2" section="Experience, Acme"></inlay-evidence-quote>`,
  );
  expect(inside(quote, 'q').textContent).to.equal(words);
  expect(shownText(quote)).to.contain('Experience, Acme · Page 2');
});

test('the reader can ask to see it in its place', async () => {
  const quote = await fixture(
    html`<inlay-evidence-quote quote=${words} page="2" section="Experience" openable></inlay-evidence-quote>`,
  );
  setTimeout(() => inside(quote, 'inlay-button').click());
  const event = await oneEvent(quote, 'inlay-evidence-opened');
  expect(event.detail).to.deep.equal({ quote: words, page: 2, section: 'Experience' });
});

test('without a quote it says so and offers nothing', async () => {
  const quote = await fixture(html`<inlay-evidence-quote openable></inlay-evidence-quote>`);
  expect(shownText(quote)).to.equal('No passage quoted');
});
