import 'inlay/widgets/copy-field';
import { isAppError } from 'inlay/sdk/web';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { spinnerStyles } from '../../../../../widgets/shared/spinner.styles.ts';
import type { LtiRegistration } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/copy-button.ts';
import { describeError } from '../../parts/describe-error.ts';
import { wholeAddressStyles } from '../../parts/whole-address.styles.ts';
import { sayLms } from '../connections/kinds.ts';
import { profileOf } from './connect-draft.ts';
import { ConnectStep } from './connect-step.ts';
import { findPath, renderPath } from './render-path.ts';
import { splitTarget } from './target-field.ts';

const askEveryMs = 2000;

/** One link to paste into the LMS, which then tells us all the rest; we wait and notice. */
@customElement('console-register-step')
export class RegisterStep extends ConnectStep {
  static override styles = [...[ConnectStep.styles].flat(), spinnerStyles, wholeAddressStyles];

  /** Opens the door for whoever has it, so it is not kept anywhere. */
  @state() private url = '';
  @state() private registration: LtiRegistration | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { registrationId, registeredAs } = this.draft;
    void (registrationId && registeredAs === this.#wish ? this.#ask() : this.#make());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What the link is made for: another name or target needs another link. */
  get #wish(): string {
    const { name, widget, positionId } = this.draft;
    return JSON.stringify([name.trim(), widget, positionId]);
  }

  /** A new link; one that was lost sight of stops working. */
  #make = (): Promise<void> =>
    this.attempt(async () => {
      const { registrationId, name, positionId } = this.draft;
      if (registrationId) await this.#withdraw(registrationId);
      const body = {
        name: name.trim(),
        profile: profileOf(this.way),
        ...splitTarget(this.draft),
        ...(positionId && { positionId }),
      };
      const { data } = await answerOf(api.POST('/api/v1/connections/lti/registrations', { body }));
      this.url = data.url;
      this.registration = undefined;
      this.change({ registrationId: data.id, registeredAs: this.#wish });
      this.#plan();
    });

  async #withdraw(id: string): Promise<void> {
    const params = { path: { id } };
    await answerOf(api.DELETE('/api/v1/connections/lti/registrations/{id}', { params })).catch((error) => {
      if (!isAppError(error) || error.status !== 404) throw error;
    });
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(this.#ask, askEveryMs);
  }

  #ask = async (): Promise<void> => {
    const params = { path: { id: this.draft.registrationId } };
    try {
      const { data } = await answerOf(api.GET('/api/v1/connections/lti/registrations/{id}', { params }));
      this.registration = data;
      if (data.state === 'done' && data.connectionId) {
        this.tell({ change: { connectionId: data.connectionId }, go: 'next' });
        return;
      }
      if (data.state !== 'expired') this.#plan();
    } catch (error) {
      if (isAppError(error) && error.status === 404) await this.#make();
      else {
        this.failure = describeError(error, this.texts);
        this.#plan();
        return;
      }
    }
    this.failure = undefined;
  };

  /** The step stays the second, and becomes another. */
  #turnToHand = (): Promise<void> =>
    this.attempt(async () => {
      clearTimeout(this.#timer);
      if (this.draft.registrationId) await this.#withdraw(this.draft.registrationId);
      this.tell({ change: { byHand: true, registrationId: '' } });
    });

  protected override render(): TemplateResult {
    const platform = profileOf(this.way);
    return html`<div class="step card">
      <p class="intro">${sayLms(this.texts, 'register.intro', platform)}</p>
      ${
        this.url
          ? html`<inlay-copy-field label=${this.t('register.link')} value=${this.url}></inlay-copy-field>
              <p class="quiet small intro">${this.t('register.linkHint')}</p>`
          : this.#renderLost()
      }
      ${renderPath(findPath('link', platform, this.texts))} ${this.#renderProgress()} ${this.renderFailure()}
      <div class="foot">
        <inlay-button href=${this.back}>${this.t('back')}</inlay-button>
        <inlay-button ?loading=${this.busy} @click=${this.#turnToHand}>${this.t('register.byHand')}</inlay-button>
      </div>
    </div>`;
  }

  /** After a reload the link cannot be shown again. */
  #renderLost(): TemplateResult {
    return html`<inlay-notice>
      ${this.t('register.lost')}
      <inlay-button slot="actions" size="s" ?loading=${this.busy} @click=${this.#make}>${this.t('register.new')}</inlay-button>
    </inlay-notice>`;
  }

  #renderProgress(): TemplateResult {
    const platform = profileOf(this.way);
    const { state, failure } = this.registration ?? {};
    if (state === 'expired') {
      return html`<inlay-notice kind="caution"
        >${this.t('register.expired')}
        <inlay-button slot="actions" size="s" ?loading=${this.busy} @click=${this.#make}>${this.t('register.new')}</inlay-button>
      </inlay-notice>`;
    }
    return html`
      <div role="alert">
        ${
          failure
            ? html`<inlay-notice kind="negative" heading=${sayLms(this.texts, 'register.failed', platform)}>
                ${failure.message}
                <span class="small quiet">${failure.requestId}</span>
              </inlay-notice>`
            : nothing
        }
      </div>
      <div class="waiting" role="status">
        <span class="spinner" aria-hidden="true"></span>
        ${sayLms(this.texts, state === 'running' ? 'register.running' : 'register.waiting', platform)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-register-step': RegisterStep;
  }
}
