import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Position } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderText } from '../../parts/render-text.ts';
import { shortDate } from '../../parts/short-date.ts';
import { languages } from '../../shell/languages.ts';

/** What a position says; a long text is cut until one asks for the rest. */
@customElement('console-position-summary')
export class PositionSummary extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .text {
        position: relative;
        margin-block-start: var(--inlay-space-5);
        padding-block-start: var(--inlay-space-4);
        border-block-start: 1px solid var(--inlay-line);
        max-inline-size: 75ch;
        overflow-wrap: anywhere;
      }
      .text > * + * {
        margin-block-start: var(--inlay-space-3);
      }
      .text ul {
        display: grid;
        gap: var(--inlay-space-1);
        margin-block-end: 0;
        padding-inline-start: 1.3em;
      }
      .text h2 {
        margin-block-start: var(--inlay-space-4);
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      .text p {
        white-space: pre-line;
      }
      .cut {
        max-block-size: 14em;
        overflow: hidden;
        mask-image: linear-gradient(#000 70%, transparent);
      }
      button {
        min-block-size: 36px;
        margin: var(--inlay-space-1) 0 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--inlay-accent-strong);
        font: inherit;
        font-size: var(--inlay-font-size-s);
        font-weight: 600;
        cursor: pointer;
      }
      button:hover {
        text-decoration: underline;
      }
      code {
        font-family: var(--inlay-font-mono);
        font-size: 0.93em;
      }
    `,
  ];

  @property({ attribute: false }) position!: Position;
  @state() private open = false;
  /** Known once the cut text has been measured. */
  @state() private fits: boolean | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('position')) return;
    const text = this.renderRoot.querySelector('.text')!;
    if (!this.open) this.fits = text.scrollHeight <= text.clientHeight + 24;
  }

  #toggle = (): void => {
    this.open = !this.open;
  };

  protected override render(): TemplateResult {
    const { key, location, locale, state, description, createdAt } = this.position;
    const language = languages.find(({ value }) => value === locale)?.label ?? locale;
    const fact = (name: string, value: unknown): TemplateResult =>
      html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const visibility = this.t(this.position.public ? 'position.isPublic' : 'position.isPrivate');
    return html`<section class="card" aria-label=${this.t('position.facts')}>
      <dl class="facts">
        ${fact(
          this.t('position.state'),
          html`<span class="badge ${state === 'open' ? 'good' : ''}">${this.t(`position.${state}`)}</span>`,
        )}
        ${location ? fact(this.t('position.location'), location) : nothing}
        ${fact(this.t('position.visibility'), visibility)} ${fact(this.t('position.language'), language)}
        ${fact(this.t('position.key'), html`<code>${key}</code>`)}
        ${fact(this.t('position.since'), this.texts.date(createdAt, shortDate))}
      </dl>
      <div id="text" class="text ${this.open || this.fits ? '' : 'cut'}" lang=${locale}>${renderText(description)}</div>
      ${
        this.fits === false
          ? html`<button type="button" aria-expanded=${this.open} aria-controls="text" @click=${this.#toggle}>
              ${this.t(this.open ? 'position.less' : 'position.more')}
            </button>`
          : nothing
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-position-summary': PositionSummary;
  }
}
