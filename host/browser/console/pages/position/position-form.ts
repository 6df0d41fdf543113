import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Position } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { languages } from '../../shell/languages.ts';
import { router } from '../../shell/router.ts';
import { type Faults, findFaults, keyFor, type PositionDraft, startDraft } from './position-draft.ts';
import { positionFormStyles } from './position-form.styles.ts';

/**
 * Writes a position. Nothing written is lost: a failed save keeps it, and leaving asks first.
 * @fires console-cancelled - The reader does not want to change anything after all.
 */
@customElement('console-position-form')
export class PositionForm extends ConsoleElement {
  static override styles = [tokens, pageStyles, positionFormStyles];

  /** What is changed; a new one where left out. */
  @property({ attribute: false }) position: Position | undefined;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) save: (draft: PositionDraft) => Promise<void> = () => Promise.resolve();

  @state() private draft: PositionDraft = startDraft(undefined, 'en');
  @state() private faults: Faults = {};
  @state() private busy = false;
  @state() private failure: ToldError | undefined;

  #before = '';
  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => this.#isChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  get #isChanged(): boolean {
    return JSON.stringify(this.draft) !== this.#before;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('position')) return;
    this.draft = startDraft(this.position, this.texts.locale);
    this.#before = JSON.stringify(this.draft);
  }

  protected override async firstUpdated(): Promise<void> {
    if (!this.position) return;
    const first = this.renderRoot.querySelector('inlay-text-field');
    await first?.updateComplete;
    first?.focus();
  }

  #set(values: Partial<PositionDraft>): void {
    this.draft = { ...this.draft, ...values };
    const [name] = Object.keys(values);
    this.faults = { ...this.faults, [name!]: undefined };
  }

  #onInput = (event: Event): void => {
    const { name, value } = event.target as TextField;
    this.#set({ [name]: value });
  };

  #onPublic = (event: Event): void => {
    this.#set({ public: (event.target as HTMLInputElement).checked });
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.faults = findFaults(this.draft, !this.position);
    if (this.#focusFault()) return;
    this.busy = true;
    this.failure = undefined;
    const before = this.#before;
    this.#before = JSON.stringify(this.draft);
    try {
      await this.save(this.draft);
    } catch (error) {
      this.#before = before;
      if (isAppError(error) && error.code === 'positions.key_taken')
        this.faults = { key: 'position.keyTaken' };
      else this.failure = describeError(error, this.texts);
      this.#focusFault();
    } finally {
      this.busy = false;
    }
  };

  #focusFault(): boolean {
    const wrong = (['title', 'key', 'description'] as const).find((name) => this.faults[name]);
    if (wrong) this.renderRoot.querySelector<TextField>(`[name=${wrong}]`)?.focus();
    return wrong !== undefined;
  }

  #cancel = async (): Promise<void> => {
    if (!(await router.mayLeave())) return;
    this.dispatchEvent(new CustomEvent('console-cancelled'));
  };

  #fault(name: keyof PositionDraft): string {
    const key = this.faults[name];
    return key ? this.t(key) : '';
  }

  protected override render(): TemplateResult {
    const { title, key, description, location, locale } = this.draft;
    return html`<form novalidate class="card" @submit=${this.#submit}>
      <inlay-text-field
        name="title"
        label=${this.t('position.titleLabel')}
        max-length="200"
        .value=${title}
        error=${this.#fault('title')}
        @input=${this.#onInput}
      ></inlay-text-field>
      ${
        this.position
          ? nothing
          : html`<inlay-text-field
              name="key"
              label=${this.t('position.key')}
              hint=${this.t('position.keyHint')}
              placeholder=${keyFor(title)}
              max-length="80"
              .value=${key}
              error=${this.#fault('key')}
              @input=${this.#onInput}
            ></inlay-text-field>`
      }
      <inlay-text-field
        name="description"
        multiline
        rows="14"
        label=${this.t('position.description')}
        hint=${this.t('position.descriptionHint')}
        max-length="50000"
        .value=${description}
        error=${this.#fault('description')}
        @input=${this.#onInput}
      ></inlay-text-field>
      <div class="pair">
        <inlay-text-field
          name="location"
          label=${this.t('position.location')}
          hint=${this.t('optional')}
          max-length="200"
          .value=${location}
          @input=${this.#onInput}
        ></inlay-text-field>
        <inlay-select
          name="locale"
          label=${this.t('position.language')}
          hint=${this.t('position.languageHint')}
          .choices=${languages}
          .value=${locale}
          @change=${this.#onInput}
        ></inlay-select>
      </div>
      <label class="check">
        <input type="checkbox" .checked=${this.draft.public} @change=${this.#onPublic} />
        <span><b>${this.t('position.public')}</b><span class="quiet small">${this.t('position.publicHint')}</span></span>
      </label>
      <div role="alert">
        ${
          this.failure
            ? html`<inlay-notice kind="negative"
                >${this.failure.reason} ${this.t('position.kept')}
                ${this.failure.reference ? html`<span class="quiet small">${this.failure.reference}</span>` : nothing}</inlay-notice
              >`
            : nothing
        }
      </div>
      <div class="foot">
        <inlay-button @click=${this.#cancel}>${this.t('cancel')}</inlay-button>
        <inlay-button type="submit" variant="primary" ?loading=${this.busy}
          >${this.t(this.position ? 'save' : 'position.create')}</inlay-button
        >
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-position-form': PositionForm;
  }
}
