import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SsoCheck, SsoConfig } from '../../../../api/api-types.ts';
import { answerOf, api } from '../../../../api/client.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { router } from '../../../shell/router.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { stackedCardStyles } from '../settings.styles.ts';
import type { Preset } from './presets.ts';
import './sso-check-list.ts';
import {
  findFaults,
  keepsSecret,
  readClient,
  readDraft,
  type SsoDraft,
  type SsoField,
  writeBody,
} from './sso-draft.ts';

/**
 * What Inlay must know of a provider. It can be checked before it is saved.
 * @fires console-sso-saved - It was saved; `detail` is the `SsoConfig`.
 */
@customElement('console-sso-form')
export class SsoForm extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles, stackedCardStyles];

  @property() preset: Preset = 'other';
  @property({ attribute: false }) config: SsoConfig | null = null;

  @state() private changes: Partial<SsoDraft> = {};
  @state() private faults: Readonly<Partial<Record<SsoField, string>>> = {};
  @state() private steps: readonly SsoCheck[] = [];
  @state() private busy: '' | 'check' | 'save' = '';
  @state() private reason = '';

  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => Object.keys(this.changes).length > 0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  get #draft(): SsoDraft {
    return { ...readDraft(this.preset, this.config), ...this.changes };
  }

  #set(change: Partial<SsoDraft>): void {
    this.changes = { ...this.changes, ...change };
    this.faults = { ...this.faults, ...Object.fromEntries(Object.keys(change).map((field) => [field, ''])) };
    if ('isPublic' in change) this.faults = { ...this.faults, clientSecret: '' };
    this.steps = [];
  }

  async #run(what: 'check' | 'save', needed: readonly SsoField[], work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    const faults = Object.entries(findFaults(this.preset, this.#draft, this.config));
    const found = faults.filter(([field]) => needed.includes(field as SsoField));
    this.faults = Object.fromEntries(found.map(([field, key]) => [field, this.t(key)]));
    this.reason = '';
    if (found.length > 0) return this.#focusFault();
    this.busy = what;
    try {
      await work();
    } catch (error) {
      await this.#tell(error);
    } finally {
      this.busy = '';
    }
  }

  /** What the server finds wrong with a field is said there. */
  async #tell(error: unknown): Promise<void> {
    const { reason } = describeError(error, this.texts);
    const {
      field,
      domain = '',
      issuer = '',
    } = (isAppError(error) ? error.data : {}) as Record<string, string>;
    if (!field) {
      this.reason = reason;
      return;
    }
    const said = reason.replace('{domain}', domain).replace('{issuer}', issuer);
    this.faults = { [field]: said };
    await this.#focusFault();
  }

  async #focusFault(): Promise<void> {
    await this.updateComplete;
    const [first] = Object.keys(this.faults).filter((field) => this.faults[field as SsoField]);
    this.renderRoot.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }

  #check = (): Promise<void> =>
    this.#run('check', ['issuer', 'clientId'], async () => {
      this.steps = [];
      const body = readClient(this.preset, this.#draft);
      this.steps = (await answerOf(api.POST('/api/v1/sso/check', { body }))).data;
      await this.updateComplete;
      this.renderRoot.querySelector('#checked')?.scrollIntoView({ block: 'nearest' });
    });

  #save = (event: Event): Promise<void> => {
    event.preventDefault();
    return this.#run('save', ['issuer', 'clientId', 'clientSecret', 'domains'], async () => {
      const body = writeBody(this.preset, this.#draft, this.config);
      const { data } = await answerOf(api.PUT('/api/v1/sso', { body }));
      this.changes = {};
      this.dispatchEvent(new CustomEvent<SsoConfig>('console-sso-saved', { detail: data }));
    });
  };

  protected override render(): TemplateResult {
    const { preset } = this;
    const draft = this.#draft;
    return html`<form class="step" novalidate @submit=${this.#save}>
      ${this.config?.enabled ? this.#renderConsequence(this.config) : nothing}
      <div class="card step">
        ${
          preset === 'microsoft' || preset === 'other'
            ? this.#renderText('issuer', `sso.issuer.${preset}`, `sso.issuerHint.${preset}`)
            : nothing
        }
        <div class="pair">${this.#renderText('clientId', `sso.clientId.${preset}`, '')} ${this.#renderSecret(draft)}</div>
        ${preset === 'other' ? this.#renderPublic(draft) : nothing}
      </div>
      <div class="card step">
        ${this.#renderText('domains', 'sso.domains', 'sso.domainsHint')}
        ${preset === 'other' ? this.#renderText('label', 'sso.label', 'sso.labelHint') : nothing}
        ${this.#renderNewMembers(draft)}
      </div>
      ${this.#renderChecked()}
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      <div class="foot">
        <inlay-button ?loading=${this.busy === 'check'} @click=${this.#check}>${this.t('sso.check')}</inlay-button>
        <inlay-button type="submit" variant="primary" ?loading=${this.busy === 'save'}
          >${this.t(this.config?.enabled ? 'save' : 'sso.saveAndGoOn')}</inlay-button
        >
      </div>
    </form>`;
  }

  /** It is on: what saving does to those who sign in by it. */
  #renderConsequence({ preset, label }: SsoConfig): TemplateResult {
    const key = preset === this.preset ? 'sso.editingLive' : 'sso.replacing';
    return html`<inlay-notice kind="caution">${this.t(key, { name: label })}</inlay-notice>`;
  }

  #renderText(field: Exclude<SsoField, 'clientSecret'>, label: string, hint: string): TemplateResult {
    return html`<inlay-text-field
      name=${field}
      label=${this.t(label)}
      hint=${hint ? this.t(hint) : ''}
      autocomplete="off"
      ?multiline=${field === 'domains'}
      rows="2"
      .value=${this.#draft[field]}
      error=${this.faults[field] ?? ''}
      @input=${(event: Event) => this.#set({ [field]: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }

  #renderSecret(draft: SsoDraft): TemplateResult | typeof nothing {
    if (draft.isPublic) return nothing;
    const kept = keepsSecret(this.preset, draft, this.config);
    return html`<inlay-text-field
      name="clientSecret"
      type="password"
      autocomplete="off"
      label=${this.t('sso.clientSecret')}
      placeholder=${kept ? this.t('sso.secretKept') : ''}
      hint=${kept ? this.t('sso.secretKeptHint') : ''}
      .value=${draft.clientSecret}
      error=${this.faults.clientSecret ?? ''}
      @input=${(event: Event) => this.#set({ clientSecret: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }

  #renderPublic(draft: SsoDraft): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${draft.isPublic}
        @change=${(event: Event) => this.#set({ isPublic: (event.target as HTMLInputElement).checked })}
      />
      <span>${this.t('sso.isPublic')}<span class="quiet small">${this.t('sso.isPublicHint')}</span></span>
    </label>`;
  }

  #renderNewMembers(draft: SsoDraft): TemplateResult {
    return html`<label class="check framed">
        <input
          type="checkbox"
          .checked=${draft.createMembers}
          @change=${(event: Event) => this.#set({ createMembers: (event.target as HTMLInputElement).checked })}
        />
        <span><b>${this.t('sso.createMembers')}</b><span class="quiet small">${this.t('sso.createMembersHint')}</span></span>
      </label>
      ${
        draft.createMembers
          ? html`<inlay-select
              label=${this.t('sso.newRole')}
              hint=${this.t(`role.${draft.role}Text`)}
              .choices=${(['user', 'manager'] as const).map((role) => ({ value: role, label: this.t(`role.${role}`) }))}
              .value=${draft.role}
              @change=${(event: Event) => this.#set({ role: (event.target as Select).value as SsoDraft['role'] })}
            ></inlay-select>`
          : nothing
      }`;
  }

  #renderChecked(): TemplateResult {
    const faults = this.steps.filter(({ ok }) => !ok).length;
    return html`<div id="checked" role="status">
      ${
        this.steps.length > 0
          ? html`<div class="card step">
              <h2>${this.t(faults > 0 ? 'sso.checkBad' : 'sso.checkGood')}</h2>
              <console-sso-check-list .steps=${this.steps}></console-sso-check-list>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso-form': SsoForm;
  }
}
