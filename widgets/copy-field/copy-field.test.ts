import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, shownText, test, waitUntil } from '../testing/testing.ts';
import './copy-field.ts';

const snippet = '<inlay-widget\n  module="cv-analysis"></inlay-widget>';
const drawField = () => html`<inlay-copy-field label="Snippet" value=${snippet}></inlay-copy-field>`;

async function withClipboard(
  writeText: (text: string) => Promise<void>,
  run: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  await run().finally(() => Reflect.deleteProperty(navigator, 'clipboard'));
}

test('a copy field is accessible', async () => {
  await expectAccessible(drawField);
});

test('the text is copied as it stands, and that is said', async () => {
  const written: string[] = [];
  const field = await fixture(drawField());
  await withClipboard(
    async (text) => {
      written.push(text);
    },
    async () => {
      inside(field, 'inlay-button').click();
      await waitUntil(() => shownText(inside(field, '[role=status]')) === 'Copied');
    },
  );
  expect(written).to.deep.equal([snippet]);
});

test('where the page may not copy, the text is selected and the reader told', async () => {
  const field = await fixture(drawField());
  await withClipboard(
    () => Promise.reject(new Error('denied')),
    async () => {
      inside(field, 'inlay-button').click();
      await waitUntil(() => shownText(inside(field, '[role=alert]')).startsWith('Could not copy'));
    },
  );
  expect(getSelection()?.type).to.equal('Range');
});
