import type { WidgetContext } from 'inlay/sdk/web';
import { defineWidget, nameTag, onWidgetFailure, type WidgetLike } from './define-widget.ts';
import { fitWidget, type WidgetSizes } from './fit-widget.ts';
import type { FailureText, MountFailure } from './mount-failure.ts';
import { MountProgress } from './mount-progress.ts';
import { classify, Stage, type StageOptions } from './stage.ts';
import { defaultTimeout, withDeadline } from './with-deadline.ts';

/** What a slot shows: the class that a remote exposes, and what its element is given. */
export interface Loaded {
  readonly exported: CustomElementConstructor;
  readonly context: WidgetContext;
}

/** Lets nothing take longer than the slot waits. */
export type Within = <T>(work: Promise<T>) => Promise<T>;

/** Loads a widget; called again, with a higher number, for each retry. What may hang goes through `within`. */
export type LoadWidget = (attempt: number, within: Within) => Promise<Loaded>;

export interface SlotOptions extends StageOptions {
  readonly version: string;
  readonly sizes?: WidgetSizes;
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

export const progressAfter = 300;

/**
 * Puts a widget into a container. Shows progress after 300 ms. Whatever goes wrong, while loading or later,
 * an error card with reason, reference and retry takes the place of this widget alone.
 */
export function openSlot(container: HTMLElement, load: LoadWidget, options: SlotOptions): Mount {
  const slot = new Slot(container, load, options);
  return { settled: slot.try(), unmount: () => slot.close(), update: (change) => slot.update(change) };
}

class Slot {
  #stage: Stage;
  #load: LoadWidget;
  #options: SlotOptions;
  #widget: WidgetLike | undefined;
  #attempt = 0;
  #closed = false;
  #progressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, load: LoadWidget, options: SlotOptions) {
    this.#stage = new Stage(container, options);
    this.#load = load;
    this.#options = options;
  }

  async try(): Promise<'ready' | 'failed'> {
    const attempt = ++this.#attempt;
    const isOver = () => this.#closed || attempt !== this.#attempt;
    const timeoutMs = this.#options.timeoutMs ?? defaultTimeout;
    const within: Within = (work) => withDeadline(work, timeoutMs);
    this.#progressTimer = setTimeout(() => this.#showProgress(), progressAfter);
    try {
      const loaded = await this.#load(attempt, within);
      if (isOver()) return 'failed';
      await this.#showWidget(loaded, within, isOver);
      if (isOver()) return 'failed';
      this.#options.onReady?.();
      return 'ready';
    } catch (error) {
      if (!isOver()) await this.#fail(error);
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
    this.#stage.close();
    this.#widget = undefined;
  }

  async #showWidget({ exported, context }: Loaded, within: Within, isOver: () => boolean): Promise<void> {
    const { module, version, widget, sizes = {} } = this.#options;
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
    this.#stage.show(element);
    fitWidget(element, sizes);
    this.#widget = element;
    await Promise.race([crashed, within(Promise.resolve(element.updateComplete))]);
    onWidgetFailure(element, (error) => {
      if (!isOver() && this.#stage.shows(element)) void this.#fail(new Crash(error));
    });
  }

  #showProgress(): void {
    const progress = new MountProgress();
    progress.text = this.#stage.t('loading');
    this.#stage.show(progress);
  }

  async #fail(thrown: unknown): Promise<void> {
    clearTimeout(this.#progressTimer);
    const isCrash = thrown instanceof Crash;
    const text: FailureText = isCrash ? 'crashed' : classify(thrown);
    const failure = await this.#stage.fail(isCrash ? thrown.cause : thrown, text, () => void this.try());
    if (!failure) return;
    this.#widget = undefined;
    this.#options.onFailure?.(failure);
  }
}

/** Marks what a widget threw, apart from what loading it threw. */
class Crash extends Error {
  constructor(cause: unknown) {
    super('The widget threw.', { cause });
  }
}
