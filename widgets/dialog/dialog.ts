import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Button } from '../button/button.ts';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { dialogStyles } from './dialog.styles.ts';

/**
 * Asks before something is done, over the rest of the page. Escape and the close button cancel.
 *
 * @slot - What is asked, or a form.
 * @slot footer - Other buttons than cancel and confirm.
 * @fires inlay-confirm - The reader agreed. The dialog stays until its owner closes it.
 * @fires inlay-cancel - The reader declined; the dialog closes unless the event's default is prevented.
 * @csspart dialog - The native dialog.
 * @csspart body - The scrolling middle.
 */
@define('inlay-dialog')
export class Dialog extends LitElement {
  static override styles = [tokens, dialogStyles];

  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** The question, in a few words. */
  @property() heading = '';
  /** What the confirming button says: the deed itself, "Delete report". */
  @property({ attribute: 'confirm-label' }) confirmLabel: string | undefined;
  /** What the other button says. */
  @property({ attribute: 'cancel-label' }) cancelLabel: string | undefined;
  /** The deed cannot be undone: its button looks that way and is not focused first. */
  @property({ type: Boolean }) danger = false;
  /** The deed is under way. */
  @property({ type: Boolean }) busy = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #texts = new Localize(this);

  /** Shows it; the focus comes back to where it was when it closes. */
  show(): void {
    this.open = true;
  }

  /** Closes it without an event. */
  close(): void {
    this.open = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) void this.#showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }

  /** The buttons draw themselves a moment later than the dialog, so `autofocus` on them would come too early. */
  async #showModal(): Promise<void> {
    this.dialog.showModal();
    const first =
      this.querySelector<HTMLElement>('[autofocus]') ?? this.dialog.querySelector<Button>('.first');
    if (first && 'updateComplete' in first) await first.updateComplete;
    first?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.open) void this.#showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.close();
  }

  #confirm = (event: Event): void => {
    if (isStray(event)) return;
    emit(this, 'inlay-confirm');
  };

  #cancel = (event: Event): void => {
    // A file chooser inside the dialog sends a bubbling `cancel` of its own.
    if (event.type === 'cancel' && event.target !== this.dialog) return;
    event.preventDefault();
    event.stopPropagation();
    if (isStray(event)) return;
    if (!this.busy && emit(this, 'inlay-cancel')) this.open = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#cancel(event);
  };

  /** The browser may close it without asking, at a second back gesture in a row. */
  #onClose = (): void => {
    if (!this.isConnected || this.dialog.open) return;
    if (this.busy && this.open) this.dialog.showModal();
    else this.open = false;
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    return html`<dialog part="dialog" aria-labelledby="heading" @keydown=${this.#onKey} @cancel=${this.#cancel} @close=${this.#onClose}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <inlay-button size="s" variant="quiet" label=${t('close')} ?disabled=${this.busy} @click=${this.#cancel}
          >${icon('close')}</inlay-button
        >
      </div>
      <div part="body" class="body"><slot></slot></div>
      <div class="foot">
        <slot name="footer">
          <inlay-button ?disabled=${this.busy} class=${this.danger ? 'first' : ''} @click=${this.#cancel}
            >${this.cancelLabel ?? t('cancel')}</inlay-button
          >
          <inlay-button
            variant=${this.danger ? 'danger' : 'primary'}
            ?loading=${this.busy}
            class=${this.danger ? '' : 'first'}
            @click=${this.#confirm}
            >${this.confirmLabel ?? t('confirm')}</inlay-button
          >
        </slot>
      </div>
    </dialog>`;
  }
}

/** The second half of a double click was meant for what stood there before the dialog. */
const isStray = (event: Event): boolean => event instanceof MouseEvent && event.detail > 1;

declare global {
  interface HTMLElementTagNameMap {
    'inlay-dialog': Dialog;
  }
  interface HTMLElementEventMap {
    'inlay-confirm': CustomEvent;
    'inlay-cancel': CustomEvent;
  }
}
