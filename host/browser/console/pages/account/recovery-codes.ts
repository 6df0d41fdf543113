import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { copyText } from '../../../../../widgets/shared/copy-text.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { saveBlob } from '../../parts/save-blob.ts';
import type { SavedCheck } from '../../parts/saved-check.ts';
import '../../parts/saved-check.ts';
import { shortDate } from '../../parts/short-date.ts';
import { cardStyles } from './card.styles.ts';

/**
 * Recovery codes, shown this once: to copy, save or print, until somebody says that they have them.
 * @fires console-saved - The person has them.
 */
@customElement('console-recovery-codes')
export class RecoveryCodes extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    cardStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, max(230px, 40%)), 1fr));
        gap: var(--inlay-space-2) var(--inlay-space-5);
        margin: 0;
        padding: var(--inlay-space-4);
        padding-inline-start: calc(var(--inlay-space-4) + 2.2em);
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-m);
        background: var(--inlay-surface-raised);
      }
      ol::marker,
      li::marker {
        color: var(--inlay-text-quiet);
        font-size: var(--inlay-font-size-s);
      }
      code {
        font-family: var(--inlay-font-mono);
        font-size: 0.95em;
        letter-spacing: 0.02em;
        user-select: all;
      }
      h3:focus {
        outline: none;
      }
      .paper {
        display: none;
      }
      @media print {
        .paper {
          display: block;
        }
        .screen {
          display: none;
        }
        ol {
          border-color: #000;
          background: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) codes: readonly string[] = [];
  /** Whose codes they are. */
  @property() email = '';

  @query('console-saved-check') private savedCheck!: SavedCheck;

  protected override async firstUpdated(): Promise<void> {
    this.renderRoot.querySelector('h3')?.focus();
  }

  get #sheet(): string {
    return [this.#title, '', ...this.codes, '', this.t('recovery.text'), ''].join('\n');
  }

  get #title(): string {
    return this.t('recovery.sheet', { email: this.email, date: this.texts.date(Date.now(), shortDate) });
  }

  #copy = async (): Promise<void> => {
    const isDone = await copyText(this.codes.join('\n'));
    showToast(this.t(isDone ? 'recovery.copied' : 'recovery.notCopied'), {
      kind: isDone ? 'positive' : 'caution',
    });
  };

  #download = (): void => {
    saveBlob(new Blob([this.#sheet], { type: 'text/plain;charset=utf-8' }), 'inlay-recovery-codes.txt');
  };

  #finish = (): void => {
    if (this.savedCheck.check()) this.dispatchEvent(new CustomEvent('console-saved'));
  };

  protected override render(): TemplateResult {
    return html`<div class="stack">
      <h3 class="screen" tabindex="-1">${this.t('recovery.title')}</h3>
      <inlay-notice class="screen" kind="caution" heading=${this.t('recovery.once')}
        >${this.t('recovery.text')}</inlay-notice
      >
      <p class="paper">${this.#title}</p>
      <ol aria-label=${this.t('recovery.title')}>
        ${this.codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      <p class="paper">${this.t('recovery.text')}</p>
      <div class="buttons screen">
        <inlay-button size="s" @click=${this.#copy}>${this.t('recovery.copy')}</inlay-button>
        <inlay-button size="s" @click=${this.#download}>${this.t('recovery.download')}</inlay-button>
        <inlay-button size="s" @click=${() => print()}>${this.t('recovery.print')}</inlay-button>
      </div>
      <console-saved-check
        class="screen"
        label=${this.t('recovery.saved')}
        reminder=${this.t('recovery.saveFirst')}
      ></console-saved-check>
      <div class="screen">
        <inlay-button variant="primary" @click=${this.#finish}>${this.t('recovery.done')}</inlay-button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-recovery-codes': RecoveryCodes;
  }
}
