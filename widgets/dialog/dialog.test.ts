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
import type { Dialog } from './dialog.ts';
import './dialog.ts';

const openDialog = async (danger = false): Promise<Dialog> => {
  const dialog = await fixture<Dialog>(
    html`<inlay-dialog open heading="Delete this report?" confirm-label="Delete report" ?danger=${danger}>It cannot be brought back.</inlay-dialog>`,
  );
  await waitUntil(() => focused(dialog) !== '');
  return dialog;
};
const isShown = (dialog: Dialog): boolean => inside<HTMLDialogElement>(dialog, 'dialog').open;
const focused = (dialog: Dialog): string => {
  const element = dialog.shadowRoot!.activeElement;
  return element instanceof HTMLDialogElement ? '' : (element?.textContent?.trim() ?? '');
};

test('a dialog is accessible', async () => {
  await expectAccessible(
    () => html`<inlay-dialog open heading="Delete this report?">It is gone then.</inlay-dialog>`,
  );
});

test('the confirming button reports and leaves the dialog to its owner', async () => {
  const dialog = await openDialog();
  setTimeout(() => inside(dialog, '.foot inlay-button[variant=primary]').click());
  await oneEvent(dialog, 'inlay-confirm');
  expect(isShown(dialog)).to.equal(true);
  dialog.close();
  await dialog.updateComplete;
  expect(isShown(dialog)).to.equal(false);
});

test('the second half of the double click that opened it neither confirms nor cancels', async () => {
  const dialog = await openDialog();
  let heard = 0;
  for (const name of ['inlay-confirm', 'inlay-cancel']) dialog.addEventListener(name, () => (heard += 1));
  for (const button of dialog.shadowRoot!.querySelectorAll('.foot inlay-button'))
    button.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
  expect(heard).to.equal(0);
  expect(isShown(dialog)).to.equal(true);
});

test('Escape cancels and closes it, and the focus goes back', async () => {
  const opener = await fixture<HTMLButtonElement>(html`<button>Delete</button>`);
  opener.focus();
  const dialog = await openDialog();
  setTimeout(() => sendKeys({ press: 'Escape' }));
  await oneEvent(dialog, 'inlay-cancel');
  await waitUntil(() => !isShown(dialog));
  expect(dialog.open).to.equal(false);
  expect(document.activeElement === opener).to.equal(true);
});

test('the deed has the focus at first, but not where it cannot be undone', async () => {
  const plain = await openDialog();
  expect(focused(plain)).to.equal('Delete report');
  plain.close();
  await plain.updateComplete;
  expect(focused(await openDialog(true))).to.equal('Cancel');
});

test('while the deed is under way it cannot be cancelled', async () => {
  const dialog = await openDialog();
  dialog.busy = true;
  await dialog.updateComplete;
  await sendKeys({ press: 'Escape' });
  expect(isShown(dialog)).to.equal(true);
});

test('a file chooser that is dismissed inside the dialog does not close it', async () => {
  const dialog = await openDialog();
  inside(dialog, '.body').dispatchEvent(new Event('cancel', { bubbles: true }));
  await dialog.updateComplete;
  expect(isShown(dialog)).to.equal(true);
});

test('it stays open when it is moved, and leaves nothing behind when it is removed', async () => {
  const dialog = await openDialog();
  const place = await fixture<HTMLElement>(html`<section></section>`);
  place.append(dialog);
  await settle();
  expect(isShown(dialog)).to.equal(true);
  dialog.busy = true;
  await dialog.updateComplete;
  dialog.remove();
  await settle();
  expect(isShown(dialog)).to.equal(false);
});
