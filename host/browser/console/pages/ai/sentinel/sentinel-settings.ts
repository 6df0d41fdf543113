import 'inlay/widgets/button';
import 'inlay/widgets/skeleton';
import 'inlay/widgets/text-field';
import { Task } from '@lit/task';
import type { TextField } from 'inlay/widgets/text-field';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readSettings, writeSettings } from '../../../../api/prompt-calls.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { renderFailure } from '../../../parts/render-list.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import {
  boundsOf,
  findWrong,
  type NumberField,
  numberFields,
  readDraft,
  type SettingsDraft,
  writeDraft,
} from './settings-draft.ts';

/** What the sentinel looks at, and what it does. */
@customElement('console-sentinel-settings')
export class SentinelSettingsCard extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles];

  @property({ type: Boolean }) readonly = false;

  @state() private draft: SettingsDraft | undefined;
  @state() private wrong: readonly NumberField[] = [];

  readonly #deed = new Deed(this);
  readonly #load = new Task(this, {
    task: async () => {
      this.draft = readDraft(await readSettings());
      return true;
    },
    args: () => [],
  });

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.draft) return;
    const { draft } = this;
    this.wrong = findWrong(draft);
    if (this.wrong.length > 0) {
      void focusField(this, `[name="${this.wrong[0]}"]`);
      return;
    }
    const isDone = await this.#deed.run('save', async () => {
      this.draft = readDraft(await writeSettings(writeDraft(draft)));
    });
    if (isDone) showToast(this.t('saved'), { kind: 'positive' });
  };

  #set(change: Partial<SettingsDraft>): void {
    this.draft = { ...this.draft!, ...change };
    this.wrong = this.wrong.filter((field) => !(field in change));
  }

  protected override render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${this.t('ai.sentinel.settings')}</h2>
      ${
        this.draft
          ? this.#renderForm(this.draft)
          : this.#load.error
            ? renderFailure(this.#load.error, this.texts, () => this.#load.run())
            : html`<inlay-skeleton lines="4"></inlay-skeleton>`
      }
    </section>`;
  }

  #renderForm(draft: SettingsDraft): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <div class="pair">${numberFields.map((field) => this.#renderNumber(field, draft[field]))}</div>
      ${(['autoRollback', 'mail'] as const).map(
        (field) => html`<label class="check">
          <input
            type="checkbox"
            .checked=${draft[field]}
            ?disabled=${this.readonly}
            @change=${(event: Event) => this.#set({ [field]: (event.target as HTMLInputElement).checked })}
          />
          <span>${this.t(`ai.setting.${field}`)}</span>
        </label>`,
      )}
      ${renderFault(this.#deed.fault)}
      ${
        this.readonly
          ? nothing
          : html`<div class="buttons"><inlay-button type="submit" variant="primary" ?loading=${this.#deed.doing !== undefined}>${this.t('save')}</inlay-button></div>`
      }
    </form>`;
  }

  #renderNumber(field: NumberField, value: string): TemplateResult {
    const { least, most } = boundsOf(field);
    return html`<inlay-text-field
      name=${field}
      label=${this.t(`ai.setting.${field}`)}
      hint=${this.t(`ai.setting.${field}Hint`)}
      inputmode="decimal"
      ?readonly=${this.readonly}
      .value=${value}
      error=${this.wrong.includes(field) ? this.t('ai.setting.bounds', { least, most }) : ''}
      @input=${(event: Event) => this.#set({ [field]: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sentinel-settings': SentinelSettingsCard;
  }
}
