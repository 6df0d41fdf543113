import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import type { OriginsField } from '../connections/origins-field.ts';
import '../connections/origins-field.ts';
import { findOriginsFault, pickOrigins, readOrigins } from '../connections/read-origins.ts';
import { ConnectStep } from './connect-step.ts';

/** Name and addresses of a site. */
@customElement('console-site-step')
export class SiteStep extends ConnectStep {
  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.draft.name.trim();
    const lines = readOrigins(this.draft.origins);
    const fault = findOriginsFault(lines);
    const faults = { name: name ? '' : this.t('connection.nameMissing'), origins: fault && this.t(fault) };
    if (await this.showFaults(faults)) return;
    await this.attempt(async () => {
      const body = { kind: 'site', name, origins: pickOrigins(lines)! } as const;
      const { data } = await answerOf(api.POST('/api/v1/connections', { body }));
      this.tell({ change: { connectionId: data.id }, go: 'next' });
    });
  };

  protected override takeFailure(error: unknown): void {
    if (isAppError(error) && error.code === 'connections.name_taken')
      void this.showFaults({ name: describeError(error, this.texts).reason });
    else super.takeFailure(error);
  }

  protected override render(): TemplateResult {
    const { name, origins } = this.draft;
    return html`<form novalidate class="step card" @submit=${this.#submit}>
      <p class="intro">${this.t('site.intro')}</p>
      <inlay-text-field
        class="narrow"
        name="name"
        label=${this.t('connection.name')}
        hint=${this.t('connection.nameHint')}
        max-length="80"
        .value=${name}
        error=${this.faults.name ?? ''}
        @input=${this.onInput}
      ></inlay-text-field>
      <console-origins-field
        class="narrow"
        name="origins"
        .value=${origins}
        error=${this.faults.origins ?? ''}
        @input=${(event: Event) => this.change({ origins: (event.currentTarget as OriginsField).value })}
      ></console-origins-field>
      ${this.renderFailure()} ${this.renderFoot(this.t('connections.create'))}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-site-step': SiteStep;
  }
}
