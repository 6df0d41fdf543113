import { AppError, type Json, type NoticeKind } from 'inlay/sdk/web';
import type { OpenLaunch } from '../client/open-launch.ts';
import type { ConsoleHello, PageFacts, ToConsole, ToFrame } from '../embed/protocol.ts';
import { Allowance } from './allowance.ts';
import { FrameBox } from './frame-box.ts';
import { keepFocus } from './keep-focus.ts';
import type { MountFailure } from './mount-failure.ts';
import { readKnock, readMessage } from './read-message.ts';
import { type Mount, progressAfter } from './slot.ts';
import { classify, Stage, type StageOptions } from './stage.ts';
import { defaultTimeout } from './with-deadline.ts';

/** Which page to show in a frame, and what becomes of what is said in it. */
export interface FrameOptions extends StageOptions {
  /** Address of the frame's page on this host. */
  readonly address: string;
  /** The widget's title, for people who hear the page. */
  readonly title: string;
  /** Pixels kept free until the widget says how tall it is. */
  readonly minHeight: number;
  readonly theme: PageFacts['theme'];
  /** Given to the page in the frame through a port that only it holds. */
  readonly launch: OpenLaunch;
  /** Time until the page must answer, in ms; its widget has as much again, and once more to start. Default 8000. */
  readonly timeoutMs?: number;
  /** An event of the widget's, checked and copied. */
  readonly onEvent: (name: string, detail: Json) => void;
  /** The person asked for an address of the web. */
  readonly onNavigate: (href: string) => void;
  readonly onNotify: (text: string, kind: NoticeKind) => void;
  readonly onFailure?: (failure: MountFailure) => void;
}

/** A frame may live in a process of its own: a press in it is known here a moment after its message, in ms. */
const newsDelay = 400;

/** An answer that is not our page (a dead server, a refusal) loads too, but does not knock. */
const graceAfterLoad = 2000;

/**
 * Shows a stranger's widget in a sandboxed frame. The frame draws the states of its widget itself; where it does not
 * answer, or does not stop talking, an error card with reason, reference and retry takes its place.
 */
export function mountFrame(container: HTMLElement, options: FrameOptions): Mount {
  const slot = new FrameSlot(container, options);
  return {
    settled: slot.try(),
    unmount: () => slot.close(),
    update: ({ theme }) => theme && slot.tell(theme),
  };
}

type Settled = 'ready' | 'failed';

class FrameSlot {
  #stage: Stage;
  #options: FrameOptions;
  #theme: PageFacts['theme'];
  #turn: AbortController | undefined;
  #box: FrameBox | undefined;
  #settle: ((settled: Settled | Promise<Settled>) => void) | undefined;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, options: FrameOptions) {
    this.#stage = new Stage(container, options);
    this.#options = options;
    this.#theme = options.theme;
  }

  try(): Promise<Settled> {
    this.#end();
    const turn = new AbortController();
    this.#turn = turn;
    const { promise, resolve } = Promise.withResolvers<Settled>();
    this.#settle = resolve;
    this.#box = new FrameBox(this.#options);
    this.#open(this.#box, turn.signal);
    return promise;
  }

  tell(theme: PageFacts['theme']): void {
    this.#theme = theme;
    const message: ToFrame = { type: 'page', theme, tokens: {}, properties: {} };
    this.#port?.postMessage(message);
  }

  close(): void {
    this.#end();
    this.#stage.close();
  }

  #open(box: FrameBox, signal: AbortSignal): void {
    const { frame } = box;
    const patience = this.#options.timeoutMs ?? defaultTimeout;
    const mostMessages = new Allowance(300, 1000);
    let loads = 0;
    let knocks = 0;
    const fail = (code: 'slow' | 'unreachable' | 'missing' | 'crashed') => {
      if (!signal.aborted) this.#fail(new AppError(`widget.${code}`, 0, `The frame: ${code}.`));
    };
    const endIfRestless = () => !mostMessages.take() && fail('crashed');

    const hear = ({ data }: MessageEvent) => {
      if (signal.aborted) return;
      endIfRestless();
      const message = readMessage(data);
      if (message?.type === 'ready' || message?.type === 'error') {
        clearTimeout(this.#timer);
        box.uncover();
        this.#settle?.(message.type === 'ready' ? 'ready' : 'failed');
      }
      if (message) this.#obey(message, box);
    };
    const receive = ({ source, origin, data, ports }: MessageEvent) => {
      // A sandboxed frame has no origin: it is known by its window, and answered through the port that it sent.
      if (source !== frame.contentWindow || signal.aborted) return;
      endIfRestless();
      const [reply] = ports;
      if (signal.aborted || origin !== 'null' || !readKnock(data) || !reply) return;
      knocks += 1;
      this.#greet(reply, hear);
      this.#wait(2 * patience, () => fail('slow'));
    };
    addEventListener('message', receive, { signal });
    keepFocus(frame, signal, () => fail('crashed'));
    frame.addEventListener('load', () => {
      loads += 1;
      // Loaded once more without a knock, it shows another page than ours.
      setTimeout(() => knocks < loads && fail(knocks === 0 ? 'unreachable' : 'missing'), graceAfterLoad);
    });
    const progress = setTimeout(() => box.cover(this.#stage.t('loading')), progressAfter);
    signal.addEventListener('abort', () => clearTimeout(progress));
    this.#wait(patience, () => fail('slow'));
    frame.src = this.#options.address;
    this.#stage.show(box.element);
  }

  #greet(reply: MessagePort, hear: (event: MessageEvent) => void): void {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = hear;
    const { launch } = this.#options;
    const hello: ConsoleHello = {
      inlay: 1,
      type: 'hello',
      theme: this.#theme,
      tokens: {},
      properties: {},
      launch,
    };
    reply.postMessage(hello, [port2]);
    reply.close();
  }

  #obey(message: ToConsole, box: FrameBox): void {
    const { onEvent, onNotify } = this.#options;
    if (message.type === 'ready' || message.type === 'height') box.setHeight(message.height);
    else if (message.type === 'show') box.scrollTo(message.top, message.height);
    else if (message.type === 'event') onEvent(message.name, message.detail as Json);
    else if (message.type === 'notify') onNotify(message.text, message.kind);
    else if (message.type === 'navigate') void this.#navigate(message.href, box);
  }

  /** Only for a person who has just done something in it: no widget drags them to another page. */
  async #navigate(href: string, box: FrameBox): Promise<void> {
    for (const until = performance.now() + newsDelay; performance.now() < until && this.#box === box; ) {
      if (box.isUsed()) return this.#options.onNavigate(href);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #fail(error: AppError): void {
    const shown = this.#stage.fail(error, classify(error), () => void this.try());
    const settled = shown.then((failure) => {
      if (failure) this.#options.onFailure?.(failure);
      return 'failed' as const;
    });
    this.#end(settled);
  }

  #wait(milliseconds: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, milliseconds);
  }

  #end(settled: Settled | Promise<Settled> = 'failed'): void {
    clearTimeout(this.#timer);
    // At once, not when the card is there: a frame that is gone says no more.
    this.#box?.element.remove();
    this.#settle?.(settled);
    this.#port?.close();
    this.#port = undefined;
    this.#turn?.abort();
  }
}
