import 'inlay/widgets/dialog';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LabelMoved, Prompt, PromptLabel, PromptVersion } from '../../../../api/api-types.ts';
import { moveLabel } from '../../../../api/prompt-calls.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';

const labels = ['production', 'canary'] as const;

/**
 * Lets a version answer: all calls, or a share of them.
 * @fires console-label - It moved, or is being tested; `detail` is a `LabelMoved`.
 */
@customElement('console-label-dialog')
export class LabelDialog extends ConsoleElement {
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

  @property({ attribute: false }) prompt!: Prompt;

  @state() private open = false;
  @state() private version: PromptVersion | undefined;
  @state() private label: PromptLabel = 'production';
  @state() private share = '10';
  @state() private shareFault = '';

  readonly #deed = new Deed(this);

  ask(version: PromptVersion): void {
    this.version = version;
    this.label = 'production';
    this.share = '10';
    this.shareFault = '';
    this.#deed.clear();
    this.open = true;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { module, id } = this.prompt;
    const isCanary = this.label === 'canary';
    const share = Number(this.share);
    if (isCanary && !(Number.isInteger(share) && share >= 1 && share <= 100)) {
      this.shareFault = this.t('ai.label.shareWrong');
      return;
    }
    let detail: LabelMoved | undefined;
    const isDone = await this.#deed.run('move', async () => {
      const body = { version: this.version!.version, ...(isCanary && { share }) };
      detail = await moveLabel({ module, prompt: id }, this.label, body);
    });
    if (!isDone) return;
    this.open = false;
    this.dispatchEvent(new CustomEvent<LabelMoved>('console-label', { detail: detail! }));
  };

  protected override render(): TemplateResult {
    const { cases } = this.prompt;
    return html`<inlay-dialog
      heading=${this.t('ai.label.title', { version: this.version?.version ?? '' })}
      confirm-label=${this.t(cases > 0 ? 'ai.label.testAndMove' : 'ai.label.move')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <form novalidate @submit=${this.#submit}>
        <fieldset>
          <legend>${this.t('ai.label.which')}</legend>
          ${labels.map(
            (label) => html`<label class="check framed">
              <input
                type="radio"
                name="label"
                .checked=${this.label === label}
                @change=${() => {
                  this.label = label;
                }}
              />
              <span><b>${this.t(`ai.label.${label}`)}</b><span class="quiet small">${this.t(`ai.labelText.${label}`)}</span></span>
            </label>`,
          )}
        </fieldset>
        ${
          this.label === 'canary'
            ? html`<inlay-text-field
                label=${this.t('ai.label.share')}
                inputmode="numeric"
                .value=${this.share}
                error=${this.shareFault}
                @input=${(event: Event) => {
                  this.share = (event.target as TextField).value;
                  this.shareFault = '';
                }}
              ></inlay-text-field>`
            : nothing
        }
        <p class="quiet small">${cases > 0 ? this.t('ai.label.gate', { count: cases }) : this.t('ai.label.noGate')}</p>
        ${renderFault(this.#deed.fault)}
      </form>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-label-dialog': LabelDialog;
  }
}
