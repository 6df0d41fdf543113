import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConnectionChange, SiteConnection } from '../../../api/api-types.ts';
import type { OriginsField } from '../connections/origins-field.ts';
import '../connections/origins-field.ts';
import { findOriginsFault, pickOrigins, readOrigins } from '../connections/read-origins.ts';
import { EditForm } from './edit-form.ts';

/** Changes a site's name and addresses. */
@customElement('console-site-form')
export class SiteForm extends EditForm {
  @property({ attribute: false }) connection!: SiteConnection;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) change: (change: ConnectionChange) => Promise<void> = () =>
    Promise.resolve();

  @state() private origins = '';

  protected override fill(): void {
    this.name = this.connection.name;
    this.origins = this.connection.origins.join('\n');
  }

  protected override findFaults() {
    return { origins: findOriginsFault(readOrigins(this.origins)) };
  }

  protected override save(): Promise<void> {
    return this.change({ name: this.name.trim(), origins: pickOrigins(readOrigins(this.origins))! });
  }

  protected override renderFields(): TemplateResult {
    return html`<console-origins-field
      name="origins"
      .value=${this.origins}
      error=${this.faults.origins ?? ''}
      @input=${(event: Event) => {
        this.origins = (event.currentTarget as OriginsField).value;
        this.faults = { ...this.faults, origins: '' };
      }}
    ></console-origins-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-site-form': SiteForm;
  }
}
