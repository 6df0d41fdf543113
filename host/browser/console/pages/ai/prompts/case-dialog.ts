import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Prompt } from '../../../../api/api-types.ts';
import { addCase } from '../../../../api/prompt-calls.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { icon } from '../../../parts/icons.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import {
  type CaseDraft,
  type ExpectationDraft,
  type ExpectationKind,
  emptyCase,
  expectationKinds,
  findCaseFaults,
  isText,
  newExpectation,
  writeCase,
} from './case-draft.ts';

/**
 * Writes a case of the test set: what the prompt is given, and what the answer must be like.
 * @fires console-case - It was added.
 */
@customElement('console-case-dialog')
export class CaseDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      :host {
        display: contents;
      }
      .expectation {
        display: grid;
        gap: var(--inlay-space-3);
        padding: var(--inlay-space-3);
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-s);
      }
    `,
  ];

  @property({ attribute: false }) prompt!: Prompt;

  @state() private open = false;
  @state() private draft: CaseDraft = emptyCase;
  @state() private faults: Readonly<Record<string, string>> = {};

  readonly #deed = new Deed(this);

  ask(): void {
    this.draft = emptyCase;
    this.faults = {};
    this.#deed.clear();
    this.open = true;
  }

  #set(change: Partial<CaseDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.faults = {};
  }

  #setExpectation(at: number, change: Partial<ExpectationDraft>): void {
    this.#set({
      expect: this.draft.expect.map((each, index) => (index === at ? { ...each, ...change } : each)),
    });
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.faults = findCaseFaults(this.draft, this.prompt);
    const [first] = Object.keys(this.faults);
    if (first) {
      void focusField(this, `[name="${first}"]`);
      return;
    }
    const { module, id } = this.prompt;
    const body = writeCase(this.draft, this.prompt);
    if (!(await this.#deed.run('add', () => addCase({ module, prompt: id }, body)))) return;
    this.open = false;
    this.dispatchEvent(new CustomEvent('console-case'));
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('ai.case.add')}
      confirm-label=${this.t('ai.case.save')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      ${this.open ? this.#renderForm() : nothing}
    </inlay-dialog>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      ${this.#renderField('name', this.t('ai.case.name'), this.draft.name, (name) => this.#set({ name }))}
      ${this.prompt.slots.map(({ name }) =>
        this.#renderField(
          `slot-${name}`,
          name,
          this.draft.slots[name] ?? '',
          (text) => this.#set({ slots: { ...this.draft.slots, [name]: text } }),
          { multiline: true, hint: isText(this.prompt, name) ? '' : this.t('ai.case.asJson') },
        ),
      )}
      <fieldset>
        <legend>${this.t('ai.case.expect')}</legend>
        ${this.draft.expect.map((each, at) => this.#renderExpectation(each, at))}
        <div>
          <inlay-button size="s" @click=${() => this.#set({ expect: [...this.draft.expect, newExpectation] })}
            >${icon('plus', 'start')}${this.t('ai.case.another')}</inlay-button
          >
        </div>
      </fieldset>
      ${renderFault(this.#deed.fault)}
    </form>`;
  }

  #renderExpectation({ kind, at, value, to }: ExpectationDraft, index: number): TemplateResult {
    const set = (change: Partial<ExpectationDraft>): void => this.#setExpectation(index, change);
    const valueLabel = this.t(`ai.case.value.${kind}`);
    return html`<div class="expectation" role="group" aria-label=${this.t('ai.case.number', { number: index + 1 })}>
      <div class="pair">
        <inlay-select
          label=${this.t('ai.case.kind')}
          .choices=${expectationKinds.map((each) => ({ value: each, label: this.t(`ai.case.kind.${each}`) }))}
          .value=${kind}
          @change=${(event: Event) => set({ kind: (event.target as Select).value as ExpectationKind, value: '' })}
        ></inlay-select>
        ${this.#renderField(`at-${index}`, this.t('ai.case.at'), at, (text) => set({ at: text.trim() }), { hint: this.t('ai.case.atHint') })}
      </div>
      ${
        kind === 'absent'
          ? nothing
          : kind === 'between'
            ? html`<div class="pair">
                ${this.#renderField(`value-${index}`, this.t('ai.period.from'), value, (text) => set({ value: text }))}
                ${this.#renderField(`to-${index}`, this.t('ai.period.to'), to, (text) => set({ to: text }))}
              </div>`
            : kind === 'quotesFrom'
              ? html`<inlay-select
                  name="value-${index}"
                  label=${valueLabel}
                  placeholder=${this.t('ai.case.chooseSlot')}
                  .choices=${this.prompt.slots.map(({ name }) => ({ value: name, label: name }))}
                  .value=${value}
                  error=${this.#say(`value-${index}`)}
                  @change=${(event: Event) => set({ value: (event.target as Select).value })}
                ></inlay-select>`
              : this.#renderField(`value-${index}`, valueLabel, value, (text) => set({ value: text }))
      }
      ${
        this.draft.expect.length > 1
          ? html`<div>
              <inlay-button
                size="s"
                variant="quiet"
                label="${this.t('remove')}: ${this.t('ai.case.number', { number: index + 1 })}"
                @click=${() => this.#set({ expect: this.draft.expect.filter((_, each) => each !== index) })}
                >${this.t('remove')}</inlay-button
              >
            </div>`
          : nothing
      }
    </div>`;
  }

  #say(field: string): string {
    const fault = this.faults[field];
    return fault ? this.t(fault) : '';
  }

  #renderField(
    name: string,
    label: string,
    value: string,
    write: (text: string) => void,
    { multiline = false, hint = '' } = {},
  ): TemplateResult {
    return html`<inlay-text-field
      name=${name}
      label=${label}
      hint=${hint}
      ?multiline=${multiline}
      rows="4"
      autocomplete="off"
      .value=${value}
      error=${this.#say(name)}
      @input=${(event: Event) => write((event.target as TextField).value)}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-case-dialog': CaseDialog;
  }
}
