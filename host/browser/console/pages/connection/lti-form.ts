import type { TextField } from 'inlay/widgets/text-field';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnyConnection, ConnectionChange, LtiConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ltiPlacements } from '../connect/placements.ts';
import { splitTarget, type Target, type TargetField } from '../connect/target-field.ts';
import '../connect/target-field.ts';
import { EditForm } from './edit-form.ts';

const names = ['loginUrl', 'tokenUrl', 'jwksUrl'] as const;
type Addresses = Record<(typeof names)[number], string>;

/**
 * Changes what an LMS is called, its addresses and what its links open. Issuer and client id stay: they say whose
 * accounts these are.
 * @fires console-saved - `detail` is the LMS as it is now.
 */
@customElement('console-lti-form')
export class LtiForm extends EditForm {
  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'lti' }>;
  @property({ attribute: false }) lti!: LtiConnection;
  /** Saves the name; what it rejects with is shown. */
  @property({ attribute: false }) change: (change: ConnectionChange) => Promise<void> = () =>
    Promise.resolve();

  @state() private addresses: Addresses = { loginUrl: '', tokenUrl: '', jwksUrl: '' };
  @state() private target: Target = { widget: '', positionId: '' };

  protected override fill(): void {
    const { loginUrl, tokenUrl, jwksUrl, module, widget, positionId } = this.lti;
    this.name = this.connection.name;
    this.addresses = { loginUrl, tokenUrl, jwksUrl };
    this.target = { widget: module && widget ? `${module}/${widget}` : '', positionId: positionId ?? '' };
  }

  protected override findFaults() {
    const wrong = names.filter((name) => !/^https?:\/\/[^\s]+$/.test(this.addresses[name].trim()));
    return Object.fromEntries(wrong.map((name) => [name, 'from.addressWrong']));
  }

  protected override fieldOf(error: { readonly code: string; readonly data?: unknown }): string | undefined {
    if (error.code === 'lti.address_refused') return (error.data as { field?: string } | undefined)?.field;
    return super.fieldOf(error);
  }

  protected override async save(): Promise<void> {
    const target = splitTarget(this.target);
    const body = {
      ...(Object.fromEntries(names.map((name) => [name, this.addresses[name].trim()])) as Addresses),
      module: target?.module ?? null,
      widget: target?.widget ?? null,
      positionId: this.target.positionId || null,
    };
    const params = { path: { id: this.connection.id } };
    const { data } = await answerOf(api.PATCH('/api/v1/connections/{id}/lti', { params, body }));
    this.dispatchEvent(new CustomEvent('console-saved', { detail: data }));
    if (this.name.trim() !== this.connection.name) await this.change({ name: this.name.trim() });
  }

  protected override renderFields(): TemplateResult {
    return html`
      <console-target-field
        none=${this.t('lms.opensNothing')}
        .placements=${ltiPlacements}
        .value=${this.target}
        @change=${(event: Event) => {
          this.target = (event.currentTarget as TargetField).value;
        }}
      ></console-target-field>
      ${names.map(
        (name) => html`<inlay-text-field
          name=${name}
          type="url"
          label=${this.t(`from.field.${name}`)}
          .value=${this.addresses[name]}
          error=${this.faults[name] ?? ''}
          @input=${(event: Event) => {
            this.addresses = { ...this.addresses, [name]: (event.target as TextField).value };
            this.faults = { ...this.faults, [name]: '' };
          }}
        ></inlay-text-field>`,
      )}
      <p class="quiet small">${this.t('lms.fixed')}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-lti-form': LtiForm;
  }
}
