import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../console-element.ts';
import { pageStyles } from '../page.styles.ts';
import { readSetting } from './check-setting.ts';
import { readSettingsForm, type SettingField } from './read-schema.ts';
import './secret-field.ts';
import type { SecretTyped } from './secret-field.ts';
import { settingStyles } from './setting-fields.styles.ts';
import { flattenFields, readDraft, type Settings, type SettingsDraft, valueAt } from './settings-draft.ts';

/**
 * The fields for a module's settings, drawn from its JSON Schema.
 * @fires console-settings-changed - Something was written; `detail` says whether anything is unsaved.
 */
@customElement('console-setting-fields')
export class SettingFields extends ConsoleElement {
  static override styles = [tokens, pageStyles, settingStyles];

  /** JSON Schema; titles and descriptions are texts, or texts by language. */
  @property({ attribute: false }) schema: unknown;
  /** What is set. Of a secret, whether it is. */
  @property({ attribute: false }) settings: Settings = {};
  @property({ type: Boolean }) readonly = false;
  /** Draws only these; all where left out. */
  @property({ attribute: false }) only: readonly string[] | undefined;

  @state() private draft: SettingsDraft = {};
  @state() private faults: Readonly<Record<string, string>> = {};

  get #fields(): readonly SettingField[] {
    const { fields } = readSettingsForm(this.schema, this.texts.locale);
    return fields.filter(({ path }) => this.only?.includes(path) ?? true);
  }

  /** Whether there is anything unsaved. */
  get isChanged(): boolean {
    return Object.keys(this.draft).length > 0;
  }

  /** Forgets what was written. */
  reset(): void {
    this.draft = {};
    this.faults = {};
  }

  /** What is to be sent; undefined where a field is wrong, which then has the focus. */
  collect(): Settings | undefined {
    const { changes, faults } = readDraft(this.#fields, this.settings, this.draft, this.texts);
    this.faults = faults;
    if (Object.keys(faults).length === 0) return changes;
    void this.#focusFault();
    return undefined;
  }

  /** Shows what the server found at the fields it names; true where all of it found a place. */
  refuse(error: unknown): boolean {
    const found = isAppError(error) ? error.data?.faults : undefined;
    if (!Array.isArray(found) || found.length === 0) return false;
    const known = new Set(flattenFields(this.#fields).map(({ path }) => path));
    const told = found as readonly { path: string; message: string }[];
    const placed = told.flatMap(({ path, message }) => {
      // A fault inside a list is shown at the list.
      const place = [path, path.replace(/\/\d+$/, '')].find((each) => known.has(each));
      return place ? [[place, this.t('setting.refused', { reason: message })] as const] : [];
    });
    this.faults = Object.fromEntries(placed);
    if (placed.length > 0) void this.#focusFault();
    return placed.length === told.length;
  }

  async #focusFault(): Promise<void> {
    await this.updateComplete;
    const [first] = flattenFields(this.#fields).filter(({ path }) => this.faults[path]);
    const place = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-path]')].find(
      ({ dataset }) => dataset.path === first?.path,
    );
    place?.focus();
  }

  #write({ path }: SettingField, value: unknown): void {
    this.draft = { ...this.draft, [path]: value };
    if (this.faults[path]) this.faults = { ...this.faults, [path]: '' };
  }

  /** What was written is judged when the reader goes on, not while they write. */
  #judge(field: SettingField): void {
    if (!(field.path in this.draft)) return;
    const reading = readSetting(field, this.draft[field.path], this.texts);
    this.faults = { ...this.faults, [field.path]: 'fault' in reading ? reading.fault : '' };
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('draft') || changed.get('draft') === undefined) return;
    const options = { detail: this.isChanged, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<boolean>('console-settings-changed', options));
  }

  protected override render(): TemplateResult {
    const { undrawn } = readSettingsForm(this.schema, this.texts.locale);
    return html`
      ${this.#fields.map((field) => this.#renderField(field))}
      ${
        undrawn.length > 0 && !this.only
          ? html`<p class="quiet small">${this.t('setting.undrawn', { names: this.texts.list(undrawn) })}</p>`
          : nothing
      }
    `;
  }

  #renderField(field: SettingField): TemplateResult {
    const { path, kind, label, hint, fields } = field;
    const value = this.draft[path] ?? valueAt(this.settings, field);
    switch (kind) {
      case 'group':
        return html`<fieldset class=${fields.every((each) => each.kind === 'number') ? 'numbers' : ''}>
          <legend>${label}</legend>
          ${hint ? html`<p class="quiet small">${hint}</p>` : nothing} ${fields.map((each) => this.#renderField(each))}
        </fieldset>`;
      case 'switch':
        return this.#renderCheck(label, hint, value === true, path, (on) => this.#write(field, on));
      case 'choices':
        return this.#renderChoices(field, Array.isArray(value) ? value : []);
      case 'choice':
        return this.#renderChoice(field, value);
      case 'secret':
        return html`<console-secret-field
          data-path=${path}
          name=${label}
          label=${this.#nameField(field)}
          hint=${hint}
          error=${this.faults[path] ?? ''}
          ?readonly=${this.readonly}
          ?set=${Boolean(valueAt(this.settings, field))}
          ?optional=${!field.required}
          ?cleared=${this.draft[path] === null}
          .value=${String(this.draft[path] ?? '')}
          @console-secret-typed=${({ detail }: CustomEvent<SecretTyped>) => this.#typeSecret(field, detail)}
        ></console-secret-field>`;
      default:
        return this.#renderText(field, value);
    }
  }

  #typeSecret({ path }: SettingField, { typed }: SecretTyped): void {
    const { [path]: _, ...others } = this.draft;
    this.draft = typed === undefined ? others : { ...others, [path]: typed };
    this.faults = { ...this.faults, [path]: '' };
  }

  /** Where something holds without the reader, nothing has to be said. */
  #nameField({ label, required, fallback }: SettingField): string {
    return required || this.readonly || fallback !== undefined
      ? label
      : this.t('setting.optional', { name: label });
  }

  #renderText(field: SettingField, value: unknown): TemplateResult {
    const { path, kind, hint, limits } = field;
    const text = Array.isArray(value)
      ? value.join('\n')
      : value === undefined || value === null
        ? ''
        : String(value);
    // What has a form, such as an address, is one line however long it may be.
    const isFree = limits.pattern === undefined && limits.format === undefined;
    const isLong = kind === 'list' || (isFree && (limits.maxLength ?? 0) > 200) || text.includes('\n');
    const help = kind === 'list' ? [hint, this.t('setting.onePerLine')].filter(Boolean).join(' ') : hint;
    return html`<inlay-text-field
      data-path=${path}
      label=${this.#nameField(field)}
      hint=${help}
      type="text"
      inputmode=${kind === 'number' ? (limits.whole ? 'numeric' : 'decimal') : ''}
      autocomplete="off"
      ?multiline=${isLong}
      rows="3"
      ?readonly=${this.readonly}
      .value=${text}
      error=${this.faults[path] ?? ''}
      @input=${(event: Event) => this.#write(field, (event.target as TextField).value)}
      @change=${() => this.#judge(field)}
    ></inlay-text-field>`;
  }

  #renderChoice(field: SettingField, value: unknown): TemplateResult {
    const { path, hint, choices, required } = field;
    const offered = choices.map((choice) => ({ value: String(choice), label: nameChoice(field, choice) }));
    const isOpen = value === undefined || value === null;
    return html`<inlay-select
      data-path=${path}
      label=${this.#nameField(field)}
      hint=${hint}
      placeholder=${isOpen ? this.t(required ? 'setting.choose' : 'setting.none') : nothing}
      ?disabled=${this.readonly}
      .choices=${offered}
      .value=${isOpen ? '' : String(value)}
      error=${this.faults[path] ?? ''}
      @change=${(event: Event) => this.#write(field, (event.target as Select).value)}
    ></inlay-select>`;
  }

  #renderChoices(field: SettingField, chosen: readonly unknown[]): TemplateResult {
    const { path, label, hint, choices } = field;
    const fault = this.faults[path];
    const turn = (choice: string | number, on: boolean) =>
      this.#write(
        field,
        choices.filter((each) => (each === choice ? on : chosen.includes(each))),
      );
    return html`<fieldset>
      <legend>${label}</legend>
      ${hint ? html`<p class="quiet small">${hint}</p>` : nothing}
      ${choices.map((choice, at) => this.#renderCheck(nameChoice(field, choice), '', chosen.includes(choice), at === 0 ? path : '', (on) => turn(choice, on)))}
      <div role="alert">${fault ? html`<span class="fault">${fault}</span>` : nothing}</div>
    </fieldset>`;
  }

  #renderCheck(
    label: string,
    hint: string,
    on: boolean,
    path: string,
    turn: (on: boolean) => void,
  ): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        data-path=${path}
        .checked=${on}
        ?disabled=${this.readonly}
        @change=${(event: Event) => turn((event.target as HTMLInputElement).checked)}
      />
      <span>${label}${hint ? html`<span class="quiet small">${hint}</span>` : nothing}</span>
    </label>`;
  }
}

const nameChoice = ({ choiceNames }: SettingField, choice: string | number): string =>
  choiceNames[String(choice)] || String(choice);

declare global {
  interface HTMLElementTagNameMap {
    'console-setting-fields': SettingFields;
  }
}
