import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Installation } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { router } from '../../shell/router.ts';
import { readSetting, readSettingFields, type SettingField } from './setting-fields.ts';

/** The settings of a module, drawn from its schema. */
@customElement('console-module-settings')
export class ModuleSettings extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .check {
        display: flex;
        align-items: start;
        gap: var(--inlay-space-3);
      }
      .check input {
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        margin: 2px 0 0;
        accent-color: var(--inlay-accent-strong);
      }
      .check span {
        display: grid;
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;
  @property({ type: Boolean }) readonly = false;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) save: (settings: Record<string, unknown>) => Promise<void> = () =>
    Promise.resolve();

  /** What was changed and not saved yet. */
  @state() private draft: Readonly<Record<string, unknown>> = {};
  @state() private faults: Readonly<Record<string, string>> = {};
  @state() private busy = false;
  @state() private reason = '';

  #release: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  get #isChanged(): boolean {
    return Object.keys(this.draft).length > 0;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    this.#release?.();
    this.#release = this.#isChanged ? router.hold(() => this.#isChanged) : undefined;
  }

  #set({ name }: SettingField, value: unknown): void {
    this.draft = { ...this.draft, [name]: value };
    this.faults = { ...this.faults, [name]: '' };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || !this.#isChanged) return;
    const fields = readSettingFields(this.installation.settingsSchema, this.texts.locale);
    const changed = fields.filter(({ name }) => name in this.draft);
    const values = changed.map((field) => [field.name, readSetting(field, this.draft[field.name])] as const);
    const wrong = values.filter(([, value]) => value === undefined).map(([name]) => name);
    this.faults = Object.fromEntries(wrong.map((name) => [name, this.t('module.notANumber')]));
    if (wrong.length > 0) return;
    this.busy = true;
    this.reason = '';
    try {
      await this.save(Object.fromEntries(values));
      this.draft = {};
      showToast(this.t('saved'), { kind: 'positive' });
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const fields = readSettingFields(this.installation.settingsSchema, this.texts.locale);
    return html`<form novalidate @submit=${this.#submit}>
      ${fields.map((field) => this.#renderField(field))}
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      ${
        this.readonly
          ? nothing
          : html`<div class="buttons">
              <inlay-button type="submit" size="s" variant="primary" ?disabled=${!this.#isChanged} ?loading=${this.busy}
                >${this.t('save')}</inlay-button
              >
            </div>`
      }
    </form>`;
  }

  #renderField(field: SettingField): TemplateResult {
    const { name, kind, label, hint, choices } = field;
    const value = this.draft[name] ?? this.installation.settings[name];
    const text = value === undefined || value === null ? '' : String(value);
    if (kind === 'switch') {
      return html`<label class="check">
        <input
          type="checkbox"
          .checked=${value === true}
          ?disabled=${this.readonly}
          @change=${(event: Event) => this.#set(field, (event.target as HTMLInputElement).checked)}
        />
        <span>${label}${hint ? html`<span class="quiet small">${hint}</span>` : nothing}</span>
      </label>`;
    }
    if (kind === 'choice') {
      return html`<inlay-select
        label=${label}
        hint=${hint}
        ?disabled=${this.readonly}
        .choices=${choices.map((choice) => ({ value: choice, label: choice }))}
        .value=${text}
        @change=${(event: Event) => this.#set(field, (event.target as Select).value)}
      ></inlay-select>`;
    }
    return html`<inlay-text-field
      label=${label}
      hint=${hint}
      type=${kind === 'number' ? 'number' : kind === 'secret' ? 'password' : 'text'}
      autocomplete="off"
      ?readonly=${this.readonly}
      .value=${text}
      error=${this.faults[name] ?? ''}
      @input=${(event: Event) => this.#set(field, (event.target as TextField).value)}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-settings': ModuleSettings;
  }
}
