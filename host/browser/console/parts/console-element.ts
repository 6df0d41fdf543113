import type { Slots } from 'inlay/widgets/i18n';
import { LitElement } from 'lit';
import { currentTexts, onTextsChanged } from '../shell/texts.ts';

/** What all elements of the console extend: texts in the reader's language, drawn again when it changes. */
export abstract class ConsoleElement extends LitElement {
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onTextsChanged(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** The text for a key. */
  protected t(key: string, slots?: Slots): string {
    return currentTexts()(key, slots);
  }

  /** Numbers, dates and lists in the reader's language. */
  protected get texts() {
    return currentTexts();
  }
}
