import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Installation } from '../../../api/api-types.ts';
import { changeInstallation } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { readSettingsForm } from '../../parts/settings/read-schema.ts';
import '../../parts/module-widgets.ts';
import '../../parts/settings/setting-fields.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import type { SettingFields } from '../../parts/settings/setting-fields.ts';
import { router } from '../../shell/router.ts';

/** The settings of a module, drawn from its schema. Leaving with unsaved ones asks first. */
@customElement('console-module-settings')
export class ModuleSettings extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      form {
        max-inline-size: 68ch;
      }
      .card + console-module-widgets {
        margin-block-start: var(--inlay-space-6);
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;

  @state() private changed = false;
  @state() private busy = false;
  @state() private fault: ToldError | undefined;
  @query('console-setting-fields') private fields!: SettingFields;

  #release: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  #onChanged = ({ detail }: CustomEvent<boolean>): void => {
    this.changed = detail;
    this.#release?.();
    this.#release = detail ? router.hold(() => this.changed) : undefined;
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const settings = this.fields.collect();
    if (!settings) return;
    this.busy = true;
    this.fault = undefined;
    try {
      const installation = await changeInstallation(this.installation.id, { settings });
      this.fields.reset();
      tellChange(this, installation);
      showToast(this.t('saved'), { kind: 'positive' });
      // What a module shows of its settings was given to it when it was opened.
      this.renderRoot.querySelector('console-module-widgets')?.reopen();
    } catch (error) {
      if (!this.fields.refuse(error)) this.fault = describeError(error, this.texts);
    } finally {
      this.busy = false;
    }
  };

  #discard = (): void => {
    this.fault = undefined;
    this.fields.reset();
  };

  protected override render(): TemplateResult {
    const { fields, undrawn } = readSettingsForm(this.installation.settingsSchema, this.texts.locale);
    const hasForm = fields.length + undrawn.length > 0;
    return html`
      ${hasForm ? this.#renderForm() : nothing}
      <console-module-widgets placement="page.settings" module=${this.installation.module}>
        ${hasForm ? nothing : this.#renderNone()}
      </console-module-widgets>
    `;
  }

  #renderNone(): TemplateResult {
    return html`<div class="card">
      <inlay-empty-state heading=${this.t('module.noSettings')}>${this.t('module.noSettingsText')}</inlay-empty-state>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { settingsSchema, settings, state } = this.installation;
    return html`<section class="card">
      <form novalidate @submit=${this.#submit}>
        <console-setting-fields
          .schema=${settingsSchema}
          .settings=${settings}
          ?readonly=${state !== 'active' && state !== 'disabled'}
          @console-settings-changed=${this.#onChanged}
        ></console-setting-fields>
        ${renderFault(this.fault)}
        <div class="buttons">
          <inlay-button type="submit" variant="primary" ?disabled=${!this.changed} ?loading=${this.busy}
            >${this.t('save')}</inlay-button
          >
          <inlay-button ?disabled=${!this.changed || this.busy} @click=${this.#discard}>${this.t('module.discard')}</inlay-button>
        </div>
      </form>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-settings': ModuleSettings;
  }
}
