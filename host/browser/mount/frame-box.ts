import { MountProgress } from './mount-progress.ts';

/** As the page's own header says it; here, too, so that it holds for whatever the frame shows later. */
const sandbox = ['allow-scripts', 'allow-forms', 'allow-popups', 'allow-downloads'];

/** A list of a thousand rows is shown whole; what wants more scrolls inside its frame. */
const tallest = 20_000;

/** A frame and the room that it keeps, with progress in front of it until it is ready. */
export class FrameBox {
  readonly element = document.createElement('div');
  readonly frame = document.createElement('iframe');
  #cover: MountProgress | undefined;
  #isReady = false;
  #anchor = document.createElement('span');

  constructor({ title, minHeight }: { readonly title: string; readonly minHeight: number }) {
    const { element, frame } = this;
    element.style.cssText = `display:block;position:relative;block-size:${minHeight}px`;
    frame.style.cssText = 'display:block;inline-size:100%;block-size:100%;border:0;opacity:0';
    frame.title = title;
    frame.referrerPolicy = 'no-referrer';
    frame.sandbox.add(...sandbox);
    this.#anchor.style.cssText = 'position:absolute;inline-size:1px;pointer-events:none';
    element.append(frame);
  }

  /** Says that it loads, in front of the frame. */
  cover(text: string): void {
    if (this.#isReady) return;
    this.#cover = new MountProgress();
    this.#cover.text = text;
    this.#cover.style.cssText = 'position:absolute;inset:0';
    this.element.append(this.#cover);
  }

  uncover(): void {
    this.#cover?.remove();
    this.#isReady = true;
    this.frame.style.opacity = '1';
  }

  /** A person has just done something, and the focus is in this frame. */
  isUsed(): boolean {
    const { activeElement } = this.frame.getRootNode() as Document | ShadowRoot;
    return navigator.userActivation.isActive && activeElement === this.frame;
  }

  setHeight(height: number): void {
    this.element.style.blockSize = `${Math.min(Math.ceil(height), tallest)}px`;
  }

  /** Brings a part of the frame into view, as the browser does inside one document when the focus moves. */
  scrollTo(top: number, height: number): void {
    const within = Math.min(Math.max(top, 0), tallest);
    this.#anchor.style.insetBlockStart = `${within}px`;
    this.#anchor.style.blockSize = `${Math.min(height, tallest - within)}px`;
    this.element.append(this.#anchor);
    this.#anchor.scrollIntoView({ block: 'nearest' });
    this.#anchor.remove();
  }
}
