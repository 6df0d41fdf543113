import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { type NoticeKind, noticeLooks } from '../shared/notice-kinds.ts';
import { tokens } from '../tokens/tokens.ts';
import { toastStyles } from './toast.styles.ts';

/** How a message is shown. */
export interface ToastOptions {
  /** Default `info`. */
  kind?: NoticeKind;
  /** Milliseconds until it goes by itself; 0 keeps it. Default 6000, and 0 for `negative` or where there is an action. */
  duration?: number;
  /** A button in the message, such as "Undo". */
  action?: { label: string; run: () => void };
}

interface Message extends Required<Omit<ToastOptions, 'action'>> {
  id: number;
  text: string;
  action: ToastOptions['action'];
}

/**
 * The corner of the page where short news appears. There is one on a page; `showToast` makes it.
 *
 * @csspart message - One message.
 */
@define('inlay-toast')
export class Toast extends LitElement {
  static override styles = [tokens, toastStyles];

  @state() private messages: readonly Message[] = [];

  readonly #texts = new Localize(this);
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #last = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  /** Shows a message; returns what takes it away. */
  show(text: string, { kind = 'info', duration, action }: ToastOptions = {}): () => void {
    this.#last += 1;
    const id = this.#last;
    const stays = kind === 'negative' || action !== undefined;
    this.messages = [...this.messages, { id, text, kind, action, duration: duration ?? (stays ? 0 : 6000) }];
    // Opened anew each time, so that it lies above a dialog that was opened since.
    if (this.matches(':popover-open')) this.hidePopover();
    this.showPopover();
    this.#resume();
    return () => this.#remove(id);
  }

  #remove(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.messages = this.messages.filter((message) => message.id !== id);
    if (this.messages.length === 0 && this.matches(':popover-open')) this.hidePopover();
  }

  /** Nothing goes away while the reader points at it or is in it. */
  #pause = (): void => {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  };

  #resume = (): void => {
    for (const { id, duration } of this.messages) {
      if (duration === 0 || this.#timers.has(id)) continue;
      this.#timers.set(
        id,
        setTimeout(() => this.#remove(id), duration),
      );
    }
  };

  protected override render(): TemplateResult {
    return html`<div
      class="messages"
      role="region"
      aria-label=${this.#texts.t('toastRegion')}
      @pointerenter=${this.#pause}
      @pointerleave=${this.#resume}
      @focusin=${this.#pause}
      @focusout=${this.#resume}
    >
      ${repeat(
        this.messages,
        (message) => message.id,
        (message) => this.#renderMessage(message),
      )}
    </div>`;
  }

  #renderMessage({ id, text, kind, action }: Message): TemplateResult {
    const { t } = this.#texts;
    const look = noticeLooks[kind];
    const act = (): void => {
      this.#remove(id);
      action?.run();
    };
    return html`<div part="message" class="message ${kind}" role=${kind === 'negative' ? 'alert' : 'status'}>
      ${icon(look.icon)}
      <span class="text"><span class="visually-hidden">${t(look.text)}: </span>${text}</span>
      ${action ? html`<inlay-button class="action" size="s" variant="quiet" @click=${act}>${action.label}</inlay-button>` : html`<span class="action"></span>`}
      <inlay-button size="s" variant="quiet" label=${t('toastClose')} @click=${() => this.#remove(id)}
        >${icon('close')}</inlay-button
      >
    </div>`;
  }
}

/** Shows a short message in the corner of the page; returns what takes it away. */
export function showToast(text: string, options: ToastOptions = {}): () => void {
  let toast = document.querySelector('inlay-toast');
  if (!toast) {
    toast = document.createElement('inlay-toast');
    document.body.append(toast);
  }
  return toast.show(text, options);
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-toast': Toast;
  }
}
