import { expect, nextFrame, oneEvent, fixture as openFixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';

export { emulateMedia, expect, nextFrame, oneEvent, resetMouse, sendKeys, sendMouse, setViewport, waitUntil };

type Body = () => void | Promise<void>;
interface TestGlobals {
  it: (name: string, body: Body) => void;
  describe: (name: string, body: () => void) => void;
  beforeEach: (body: Body) => void;
  afterEach: (body: Body) => void;
}

const globals = globalThis as unknown as TestGlobals;

/** A test; its name is a sentence about behaviour. */
export const test = globals.it;
/** Tests that belong together. */
export const suite = globals.describe;
export const { beforeEach, afterEach } = globals;

/** How a fixture stands on the page. */
export interface Surroundings {
  theme?: 'light' | 'dark';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Width of the box around it in pixels. */
  width?: number;
}

/** Renders a template, waits until its element is ready, and takes it away after the test. */
export async function fixture<E extends Element>(
  template: TemplateResult,
  { theme = 'light', lang = 'en', dir = 'ltr', width }: Surroundings = {},
): Promise<E> {
  const box = document.createElement('div');
  box.lang = lang;
  box.dir = dir;
  box.style.cssText = `color-scheme:${theme};background:var(--inlay-surface);color:var(--inlay-text);${width ? `inline-size:${width}px` : ''}`;
  return openFixture<E>(template, { parentNode: box });
}

/** The first match inside an element's shadow root; the test fails where there is none. */
export function inside<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`${element.localName} shows nothing that matches ${selector}`);
  return found;
}

/** Whether an element's shadow root holds a match. (An element handed to `expect` that fails hangs the reporter.) */
export const has = (element: Element, selector: string): boolean =>
  (element.shadowRoot?.querySelector(selector) ?? null) !== null;

/** What an element shows to a reader, with white space made simple. */
export const shownText = (element: Element): string =>
  ((element.shadowRoot ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until nothing moves any more but what moves for ever. */
export async function settle(): Promise<void> {
  await nextFrame();
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Checks with axe, in the light and in the dark scheme, what `render` draws. */
export async function expectAccessible(render: () => TemplateResult): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const element = await fixture(render(), { theme });
    await settle();
    await expect(element, `in the ${theme} scheme`).to.be.accessible();
  }
}
