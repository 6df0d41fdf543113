import type { Blocked, Knock, PageFacts, ToPage } from './protocol.ts';
import { css } from './sheet.ts';
import { states, textsFor } from './texts.ts';
import type { InlayWidgetElement, InlayWidgetState } from './types.ts';

const { origin } = new URL(import.meta.url);
const answerTime = 10_000;
const graceAfterLoad = 2_000;
const mostMessages = 500;
const tallest = 20_000;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class InlayWidget extends HTMLElement implements InlayWidgetElement {
  static observedAttributes = ['module', 'widget', 'site-key', 'launch', 'position', 'lang'];

  state: InlayWidgetState = 'loading';
  #box = document.createElement('div');
  #text = document.createElement('span');
  #button = document.createElement('button');
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: AbortController | undefined;
  #started = false;
  #tokens: readonly string[] = [];
  #allow = '';
  #heard = 0;
  #heardAt = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const panel = document.createElement('div');
    panel.className = 'state';
    panel.role = 'status';
    panel.append(this.#text, this.#button);
    this.#button.onclick = () => this.reload();
    this.#box.append(panel);
    root.append(this.#box);
  }

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#setHeight(0);
    this.#draw('loading');
    addEventListener('message', (event) => this.#receive(event), { signal });
    addEventListener('online', () => this.state === 'offline' && this.reload(), { signal });
    document.addEventListener('securitypolicyviolation', (event) => this.#noticePolicy(event), { signal });
    const looks = new MutationObserver(() =>
      this.#port?.postMessage({ type: 'page', ...this.#describePage() }),
    );
    looks.observe(this, { attributes: true });
    looks.observe(document.documentElement, { attributes: true });
    const view = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        view.disconnect();
        this.#started = true;
        this.reload();
      },
      { rootMargin: '600px' },
    );
    view.observe(this);
    signal.onabort = () => {
      looks.disconnect();
      view.disconnect();
    };
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#started = false;
    this.#close();
  }

  attributeChangedCallback() {
    // Frameworks set attributes one after the other: one reload for all of them.
    if (this.#started) this.#wait(0, () => this.reload());
  }

  reload() {
    this.#close();
    const module = this.#of('module');
    if (!module || !(this.#of('site-key') || this.#of('launch'))) return this.#draw('empty');
    if (!navigator.onLine) return this.#draw('offline');
    this.#draw('loading');
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.title = module;
    frame.referrerPolicy = 'origin';
    frame.allow = this.#of('launch') ? 'camera; microphone' : this.#allow;
    frame.src = this.#address();
    // An answer that is not ours (a dead server, a refused frame) loads too, but does not knock.
    frame.onload = () => this.#port || this.#wait(graceAfterLoad, this.#fail);
    this.#wait(answerTime, this.#fail);
    this.#box.append(frame);
  }

  override focus() {
    this.#frame?.focus();
    this.#port?.postMessage({ type: 'focus' });
  }

  #of(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  #address(): string {
    const ticket = this.#of('launch');
    // The fragment tells the frame that a loader stands around it.
    if (ticket) return `${origin}/launch/${encodeURIComponent(ticket)}?lang=${this.#language()}#page`;
    const path = [this.#of('module'), this.#of('widget') || '_'].map(encodeURIComponent).join('/');
    const query = new URLSearchParams({
      'site-key': this.#of('site-key'),
      position: this.#of('position'),
      lang: this.#language(),
    });
    return `${origin}/frame/${path}?${query}`;
  }

  #receive({ source, origin: from, data }: MessageEvent<Knock | Blocked | null>) {
    if (source !== this.#frame?.contentWindow) return;
    this.#countMessage();
    const frame = this.#frame;
    // A stranger's widget stands in a sandboxed frame, which has no origin: it is known by its window alone.
    const target = from === 'null' ? '*' : origin;
    if (!frame || (from !== origin && from !== 'null') || data?.inlay !== 1) return;
    if (data.type === 'blocked') return this.#hear(data);
    // A ticket opens once, so there is no second load with what the widget needs.
    if (data.allow !== this.#allow && !this.#of('launch')) {
      this.#allow = data.allow;
      return this.reload();
    }
    this.#tokens = data.tokens;
    frame.title = data.title;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data: message }) => message && this.#hear(message);
    (source as Window).postMessage({ inlay: 1, type: 'hello', ...this.#describePage() }, target, [port2]);
    this.#wait(answerTime, this.#fail);
  }

  #hear(message: ToPage) {
    this.#countMessage();
    const { type, ...detail } = message;
    if (type === 'event') {
      // A frame that asks the page for something waits for a person.
      clearTimeout(this.#timer);
      return this.#emit(message.name, message.detail);
    }
    if (type === 'show') return this.#scrollTo(message.top, message.height);
    if (type === 'blocked') return this.#end('blocked', message.code, message.requestId);
    if (type === 'height' || type === 'ready') {
      this.#setHeight(message.height);
      this.#emit('resize', detail);
    }
    if (type === 'height') return;
    clearTimeout(this.#timer);
    this.#draw('ready');
    this.#emit(type, detail);
  }

  /** A frame that does not stop talking would take the page's time: it is ended. */
  #countMessage() {
    if (++this.#heard % mostMessages) return;
    if (Date.now() - this.#heardAt < 1e3) this.#fail();
    this.#heardAt = Date.now();
  }

  #fail = () => {
    this.#end(navigator.onLine ? 'failed' : 'offline', 'embed.no_answer');
  };

  #end(state: InlayWidgetState, code: string, requestId = '') {
    this.#close();
    this.#draw(state);
    this.#emit('error', { code, message: this.#text.textContent, requestId });
  }

  #noticePolicy({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) {
    if (this.#frame && /^(frame|child|default)-/.test(effectiveDirective) && blockedURI.startsWith(origin)) {
      this.#end('blocked', 'embed.policy');
    }
  }

  #close() {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#frame?.remove();
    this.#port = this.#frame = undefined;
  }

  #draw(state: InlayWidgetState) {
    this.state = state;
    const texts = textsFor(this.#language());
    const index = (states as readonly string[]).indexOf(state);
    this.#box.className = `box ${state} ${this.#theme()}`;
    this.#text.textContent = texts[index] ?? '';
    this.#button.textContent = texts.at(-1)!;
    // A ticket that was refused once is refused again.
    this.#button.hidden = index < 2 || (state === 'blocked' && !!this.#of('launch'));
  }

  #wait(time: number, action: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, time);
  }

  #setHeight(height: number) {
    const reserved = Number.parseInt(this.#of('min-height'), 10) || 320;
    this.#box.style.height = `${Math.max(reserved, Math.min(height, tallest))}px`;
  }

  /** As the browser does inside one document when the focus moves out of view. */
  #scrollTo(top: number, height: number) {
    const y = this.#box.getBoundingClientRect().top + top;
    if (y < 0 || y + height > innerHeight) scrollBy(0, y - innerHeight / 3);
  }

  #emit(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(`inlay-${name}`, { detail, bubbles: true, composed: true }));
  }

  #language(): string {
    return this.lang || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  #theme(): PageFacts['theme'] {
    const wanted = this.#of('theme') || getComputedStyle(this).colorScheme;
    const dark = /auto|light/.test(wanted) ? matchMedia('(prefers-color-scheme:dark)').matches : true;
    return /auto|dark/.test(wanted) && dark ? 'dark' : 'light';
  }

  #describePage(): PageFacts {
    const style = getComputedStyle(this);
    const tokens: Record<string, string> = {};
    for (const name of this.#tokens) tokens[name] = style.getPropertyValue(`--inlay-${name}`);
    return { theme: this.#theme(), tokens, properties: { ...this.dataset } as Record<string, string> };
  }
}

// The script may be in the page twice.
if (!customElements.get('inlay-widget')) customElements.define('inlay-widget', InlayWidget);
