import { html } from 'lit';
import {
  afterEach,
  expect,
  fixture,
  inside,
  nextFrame,
  shownText,
  test,
  waitUntil,
} from '../testing/testing.ts';
import { showToast, type Toast } from './toast.ts';

const currentToast = (): Toast => document.querySelector('inlay-toast')!;

afterEach(() => document.querySelector('inlay-toast')?.remove());

test('messages are accessible in light and dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const toast = await fixture<Toast>(html`<inlay-toast></inlay-toast>`, { theme });
    toast.show('Saved.', { kind: 'positive', action: { label: 'Undo', run: () => {} } });
    toast.show('The server is away.', { kind: 'negative' });
    await toast.updateComplete;
    await expect(toast).to.be.accessible();
    toast.remove();
  }
});

test('a message shows in one corner for the whole page and goes by itself', async () => {
  showToast('First.', { duration: 30 });
  showToast('Second.', { duration: 30 });
  await currentToast().updateComplete;
  expect(document.querySelectorAll('inlay-toast')).to.have.length(1);
  expect(shownText(currentToast())).to.contain('First.').and.to.contain('Second.');
  await waitUntil(() => !currentToast().matches(':popover-open'));
  expect(shownText(currentToast())).to.equal('');
});

test('it stays while the reader points at it', async () => {
  showToast('Wait.', { duration: 20 });
  const toast = currentToast();
  await toast.updateComplete;
  inside(toast, '.messages').dispatchEvent(new PointerEvent('pointerenter'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(shownText(toast)).to.contain('Wait.');
  inside(toast, '.messages').dispatchEvent(new PointerEvent('pointerleave'));
  await waitUntil(() => shownText(toast) === '');
});

test('a problem is announced at once and stays until it is closed', async () => {
  showToast('It failed.', { kind: 'negative' });
  const toast = currentToast();
  await toast.updateComplete;
  expect(inside(toast, '.message').role).to.equal('alert');
  inside(toast, 'inlay-button').click();
  await nextFrame();
  expect(shownText(toast)).to.equal('');
});

test('its action is run once and the message goes', async () => {
  let undone = 0;
  showToast('Deleted.', {
    action: {
      label: 'Undo',
      run: () => {
        undone += 1;
      },
    },
  });
  const toast = currentToast();
  await toast.updateComplete;
  inside(toast, 'inlay-button').click();
  await toast.updateComplete;
  expect(undone).to.equal(1);
  expect(shownText(toast)).to.equal('');
});
