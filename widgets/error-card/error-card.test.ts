import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  has,
  inside,
  oneEvent,
  shownText,
  test,
  waitUntil,
} from '../testing/testing.ts';
import './error-card.ts';

const reason = 'The server did not answer in time. Try again in a minute.';

test('an error card is accessible', async () => {
  await expectAccessible(
    () => html`<inlay-error-card reason=${reason} reference="01JD3Q9R" retryable></inlay-error-card>`,
  );
});

test('it says why and is announced', async () => {
  const card = await fixture(html`<inlay-error-card reason=${reason}></inlay-error-card>`);
  expect(inside(card, '[role=alert]').textContent).to.contain(reason);
  expect(has(card, 'inlay-button')).to.equal(false);
});

test('the reader can try again', async () => {
  const card = await fixture(html`<inlay-error-card reason=${reason} retryable></inlay-error-card>`);
  setTimeout(() => inside(card, 'inlay-button').click());
  const event = await oneEvent(card, 'inlay-retry');
  expect(event.composed).to.equal(true);
});

test('the reference can be copied, and a refused copy is told', async () => {
  const written: string[] = [];
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
  const useClipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  try {
    const card = await fixture(
      html`<inlay-error-card reason=${reason} reference="01JD3Q9R"></inlay-error-card>`,
    );
    useClipboard(async (text) => {
      written.push(text);
    });
    inside(card, '.reference inlay-button').click();
    await waitUntil(() => shownText(inside(card, '[role=status]')) === 'Copied');
    expect(written).to.deep.equal(['01JD3Q9R']);
    useClipboard(() => Promise.reject(new Error('denied')));
    inside(card, '.reference inlay-button').click();
    await waitUntil(() => shownText(inside(card, '[role=status]')).startsWith('Could not copy'));
  } finally {
    Object.defineProperty(navigator, 'clipboard', clipboard);
  }
});
