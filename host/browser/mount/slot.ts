import { AppError, isAppError, type WidgetContext } from 'inlay/sdk/web';
import { createTranslator, matchLocale, type Translator } from 'inlay/widgets/i18n';
import { defineWidget, nameTag, onWidgetFailure, type WidgetLike } from './define-widget.ts';
import { describeFailure, type FailureText, type MountFailure } from './mount-failure.ts';
import { MountProgress } from './mount-progress.ts';
import { mountTexts } from './texts.ts';

/** What a slot shows: the class that a remote exposes, and what its element is given. */
export interface Loaded {
  readonly exported: CustomElementConstructor;
  readonly context: WidgetContext;
}

/** Lets nothing take longer than the slot waits. */
export type Within = <T>(work: Promise<T>) => Promise<T>;

/** Loads a widget; called again, with a higher number, for each retry. What may hang goes through `within`. */
export type LoadWidget = (attempt: number, within: Within) => Promise<Loaded>;

export interface SlotOptions {
  readonly module: string;
  readonly version: string;
  readonly widget: string;
  /** Language of the slot's own texts. */
  readonly locale: string;
  /** Time the remote has to load, in ms. Default 8000. */
  readonly timeoutMs?: number;
  readonly onReady?: () => void;
  readonly onFailure?: (failure: MountFailure) => void;
}

/** A widget in its place. */
export interface Mount {
  /** Settles when the first try is over; never rejects. */
  readonly settled: Promise<'ready' | 'failed'>;
  /** Takes away everything that mounting put there, also in mid-load. */
  unmount(): void;
  /** Changes what the widget was given, e.g. its theme; it renders again. */
  update(change: Partial<WidgetContext>): void;
}

const progressAfter = 300;

/**
 * Puts a widget into a container. Shows progress after 300 ms. Whatever goes wrong, while loading or later,
 * an error card with reason, reference and retry takes the place of this widget alone.
 */
export function openSlot(container: HTMLElement, load: LoadWidget, options: SlotOptions): Mount {
  const slot = new Slot(container, load, options);
  return { settled: slot.try(), unmount: () => slot.close(), update: (change) => slot.update(change) };
}

class Slot {
  #container: HTMLElement;
  #load: LoadWidget;
  #options: SlotOptions;
  #t: Translator;
  #shown: HTMLElement | undefined;
  #widget: WidgetLike | undefined;
  #attempt = 0;
  #closed = false;
  #progressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, load: LoadWidget, options: SlotOptions) {
    this.#container = container;
    this.#load = load;
    this.#options = options;
    const { locale } = options;
    const texts = mountTexts[matchLocale(locale, Object.keys(mountTexts))] ?? mountTexts.en;
    this.#t = createTranslator(locale, texts, mountTexts.en);
  }

  async try(): Promise<'ready' | 'failed'> {
    const attempt = ++this.#attempt;
    const isOver = () => this.#closed || attempt !== this.#attempt;
    this.#progressTimer = setTimeout(() => this.#showProgress(), progressAfter);
    try {
      const timeoutMs = this.#options.timeoutMs ?? 8000;
      const loaded = await this.#load(attempt, (work) => withDeadline(work, timeoutMs));
      if (isOver()) return 'failed';
      await this.#showWidget(loaded, isOver);
      if (isOver()) return 'failed';
      this.#options.onReady?.();
      return 'ready';
    } catch (error) {
      if (!isOver()) await this.#fail(error, classify(error));
      return 'failed';
    } finally {
      if (!isOver()) clearTimeout(this.#progressTimer);
    }
  }

  update(change: Partial<WidgetContext>): void {
    if (this.#widget) this.#widget.context = { ...this.#widget.context, ...change };
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#progressTimer);
    this.#shown?.remove();
    this.#shown = undefined;
    this.#widget = undefined;
  }

  async #showWidget({ exported, context }: Loaded, isOver: () => boolean): Promise<void> {
    const { module, version, widget } = this.#options;
    const WidgetClass = defineWidget(nameTag(module, version, widget), exported);
    let element: WidgetLike;
    try {
      element = new WidgetClass();
      element.context = context;
    } catch (cause) {
      throw new Crash(cause);
    }
    const crashed = new Promise<never>((_, reject) => {
      onWidgetFailure(element, (cause) => reject(new Crash(cause)));
    });
    clearTimeout(this.#progressTimer);
    this.#show(element);
    this.#widget = element;
    await Promise.race([crashed, element.updateComplete]);
    onWidgetFailure(element, (error) => {
      if (!isOver() && this.#shown === element) void this.#fail(error, 'crashed');
    });
  }

  #showProgress(): void {
    const progress = new MountProgress();
    progress.text = this.#t('loading');
    this.#show(progress);
  }

  async #fail(thrown: unknown, text: FailureText): Promise<void> {
    clearTimeout(this.#progressTimer);
    const cause = thrown instanceof Crash ? thrown.cause : thrown;
    const { module, widget, locale } = this.#options;
    const failure = describeFailure(text, { sentence: this.#t(text), locale }, cause);
    console.error(
      `Inlay: ${module}/${widget} failed (${failure.error.code}, reference ${failure.reference}).`,
      cause,
    );
    await import('inlay/widgets/error-card');
    if (this.#closed) return;
    const card = document.createElement('inlay-error-card');
    card.reason = failure.sentence;
    card.reference = failure.reference;
    card.retryable = failure.isRetryable;
    card.addEventListener('inlay-retry', () => {
      card.retrying = true;
      void this.try();
    });
    this.#widget = undefined;
    this.#show(card);
    this.#options.onFailure?.(failure);
  }

  #show(element: HTMLElement): void {
    const before = this.#shown;
    this.#shown = element;
    if (before?.isConnected) before.replaceWith(element);
    else this.#container.append(element);
  }
}

/** Marks what a widget threw, apart from what loading it threw. */
class Crash extends Error {
  constructor(cause: unknown) {
    super('The widget threw.', { cause });
  }
}

function classify(error: unknown): FailureText {
  if (error instanceof Crash) return 'crashed';
  const code = isAppError(error) ? error.code : '';
  if (code === 'widget.slow') return 'slow';
  return code === 'widget.missing' ? 'missing' : 'unreachable';
}

async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('widget.slow', 0, 'The remote did not load in time.')),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
