import { expect, fixture, html, nextFrame, waitUntil as waitFor } from '@open-wc/testing';
import { afterEach, beforeEach } from '../../../../widgets/testing/testing.ts';
import type { Session } from '../../api/api-types.ts';
import type { App } from '../shell/app.ts';
import '../shell/app.ts';
import { chooseTheme } from '../shell/preferences.ts';
import { router } from '../shell/router.ts';
import { chooseLanguage } from '../shell/texts.ts';
import { type FakeServer, playServer, refuse } from './fake-server.ts';
import { standAlone } from './stand-alone.ts';

export const admin: Session = {
  member: { id: 'm1', name: 'Ada Lindqvist', email: 'ada@demo.test', role: 'admin' },
  tenant: { id: 't1', name: 'Demo Company', slug: 'demo' },
  operator: false,
};

/** Another tab of the same browser. */
export const openOtherTab = (): BroadcastChannel => new BroadcastChannel('inlay-console');

/** Plays a server on which `session` is signed in, and puts the page back after each test. */
export function playConsole(prepare: (server: FakeServer) => void = () => {}): () => FakeServer {
  const before = location.href;
  const server = playServer((each) => {
    signInAs(each, admin);
    prepare(each);
  });
  beforeEach(async () => {
    standAlone();
    await chooseLanguage('en');
  });
  afterEach(() => {
    document.querySelector('inlay-toast')?.remove();
    router.stop();
    history.replaceState(null, '', before);
    document.documentElement.removeAttribute('style');
    chooseTheme('system');
  });
  return server;
}

/** Lets the server know a member; nobody is signed in where there is none. */
export function signInAs(server: FakeServer, session: Session | undefined): void {
  server.on(
    'GET /api/v1/auth/session',
    session ? { body: { data: session } } : refuse(401, 'sessions.sign_in_needed'),
  );
  server.on(
    'POST /api/v1/auth/refresh',
    session ? { body: { data: session } } : refuse(401, 'sessions.over'),
  );
}

/** Opens the console at an address. */
export async function openConsole(path: string): Promise<App> {
  history.replaceState(null, '', path);
  return fixture<App>(html`<console-app></console-app>`);
}

/** Waits for what a busy machine may take a while to do. */
export const waitUntil = (isSo: () => unknown, otherwise?: string): Promise<void> =>
  waitFor(async () => Boolean(await isSo()), otherwise, { timeout: 8000 });

/** The first match anywhere below an element, through all shadow roots. */
export function find<E extends Element = HTMLElement>(
  root: Element | ShadowRoot,
  selector: string,
): E | undefined {
  const direct = root.querySelector<E>(selector);
  if (direct) return direct;
  const inner = root instanceof Element && root.shadowRoot ? find<E>(root.shadowRoot, selector) : undefined;
  if (inner) return inner;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && find<E>(element.shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
}

/** Waits for an element anywhere below. */
export async function seek<E extends Element = HTMLElement>(root: Element, selector: string): Promise<E> {
  await waitUntil(() => find(root, selector), `There is no ${selector}.`);
  return find<E>(root, selector)!;
}

/** All that a reader sees below an element, through shadow roots and slots. */
export function read(root: Node): string {
  if (root instanceof HTMLStyleElement || root instanceof SVGElement) return '';
  if (root instanceof HTMLElement && root.hidden) return '';
  if (root instanceof HTMLDialogElement && !root.open) return '';
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLSlotElement && root.assignedNodes().length > 0) {
    return root.assignedNodes().map(read).join(' ');
  }
  const own = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  return [...own.childNodes].map(read).join(' ').replace(/\s+/g, ' ');
}

/** Waits until a text can be read below an element. */
export async function sees(root: Element, text: string): Promise<void> {
  await waitUntil(() => read(root).includes(text), `"${text}" is not shown.`);
}

/** Presses the button or link that says this, or is labelled so. */
export async function press(root: Element, text: string): Promise<void> {
  const named = (): HTMLElement | undefined =>
    findAll(root, 'inlay-button, button, a, summary').find(
      (element) =>
        (element.getAttribute('label') ?? read(element).trim()).trim() === text && isShown(element),
    );
  await waitUntil(named, `There is no button "${text}".`);
  named()!.click();
  await nextFrame();
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

export function findAll(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const own = root instanceof Element && root.shadowRoot ? findAll(root.shadowRoot, selector) : [];
  const here = [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? findAll(element.shadowRoot, selector) : []),
  ]);
  return [...own, ...here];
}

/** Writes into the field with this label. */
export async function write(root: Element, label: string, value: string): Promise<void> {
  const field = (): HTMLElement | undefined =>
    findAll(root, 'inlay-text-field').find((each) => each.getAttribute('label') === label && isShown(each));
  await waitUntil(field, `There is no field "${label}".`);
  const control = find<HTMLInputElement>(field()!, '.control')!;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await nextFrame();
}

/** Checks what stands there now with axe, in light and in dark. */
export async function expectAccessibleNow(element: Element): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    document.documentElement.style.cssText = `color-scheme:${theme};background:var(--inlay-surface);--inlay-motion:0ms;--inlay-motion-fast:0ms`;
    endFading();
    await nextFrame();
    await expect(element, `in the ${theme} scheme`).to.be.accessible();
  }
  document.documentElement.removeAttribute('style');
}

/** A colour that is half way to another would be judged as it is. */
function endFading(): void {
  document.body.getBoundingClientRect();
  for (const each of findAll(document.body, '*').flatMap((element) => element.getAnimations()))
    if (each instanceof CSSTransition) each.finish();
}
