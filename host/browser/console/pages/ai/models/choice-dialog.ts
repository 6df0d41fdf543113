import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import { isAppError } from 'inlay/sdk/web';
import type { Select } from 'inlay/widgets/select';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { probeProvider } from '../../../../api/ai-calls.ts';
import type { AiClassName, AiProvider, ModelChoice } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { nameProvider } from '../names.ts';
import { sortModels, suitsClass } from './capabilities.ts';
import './model-field.ts';
import type { ModelField } from './model-field.ts';

/**
 * Chooses a provider and one of its models.
 * @fires console-choice - It was chosen; `detail` is a `ModelChoice`.
 */
@customElement('console-choice-dialog')
export class ChoiceDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property() modelClass: AiClassName = 'fast';
  @property({ attribute: false }) providers: readonly AiProvider[] = [];

  @state() private open = false;
  @state() private providerId = '';
  @state() private model = '';
  /** By provider: what it says it has. */
  @state() private listed: ReadonlyMap<string, readonly string[]> = new Map();
  @state() private asking = false;

  ask(): void {
    this.listed = new Map();
    this.open = true;
    // Whoever added a provider wants that one.
    this.#choose((this.providers.findLast(({ enabled }) => enabled) ?? this.providers[0])?.id ?? '');
  }

  get #provider(): AiProvider | undefined {
    return this.providers.find(({ id }) => id === this.providerId);
  }

  #choose(id: string): void {
    this.providerId = id;
    this.model = '';
    void this.#list();
  }

  /** Asks for the list while the reader looks; without it the name is written. */
  async #list(): Promise<void> {
    const provider = this.#provider;
    if (provider?.owner !== 'tenant' || this.listed.has(provider.id)) return;
    this.asking = true;
    try {
      const { models } = await probeProvider(provider.id);
      this.listed = new Map([...this.listed, [provider.id, models]]);
    } catch (error) {
      if (!isAppError(error)) throw error;
    } finally {
      this.asking = false;
    }
  }

  #models(provider: AiProvider | undefined): string[] {
    if (!provider) return [];
    const known = [...new Set([...provider.models, ...(this.listed.get(provider.id) ?? [])])];
    return sortModels(known, this.modelClass);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.renderRoot.querySelector<ModelField>('console-model-field')!.check()) return;
    this.open = false;
    const detail: ModelChoice = { providerId: this.providerId, model: this.model };
    this.dispatchEvent(new CustomEvent<ModelChoice>('console-choice', { detail }));
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('ai.choice.title', { class: this.t(`ai.class.${this.modelClass}`) })}
      confirm-label=${this.t('ai.choice.take')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      ${this.open ? this.#renderForm() : nothing}
    </inlay-dialog>`;
  }

  #renderForm(): TemplateResult {
    const provider = this.#provider;
    const choices = this.providers.map((each) => ({
      value: each.id,
      label: nameProvider(each, this.texts) + (each.enabled ? '' : ` (${this.t('off')})`),
    }));
    return html`<form novalidate @submit=${this.#submit}>
      <inlay-select
        autofocus
        label=${this.t('ai.provider')}
        .choices=${choices}
        .value=${this.providerId}
        @change=${(event: Event) => this.#choose((event.target as Select).value)}
      ></inlay-select>
      <console-model-field
        label=${this.t('ai.splitBy.model')}
        hint=${this.t(this.asking ? 'ai.choice.asking' : `ai.choice.hint.${this.modelClass}`)}
        .models=${this.#models(provider)}
        ?closed=${provider?.owner === 'operator'}
        .value=${this.model}
        @change=${(event: Event) => {
          this.model = (event.target as ModelField).value;
        }}
      ></console-model-field>
      ${
        suitsClass(provider, this.model, this.modelClass) === false
          ? html`<inlay-notice kind="caution">${this.t('ai.class.cannot')}</inlay-notice>`
          : nothing
      }
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-choice-dialog': ChoiceDialog;
  }
}
