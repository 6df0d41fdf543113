import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { evidenceQuoteStyles } from './evidence-quote.styles.ts';

/** What `inlay-evidence-opened` carries: the quote and where it stands. */
export interface EvidenceOpened {
  quote: string;
  page: number | undefined;
  section: string;
}

/**
 * A passage of a document, word for word, with its place.
 *
 * @fires inlay-evidence-opened - The reader asked to see the quote in its place; `detail` is an `EvidenceOpened`.
 * @csspart quote - The words quoted.
 * @csspart place - Where they stand.
 */
@define('inlay-evidence-quote')
export class EvidenceQuote extends LitElement {
  static override styles = [tokens, evidenceQuoteStyles];

  /** The words of the document, unchanged. Quotation marks are added by the language of the page. */
  @property() quote = '';
  /** The page it is on, from 1. */
  @property({ type: Number }) page: number | undefined;
  /** The part of the document, such as "Experience, Acme GmbH". */
  @property() section = '';
  /** Language of the quote, where it is not that of the page. */
  @property({ attribute: 'quote-lang' }) quoteLang: string | undefined;
  /** Small, with the place beside the quote where there is room: for many quotes in a list. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The document can be shown: offers the button. */
  @property({ type: Boolean }) openable = false;

  readonly #texts = new Localize(this);

  #open = (): void => {
    emit<EvidenceOpened>(this, 'inlay-evidence-opened', {
      quote: this.quote,
      page: this.page,
      section: this.section,
    });
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    if (!this.quote) return html`<p class="none">${t('evidenceNone')}</p>`;
    const place = [this.section, this.page === undefined ? '' : t('evidencePage', { page: this.page })];
    const shownPlace = place.filter(Boolean).join(' · ');
    return html`<figure>
      <blockquote part="quote" dir="auto" lang=${this.quoteLang ?? nothing}><q>${this.quote}</q></blockquote>
      ${
        shownPlace || this.openable
          ? html`<figcaption>
              <span part="place" class="place">${shownPlace}</span>
              ${
                this.openable
                  ? html`<inlay-button size="s" variant="quiet" @click=${this.#open}>${t('evidenceShow')}</inlay-button>`
                  : nothing
              }
            </figcaption>`
          : nothing
      }
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-evidence-quote': EvidenceQuote;
  }
  interface HTMLElementEventMap {
    'inlay-evidence-opened': CustomEvent<EvidenceOpened>;
  }
}
