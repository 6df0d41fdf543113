import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnyConnection, ConnectionChange } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { findAtsFaults, listScopes, readLines } from '../connect/ats-draft.ts';
import { type RightsDraft, renderRights } from '../connect/ats-fields.ts';
import { pickOrigins, readOrigins } from '../connections/read-origins.ts';
import { EditForm } from './edit-form.ts';

/** Changes what an ATS is called, where it shows launches and what it may do. */
@customElement('console-oauth-form')
export class OAuthForm extends EditForm {
  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'oauth' }>;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) change: (change: ConnectionChange) => Promise<void> = () =>
    Promise.resolve();

  @state() private rights: RightsDraft = { origins: '', launches: true, signIn: false, redirectUris: '' };

  protected override fill(): void {
    const { name, origins, scopes, redirectUris } = this.connection;
    this.name = name;
    this.rights = {
      origins: origins.join('\n'),
      launches: scopes.includes('launch:create'),
      signIn: scopes.includes('openid'),
      redirectUris: redirectUris.join('\n'),
    };
  }

  protected override findFaults() {
    return findAtsFaults({ ...this.rights, authentication: 'client_secret', jwks: '' });
  }

  /** Pages first: what may be launched needs them. */
  protected override async save(): Promise<void> {
    const { rights } = this;
    const { scopes: before, id } = this.connection;
    const origins = pickOrigins(readOrigins(rights.origins));
    const kept = before.filter((scope) => scope !== 'launch:create');
    const scopes = [
      ...(rights.signIn && kept.length > 0 ? kept : listScopes({ launches: false, signIn: rights.signIn })),
      ...listScopes({ launches: rights.launches, signIn: false }),
    ];
    const redirectUris = rights.signIn ? readLines(rights.redirectUris) : [];
    if (origins) await this.change({ name: this.name.trim(), origins });
    else await this.change({ name: this.name.trim() });
    const params = { path: { id } };
    await answerOf(api.PATCH('/api/v1/connections/{id}/client', { params, body: { scopes, redirectUris } }));
    await this.change({});
  }

  protected override renderFields(): TemplateResult {
    return renderRights(this.rights, this.texts, {
      faults: this.faults,
      change: (values) => {
        this.rights = { ...this.rights, ...values };
        this.faults = {};
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-oauth-form': OAuthForm;
  }
}
