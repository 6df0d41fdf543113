import type { ToPage } from '../embed/protocol.ts';

type Send = (message: ToPage) => void;

/** The height that the content wants, in whole pixels. */
export const measure = (root: HTMLElement): number => Math.ceil(root.getBoundingClientRect().height);

/** Tells the page each change of the content's height. */
export function reportHeight(root: HTMLElement, send: Send): void {
  let last = -1;
  new ResizeObserver(() => {
    const height = measure(root);
    if (height === last) return;
    last = height;
    send({ type: 'height', height });
  }).observe(root);
}

/**
 * Tells the page when the focus comes in and goes out, and where it is: a page scrolls by itself to what
 * has the focus only inside its own document.
 */
export function reportFocus(send: Send): void {
  addEventListener('focus', () => send({ type: 'event', name: 'focus', detail: null }));
  addEventListener('blur', () => send({ type: 'event', name: 'blur', detail: null }));
  document.addEventListener('focusin', (event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const { top, height } = target.getBoundingClientRect();
    send({ type: 'show', top, height });
  });
}

/** Puts the focus on the first thing in the widget that takes it. */
export function focusFirst(root: ParentNode): boolean {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.tabIndex >= 0 && !element.matches(':disabled')) {
      element.focus();
      return true;
    }
    if (element.shadowRoot && focusFirst(element.shadowRoot)) return true;
  }
  return false;
}
