import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { focusField } from '../../parts/focus-field.ts';
import { renderFault } from '../../parts/render-fault.ts';
import {
  findOrganisation,
  type Organisation,
  readSlug,
  recallOrganisation,
  rememberOrganisation,
  writeStart,
} from './organisation.ts';

/** The way in by an organisation's own sign-in: its short name, then the button of whoever vouches for its people. */
@customElement('console-organisation-way')
export class OrganisationWay extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  /** The organisation that must be taken: it lets nobody in by password. */
  @property() required = '';
  /** Unsaved work lies beneath: the way opens in a tab of its own. */
  @property({ type: Boolean }) apart = false;

  @state() private asks = false;
  @state() private slug = '';
  @state() private found: Organisation | undefined;
  @state() private busy = false;
  @state() private fault = '';
  @state() private failure: ToldError | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.slug = recallOrganisation();
    if (this.slug) void this.#recognise(this.slug);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('required') && this.required) void this.#require(this.required);
  }

  /** Who came this way before sees the button at once; where that fails, they are asked again. */
  async #recognise(slug: string): Promise<void> {
    try {
      const found = await findOrganisation(slug);
      if (!this.required) this.found = found;
    } catch {
      // Nothing was asked for yet, so nothing has failed for the reader.
    }
  }

  async #require(slug: string): Promise<void> {
    this.asks = false;
    const label = (await findOrganisation(slug).catch(() => undefined))?.label ?? '';
    this.found = { slug, label };
    rememberOrganisation(slug);
    await focusField(this, 'inlay-button');
  }

  #ask = async (): Promise<void> => {
    this.asks = true;
    this.found = undefined;
    this.fault = '';
    this.failure = undefined;
    await focusField(this, 'inlay-text-field');
  };

  #onInput = (event: Event): void => {
    this.slug = (event.target as TextField).value;
    this.fault = '';
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const slug = readSlug(this.slug);
    this.failure = undefined;
    this.fault = slug ? '' : this.t('organisation.missing');
    if (!slug) return this.renderRoot.querySelector('inlay-text-field')!.focus();
    this.busy = true;
    try {
      const found = await findOrganisation(slug);
      if (found) {
        rememberOrganisation(slug);
        this.found = found;
        this.asks = false;
        await focusField(this, 'inlay-button');
      } else {
        this.fault = this.t('organisation.unknown');
        this.renderRoot.querySelector('inlay-text-field')!.focus();
      }
    } catch (error) {
      this.failure = describeError(error, this.texts);
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    if (this.found) return this.#renderFound(this.found);
    if (this.asks) return this.#renderQuestion();
    return html`<div class="stack">
      <span class="or">${this.t('signIn.or')}</span>
      <inlay-button @click=${this.#ask}>${this.t('organisation.open')}</inlay-button>
    </div>`;
  }

  #renderFound(found: Organisation): TemplateResult {
    const { label } = found;
    const isOnly = this.required !== '';
    return html`<div class="stack">
      ${isOnly ? nothing : html`<span class="or">${this.t('signIn.or')}</span>`}
      <inlay-button
        variant=${isOnly ? 'primary' : 'secondary'}
        href=${writeStart(found)}
        target=${this.apart ? '_blank' : nothing}
        >${label ? this.t('organisation.continue', { label }) : this.t('organisation.continueOwn')}</inlay-button
      >
      ${
        isOnly
          ? nothing
          : html`<button type="button" class="plain small" @click=${this.#ask}>
              ${this.t('organisation.other', { slug: found.slug })}
            </button>`
      }
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <span class="or">${this.t('signIn.or')}</span>
      ${renderFault(this.failure)}
      <inlay-text-field
        name="organization"
        autocomplete="organization"
        label=${this.t('organisation.label')}
        hint=${this.t('organisation.hint')}
        .value=${this.slug}
        error=${this.fault}
        @input=${this.#onInput}
      ></inlay-text-field>
      <inlay-button type="submit" ?loading=${this.busy}>${this.t('organisation.submit')}</inlay-button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-organisation-way': OrganisationWay;
  }
}
