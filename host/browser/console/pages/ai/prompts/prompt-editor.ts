import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Prompt, PromptVersion } from '../../../../api/api-types.ts';
import { writeVersion } from '../../../../api/prompt-calls.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { router } from '../../../shell/router.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';

/**
 * Writes a version of the organisation's own, beginning with another one.
 * @fires console-version - It was written; `detail` is the `PromptVersion`.
 * @fires console-cancel - It is not wanted.
 */
@customElement('console-prompt-editor')
export class PromptEditor extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      inlay-text-field.body::part(control) {
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-s);
        line-height: 1.5;
      }
      code {
        font-family: var(--inlay-font-mono);
        font-size: 0.92em;
      }
    `,
  ];

  @property({ attribute: false }) prompt!: Prompt;
  /** The version to begin with. */
  @property({ attribute: false }) base!: PromptVersion;

  @state() private body = '';
  @state() private model: PromptVersion['parameters']['model'] = 'fast';
  @state() private temperature = '';
  @state() private note = '';
  @state() private faults: readonly string[] = [];
  @state() private reason = '';
  @state() private busy = false;

  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => this.body !== this.base.body);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('base')) return;
    this.body = this.base.body;
    this.model = this.base.parameters.model;
    this.temperature = this.base.parameters.temperature?.toString() ?? '';
  }

  protected override firstUpdated(): void {
    void focusField(this, '.body');
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.faults = [];
    this.reason = '';
    const { body, model, note } = this;
    const temperature = this.temperature.trim().replace(',', '.');
    try {
      const detail = await writeVersion(
        { module: this.prompt.module, prompt: this.prompt.id },
        {
          basedOn: this.base.version,
          body,
          model,
          ...(temperature !== '' && { temperature: Number(temperature) }),
          ...(note.trim() && { note: note.trim() }),
        },
      );
      this.#release?.();
      this.dispatchEvent(new CustomEvent<PromptVersion>('console-version', { detail }));
    } catch (error) {
      const listed = isAppError(error) ? error.data?.faults : undefined;
      if (Array.isArray(listed)) this.faults = listed.map(String);
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const { slots, models } = this.prompt;
    const classes = models.includes(this.model) ? models : [...models, this.model];
    return html`<form novalidate @submit=${this.#submit}>
      <inlay-text-field
        class="body"
        multiline
        rows="18"
        label=${this.t('ai.editor.body')}
        max-length="40000"
        .value=${this.body}
        @input=${(event: Event) => {
          this.body = (event.target as TextField).value;
        }}
      ></inlay-text-field>
      <p class="quiet small">
        ${this.t('ai.editor.slots')}
        ${slots.map(({ name, isDocument, isRequired }) => html`<code>{{${name}}}</code>${isDocument ? ` (${this.t('ai.editor.document')})` : isRequired ? '' : ` (${this.t('ai.editor.optional')})`} `)}
      </p>
      <div class="pair">
        <inlay-select
          label=${this.t('ai.splitBy.class')}
          .choices=${classes.map((value) => ({ value, label: this.t(`ai.class.${value}`) }))}
          .value=${this.model}
          @change=${(event: Event) => {
            this.model = (event.target as Select).value as typeof this.model;
          }}
        ></inlay-select>
        <inlay-text-field
          label=${this.t('ai.editor.temperature')}
          hint=${this.t('ai.editor.temperatureHint')}
          inputmode="decimal"
          .value=${this.temperature}
          @input=${(event: Event) => {
            this.temperature = (event.target as TextField).value;
          }}
        ></inlay-text-field>
      </div>
      <inlay-text-field
        label=${this.t('ai.editor.note')}
        hint=${this.t('ai.editor.noteHint')}
        max-length="300"
        .value=${this.note}
        @input=${(event: Event) => {
          this.note = (event.target as TextField).value;
        }}
      ></inlay-text-field>
      <div role="alert">
        ${
          this.reason
            ? html`<inlay-notice kind="negative"
                >${this.reason}${this.faults.length > 0 ? html`<ul>${this.faults.map((fault) => html`<li>${fault}</li>`)}</ul>` : nothing}</inlay-notice
              >`
            : nothing
        }
      </div>
      <div class="buttons">
        <inlay-button type="submit" variant="primary" ?loading=${this.busy}>${this.t('ai.editor.save')}</inlay-button>
        <inlay-button @click=${() => this.dispatchEvent(new CustomEvent('console-cancel'))}>${this.t('cancel')}</inlay-button>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-prompt-editor': PromptEditor;
  }
}
