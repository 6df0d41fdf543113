import { Allowance } from './allowance.ts';

/** So long after a key or a click somebody is still at it, in ms. */
const busyFor = 1500;
/** A widget may move the focus once too often by mistake. */
const pardoned = 2;
const pardonWindow = 10_000;

/**
 * Gives the focus back to somebody who types or clicks elsewhere in the page when a frame takes it by itself, and
 * tells of a frame that goes on doing so. Who points at the frame or tabs into it wants to be there.
 */
export function keepFocus(frame: HTMLIFrameElement, signal: AbortSignal, onTheft: () => void): void {
  const pardons = new Allowance(pardoned, pardonWindow);
  let busyAt = Number.NEGATIVE_INFINITY;
  let busyIn: EventTarget | undefined;
  const note = (event: Event) => {
    busyAt =
      event instanceof KeyboardEvent && event.key === 'Tab' ? Number.NEGATIVE_INFINITY : performance.now();
    [busyIn] = event.composedPath();
  };
  const options = { capture: true, signal };
  addEventListener('keydown', note, options);
  addEventListener('pointerdown', note, options);
  const check = () => {
    if (signal.aborted || performance.now() - busyAt > busyFor || frame.matches(':hover')) return;
    if ((frame.getRootNode() as Document | ShadowRoot).activeElement !== frame) return;
    if (busyIn instanceof HTMLElement && busyIn.isConnected) busyIn.focus({ preventScroll: true });
    if (!pardons.take()) onTheft();
  };
  // Which element has the focus instead is known only once the event is over.
  addEventListener('blur', ({ target }) => target === window && setTimeout(check), options);
}
