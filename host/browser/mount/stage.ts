import { isAppError } from 'inlay/sdk/web';
import { createTranslator, matchLocale, type Translator } from 'inlay/widgets/i18n';
import { describeFailure, type FailureText, type MountFailure } from './mount-failure.ts';
import { isOrdinary } from './refusal-texts.ts';
import { mountTexts } from './texts.ts';

export interface StageOptions {
  readonly module: string;
  readonly widget: string;
  /** Language of the stage's own texts. */
  readonly locale: string;
}

/** The one thing that a place shows at a time: progress, a widget, or the card of a failure. */
export class Stage {
  readonly t: Translator;
  #container: HTMLElement;
  #options: StageOptions;
  #shown: HTMLElement | undefined;
  #closed = false;

  constructor(container: HTMLElement, options: StageOptions) {
    this.#container = container;
    this.#options = options;
    const { locale } = options;
    const texts = mountTexts[matchLocale(locale, Object.keys(mountTexts))] ?? mountTexts.en;
    this.t = createTranslator(locale, texts, mountTexts.en);
  }

  shows(element: HTMLElement): boolean {
    return this.#shown === element;
  }

  show(element: HTMLElement): void {
    const before = this.#shown;
    this.#shown = element;
    if (before?.isConnected) before.replaceWith(element);
    else this.#container.append(element);
  }

  /** Shows why there is no widget; undefined where the place was closed meanwhile. */
  async fail(cause: unknown, text: FailureText, onRetry: () => void): Promise<MountFailure | undefined> {
    const { module, widget, locale } = this.#options;
    const failure = describeFailure(text, { sentence: this.t(text), locale }, cause);
    console.error(
      `Inlay: ${module}/${widget} failed (${failure.error.code}, reference ${failure.reference}).`,
      cause,
    );
    if (isOrdinary(failure.error.code)) return this.#tell(failure);
    await import('inlay/widgets/error-card');
    if (this.#closed) return undefined;
    const card = document.createElement('inlay-error-card');
    card.reason = failure.sentence;
    card.reference = failure.reference;
    card.retryable = failure.isRetryable;
    card.addEventListener('inlay-retry', () => {
      card.retrying = true;
      onRetry();
    });
    this.show(card);
    return failure;
  }

  async #tell(failure: MountFailure): Promise<MountFailure | undefined> {
    await import('inlay/widgets/notice');
    if (this.#closed) return undefined;
    const notice = document.createElement('inlay-notice');
    notice.role = 'status';
    notice.textContent = failure.sentence;
    this.show(notice);
    return failure;
  }

  close(): void {
    this.#closed = true;
    this.#shown?.remove();
    this.#shown = undefined;
  }
}

/** Which text of the stage says what loading a widget threw. */
export function classify(error: unknown): FailureText {
  const [, text] = /^widget\.(slow|missing|crashed)$/.exec(isAppError(error) ? error.code : '') ?? [];
  return (text as FailureText | undefined) ?? 'unreachable';
}
