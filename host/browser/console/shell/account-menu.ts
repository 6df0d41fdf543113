import 'inlay/widgets/button';
import 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Place, Session } from '../../api/api-types.ts';
import { api } from '../../api/client.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import { describeError } from '../parts/describe-error.ts';
import { nameInitials } from '../parts/person.ts';
import { accountMenuStyles } from './account-menu.styles.ts';
import './appearance.ts';
import { listPlaces, PlaceSwitch } from './places.ts';
import { router } from './router.ts';

/**
 * Who is signed in, their account, other organisations, language, colours, sign out.
 * @fires console-signed-out - The session has ended.
 */
@customElement('console-account-menu')
export class AccountMenu extends ConsoleElement {
  static override styles = [tokens, accountMenuStyles];

  @property({ attribute: false }) member!: Session['member'];
  @property({ attribute: false }) tenant!: Session['tenant'];

  @state() private open = false;
  @state() private busy = false;
  /** The other organisations of the same person. */
  @state() private others: readonly Place[] = [];
  @query('.panel') private panel!: HTMLElement;

  readonly #switch = new PlaceSwitch(this);

  #onToggle = (event: ToggleEvent): void => {
    this.open = event.newState === 'open';
    if (this.open) void this.#loadOthers();
  };

  /** Whoever has one organisation is shown none; where they cannot be loaded, the account page says so. */
  async #loadOthers(): Promise<void> {
    const places = await listPlaces().catch(() => []);
    this.others = places.filter(({ current }) => !current);
  }

  async #goTo(place: Place): Promise<void> {
    await this.#switch.go(place.tenant.id, this.texts);
    if (this.#switch.failure) showToast(this.#switch.failure.reason, { kind: 'negative' });
  }

  #signOut = async (): Promise<void> => {
    if (this.busy || !(await router.mayLeave())) return;
    this.busy = true;
    try {
      await api.POST('/api/v1/auth/sign-out');
      this.panel.hidePopover();
      this.dispatchEvent(new CustomEvent('console-signed-out', { bubbles: true, composed: true }));
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const { name, email, role } = this.member;
    return html`
      <button
        type="button"
        class="opener"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
      >
        <span class="face" aria-hidden="true">${nameInitials(name)}</span>
        <span class="visually-hidden">${this.t('account.title')}:</span>
        <span class="who"><b>${name}</b><span>${this.t(`role.${role}`)}</span></span>
      </button>
      <div id="panel" class="panel" popover role="dialog" aria-label=${this.t('account.title')} @toggle=${this.#onToggle}>
        <div class="person">
          <b>${name}</b>
          <span class="quiet">${email}</span>
          <span class="quiet">${this.tenant.name} · ${this.t(`role.${role}`)}</span>
        </div>
        <a class="link" href="/console/account" @click=${() => this.panel.hidePopover()}>${this.t('account.open')}</a>
        ${this.others.length > 0 ? this.#renderOthers() : nothing}
        <console-appearance></console-appearance>
        <inlay-button ?loading=${this.busy} @click=${this.#signOut}>${this.t('account.signOut')}</inlay-button>
      </div>
    `;
  }

  #renderOthers(): TemplateResult {
    return html`<div class="places" role="group" aria-labelledby="places">
      <span id="places" class="quiet">${this.t('places.switchHere')}</span>
      ${this.others.map(
        (place) => html`<inlay-button
          size="s"
          ?loading=${this.#switch.busy === place.tenant.id}
          @click=${() => this.#goTo(place)}
          >${place.tenant.name}</inlay-button
        >`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-account-menu': AccountMenu;
  }
}
