import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { KeyScope, NewApiKey } from '../../../../api/api-types.ts';
import { answerOf, api } from '../../../../api/client.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { icon } from '../../../parts/icons.ts';
import { Page } from '../../../parts/page.ts';
import { rights } from '../../../shell/session.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { settingsStyles } from '../settings.styles.ts';
import './fresh-key.ts';
import { lifetimes, writeExpiry } from './key-age.ts';
import { scopeGroups } from './key-scopes.ts';

/** Makes an API key: what it is for, what it may do, how long. Then it is shown, once. */
@customElement('console-new-api-key')
export class NewApiKeyPage extends Page {
  static override styles = [...[Page.styles].flat(), stepStyles, ...settingsStyles];

  @state() private name = '';
  @state() private scopes: readonly KeyScope[] = [];
  @state() private days: number = 365;
  @state() private faults: { readonly name?: string | undefined; readonly scopes?: string | undefined } = {};
  @state() private busy = false;
  @state() private reason = '';
  @state() private made: NewApiKey | undefined;

  protected override updated(): void {
    this.nameTab(this.t('keys.new'));
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.reason = '';
    this.faults = {
      ...(this.name.trim() ? {} : { name: this.t('keys.nameMissing') }),
      ...(this.scopes.length > 0 ? {} : { scopes: this.t('keys.scopesMissing') }),
    };
    if (this.faults.name || this.faults.scopes) return this.#focusFault();
    this.busy = true;
    try {
      const body = { name: this.name.trim(), scopes: [...this.scopes], expiresAt: writeExpiry(this.days) };
      this.made = (await answerOf(api.POST('/api/v1/api-keys', { body }))).data;
      void this.focusHeading();
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  async #focusFault(): Promise<void> {
    await this.updateComplete;
    const first = this.faults.name ? 'inlay-text-field' : 'input';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  #toggle(scope: KeyScope, { checked }: HTMLInputElement): void {
    this.scopes = checked ? [...this.scopes, scope] : this.scopes.filter((each) => each !== scope);
    this.faults = { ...this.faults, scopes: undefined };
  }

  protected override render(): TemplateResult {
    return html`
      <a class="back" href="/console/settings/api-keys">${icon('back')}${this.t('settings.keys')}</a>
      <div class="head">
        <h1 tabindex="-1">${this.made ? this.made.name : this.t('keys.new')}</h1>
      </div>
      ${rights.manageOrganisation() ? this.#renderBody() : html`<inlay-notice>${this.t('settings.adminsOnly')}</inlay-notice>`}
    `;
  }

  #renderBody(): TemplateResult {
    if (this.made) return html`<console-fresh-key .made=${this.made}></console-fresh-key>`;
    return html`<form novalidate @submit=${this.#submit}>
      <div class="card step">
        <inlay-text-field
          label=${this.t('keys.name')}
          hint=${this.t('keys.nameHint')}
          max-length="80"
          autocomplete="off"
          .value=${this.name}
          error=${this.faults.name ?? ''}
          @input=${(event: Event) => {
            this.name = (event.target as TextField).value;
            this.faults = { ...this.faults, name: undefined };
          }}
        ></inlay-text-field>
        <inlay-select
          label=${this.t('keys.lifetime')}
          hint=${this.t('keys.lifetimeHint')}
          .choices=${lifetimes.map((days) => ({ value: String(days), label: this.t(`keys.days.${days}`) }))}
          .value=${String(this.days)}
          @change=${(event: Event) => {
            this.days = Number((event.target as Select).value);
          }}
        ></inlay-select>
      </div>
      <div class="card step">
        <h2>${this.t('keys.scopes')}</h2>
        <div role="alert">${this.faults.scopes ? html`<span id="fault" class="fault">${this.faults.scopes}</span>` : nothing}</div>
        <div class="pair">${scopeGroups.map(({ name, scopes }) => this.#renderGroup(name, scopes))}</div>
      </div>
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      <div class="buttons">
        <inlay-button type="submit" variant="primary" ?loading=${this.busy}>${this.t('keys.make')}</inlay-button>
        <inlay-button href="/console/settings/api-keys">${this.t('cancel')}</inlay-button>
      </div>
    </form>`;
  }

  #renderGroup(name: string, scopes: readonly KeyScope[]): TemplateResult {
    return html`<fieldset>
      <legend>${this.t(`keys.group.${name}`)}</legend>
      ${scopes.map(
        (scope) => html`<label class="check">
          <input
            type="checkbox"
            .checked=${this.scopes.includes(scope)}
            aria-describedby=${this.faults.scopes ? 'fault' : nothing}
            @change=${(event: Event) => this.#toggle(scope, event.target as HTMLInputElement)}
          />
          <span>${this.t(`keys.scope.${scope}`)} <code class="quiet small">${scope}</code></span>
        </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-new-api-key': NewApiKeyPage;
  }
}
