import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { focusField } from '../../../parts/focus-field.ts';

const other = ' other';

/**
 * Names a model: one that the server listed, or any other by its name.
 * @fires change - Another one was named.
 */
@customElement('console-model-field')
export class ModelField extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        gap: var(--inlay-space-3);
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  /** Those that are known; without any the name is written. */
  @property({ attribute: false }) models: readonly string[] = [];
  @property() value = '';
  /** No other than the known ones may be named. */
  @property({ type: Boolean }) closed = false;

  @state() private writes = false;
  @state() private fault = '';

  /** Whether a model is named; says so where none is. */
  check(): boolean {
    const isFine = /^\S{1,200}$/.test(this.value);
    this.fault = isFine ? '' : this.t('ai.model.missing');
    if (!isFine) void focusField(this, 'inlay-text-field, inlay-select');
    return isFine;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('models'))
      this.writes = this.value !== '' && !this.models.includes(this.value) && !this.closed;
  }

  #tell(value: string): void {
    this.value = value;
    this.fault = '';
    this.dispatchEvent(new Event('change'));
  }

  #choose = (event: Event): void => {
    const { value } = event.target as Select;
    event.stopPropagation();
    this.writes = value === other;
    this.#tell(this.writes ? '' : value);
    if (this.writes) void focusField(this, 'inlay-text-field');
  };

  protected override render(): TemplateResult {
    const hasList = this.models.length > 0;
    const choices = [
      ...this.models.map((model) => ({ value: model, label: model })),
      ...(this.closed ? [] : [{ value: other, label: this.t('ai.model.other') }]),
    ];
    return html`
      ${
        hasList
          ? html`<inlay-select
              label=${this.label}
              hint=${this.hint}
              .placeholder=${this.value || this.writes ? undefined : this.t('ai.model.choose')}
              .choices=${choices}
              .value=${this.writes ? other : this.value}
              error=${this.writes ? '' : this.fault}
              @change=${this.#choose}
            ></inlay-select>`
          : nothing
      }
      ${
        !hasList || this.writes
          ? html`<inlay-text-field
              label=${hasList ? this.t('ai.model.name') : this.label}
              hint=${hasList ? '' : this.hint}
              autocomplete="off"
              max-length="200"
              .value=${this.value}
              error=${this.fault}
              @input=${(event: Event) => this.#tell((event.target as TextField).value.trim())}
              @change=${(event: Event) => event.stopPropagation()}
            ></inlay-text-field>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-model-field': ModelField;
  }
}
