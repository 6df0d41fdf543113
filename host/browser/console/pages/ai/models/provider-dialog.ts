import 'inlay/widgets/dialog';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addProvider, changeProvider } from '../../../../api/ai-calls.ts';
import type { AiProvider } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError, type ToldError } from '../../../parts/describe-error.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import {
  emptyDraft,
  findProviderFaults,
  isMoved,
  ownKinds,
  type ProviderDraft,
  type ProviderField,
  readDraft,
  suggestedNames,
  writeChange,
  writeNew,
} from './provider-draft.ts';

/** Fields that the server's own judgements are about. */
const fieldOf: Readonly<Record<string, ProviderField>> = {
  'ai.name_taken': 'name',
  'ai.address_refused': 'baseUrl',
  'ai.address_needed': 'baseUrl',
  'ai.key_needed': 'key',
};

/**
 * Adds a provider of models, or changes one. A key goes in and never comes out again.
 * @fires console-provider - It was saved; `detail` is the `AiProvider`.
 */
@customElement('console-provider-dialog')
export class ProviderDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @state() private open = false;
  @state() private provider: AiProvider | undefined;
  @state() private draft: ProviderDraft = emptyDraft;
  @state() private faults: Partial<Record<ProviderField, string>> = {};
  @state() private busy = false;
  @state() private fault: ToldError | undefined;

  /** Opens; without a provider for a new one. */
  ask(provider?: AiProvider): void {
    this.provider = provider;
    this.draft = provider ? readDraft(provider) : emptyDraft;
    this.faults = {};
    this.fault = undefined;
    this.open = true;
  }

  #set(change: Partial<ProviderDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
  }

  #setKind(kind: ProviderDraft['kind']): void {
    const isSuggested = Object.values(suggestedNames).includes(this.draft.name.trim());
    this.faults = {};
    this.#set({ kind, ...(isSuggested && { name: suggestedNames[kind] }) });
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const { draft, provider } = this;
    const found = Object.entries(findProviderFaults(draft, provider));
    this.fault = undefined;
    if (found.length > 0)
      return this.#showFaults(Object.fromEntries(found.map(([field, key]) => [field, this.t(key)])));
    this.busy = true;
    try {
      const saved = provider
        ? await changeProvider(provider.id, writeChange(draft, provider))
        : await addProvider(writeNew(draft));
      this.open = false;
      // The key is not kept here a moment longer than needed.
      this.draft = emptyDraft;
      this.dispatchEvent(new CustomEvent<AiProvider>('console-provider', { detail: saved }));
    } catch (error) {
      const told = describeError(error, this.texts);
      const field = isAppError(error) ? fieldOf[error.code] : undefined;
      if (field) this.#showFaults({ [field]: told.reason });
      else this.fault = told;
    } finally {
      this.busy = false;
    }
  };

  #showFaults(faults: Partial<Record<ProviderField, string>>): void {
    this.faults = faults;
    void focusField(this, `[name="${Object.keys(faults)[0]}"]`);
  }

  #close = (): void => {
    this.open = false;
    this.draft = emptyDraft;
  };

  protected override render(): TemplateResult {
    const { provider } = this;
    return html`<inlay-dialog
      heading=${provider ? this.t('ai.provider.changeOne', { name: provider.name }) : this.t('ai.provider.add')}
      confirm-label=${this.t(provider ? 'save' : 'ai.provider.addAndTry')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.busy}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${this.#close}
    >
      <form novalidate @submit=${this.#submit} autocomplete="off">
        ${provider ? nothing : this.#renderKinds()} ${this.#renderField('name', { maxLength: 80 })} ${this.#renderAddress()}
        ${this.#renderKey()} ${renderFault(this.fault)}
      </form>
    </inlay-dialog>`;
  }

  #renderKinds(): TemplateResult {
    return html`<fieldset>
      <legend>${this.t('ai.provider.kind')}</legend>
      ${ownKinds.map(
        (kind) => html`<label class="check framed">
          <input type="radio" name="kind" .checked=${this.draft.kind === kind} @change=${() => this.#setKind(kind)} />
          <span><b>${this.t(`ai.kind.${kind}`)}</b><span class="quiet small">${this.t(`ai.kindText.${kind}`)}</span></span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderAddress(): TemplateResult {
    const field = this.#renderField('baseUrl', { type: 'url', placeholder: 'https://models.example/v1' });
    if (this.draft.kind === 'openai-compatible' || this.draft.baseUrl || this.faults.baseUrl) return field;
    return html`<details>
      <summary>${this.t('ai.provider.ownAddress')}</summary>
      <div class="inside">${field}</div>
    </details>`;
  }

  #renderKey(): TemplateResult {
    const { kind, dropsKey } = this.draft;
    const hasStored = this.provider?.hasKey === true;
    const hint =
      isMoved(this.draft, this.provider) && hasStored
        ? 'moved'
        : hasStored
          ? 'stored'
          : kind === 'openai-compatible'
            ? 'optional'
            : 'new';
    return html`
      ${dropsKey ? nothing : this.#renderField('key', { type: 'password', hint: `ai.provider.keyHint.${hint}` })}
      ${
        hasStored && kind === 'openai-compatible'
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${dropsKey}
                @change=${(event: Event) => this.#set({ dropsKey: (event.target as HTMLInputElement).checked, key: '' })}
              />
              <span>${this.t('ai.provider.dropKey')}</span>
            </label>`
          : nothing
      }
    `;
  }

  #renderField(
    name: ProviderField,
    {
      type = 'text',
      placeholder,
      maxLength = 500,
      hint = `ai.provider.${name}Hint`,
    }: { type?: TextField['type']; placeholder?: string; maxLength?: number; hint?: string } = {},
  ): TemplateResult {
    return html`<inlay-text-field
      name=${name}
      type=${type}
      label=${this.t(`ai.provider.${name}`)}
      hint=${this.t(name === 'baseUrl' && this.draft.kind !== 'openai-compatible' ? 'ai.provider.baseUrlOwnHint' : hint)}
      placeholder=${placeholder ?? nothing}
      max-length=${maxLength}
      autocomplete=${type === 'password' ? 'new-password' : 'off'}
      .value=${this.draft[name]}
      error=${this.faults[name] ?? ''}
      @input=${(event: Event) => this.#set({ [name]: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-provider-dialog': ProviderDialog;
  }
}
