import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import { findAtsFaults, writeAtsBody } from './ats-draft.ts';
import { renderRights } from './ats-fields.ts';
import { ConnectStep } from './connect-step.ts';
import { handOver } from './fresh-secret.ts';

/** Who the ATS is, what it may do, and how its server proves who it is. */
@customElement('console-ats-step')
export class AtsStep extends ConnectStep {
  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.draft.name.trim() ? '' : 'connection.nameMissing';
    const keys = { name, ...findAtsFaults(this.draft) };
    const faults = Object.entries(keys).map(([field, key]) => [field, key && this.t(key)]);
    if (await this.showFaults(Object.fromEntries(faults))) return;
    await this.attempt(async () => {
      const body = writeAtsBody(this.draft);
      const { data } = await answerOf(api.POST('/api/v1/connections/oauth', { body }));
      handOver(data.id, data.clientSecret);
      this.tell({ change: { connectionId: data.id }, go: 'next' });
    });
  };

  protected override takeFailure(error: unknown): void {
    if (isAppError(error) && error.code === 'connections.name_taken')
      void this.showFaults({ name: describeError(error, this.texts).reason });
    else super.takeFailure(error);
  }

  protected override render(): TemplateResult {
    const { name, authentication, jwks } = this.draft;
    return html`<form novalidate class="step card" @submit=${this.#submit}>
      <p class="intro">${this.t('ats.intro')}</p>
      <inlay-text-field
        class="narrow"
        name="name"
        label=${this.t('connection.name')}
        hint=${this.t('ats.nameHint')}
        max-length="80"
        .value=${name}
        error=${this.faults.name ?? ''}
        @input=${this.onInput}
      ></inlay-text-field>
      ${renderRights(this.draft, this.texts, { faults: this.faults, change: (values) => this.change(values) })}
      <fieldset class="narrow">
        <legend>${this.t('ats.proof')}</legend>
        ${(['client_secret', 'private_key_jwt'] as const).map(
          (value) => html`<label class="check framed">
            <input
              type="radio"
              name="authentication"
              .checked=${authentication === value}
              @change=${() => this.change({ authentication: value })}
            />
            <span><b>${this.t(`ats.${value}`)}</b><span class="quiet small">${this.t(`ats.${value}Text`)}</span></span>
          </label>`,
        )}
        ${
          authentication === 'private_key_jwt'
            ? html`<inlay-text-field
                name="jwks"
                multiline
                rows="5"
                label=${this.t('ats.jwks')}
                hint=${this.t('ats.jwksHint')}
                .value=${jwks}
                error=${this.faults.jwks ?? ''}
                @input=${this.onInput}
              ></inlay-text-field>`
            : nothing
        }
      </fieldset>
      ${this.renderFailure()} ${this.renderFoot(this.t('connections.create'))}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ats-step': AtsStep;
  }
}
