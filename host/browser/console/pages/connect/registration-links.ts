import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LtiRegistration } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { namePlatform } from '../connections/kinds.ts';

const dayAndTime = { dateStyle: 'medium', timeStyle: 'short' } as const;

/**
 * Registration links that nobody used yet: whoever has one connects an LMS, so an admin can take it back. Nothing is
 * shown while there is none.
 */
@customElement('console-registration-links')
export class RegistrationLinks extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    rowStyles,
    css`
      .quiet {
        margin-block-end: var(--inlay-space-3);
      }
    `,
  ];

  @state() private links: readonly LtiRegistration[] = [];
  @state() private busy = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = true;
    void this.#load();
  }

  /** The list of connections is the page: where this one does not come, it goes without. */
  async #load(): Promise<void> {
    const answer = await answerOf(api.GET('/api/v1/connections/lti/registrations')).catch(() => undefined);
    this.links = answer?.data ?? [];
  }

  async #takeBack({ id, name }: LtiRegistration): Promise<void> {
    if (this.busy) return;
    this.busy = id;
    try {
      const params = { path: { id } };
      await answerOf(api.DELETE('/api/v1/connections/lti/registrations/{id}', { params }));
      this.links = this.links.filter((link) => link.id !== id);
      showToast(this.t('links.takenBack', { name }), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
      await this.#load();
    } finally {
      this.busy = '';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    this.hidden = this.links.length === 0;
    if (this.hidden) return nothing;
    return html`<section aria-labelledby="title">
      <div class="head compact"><h2 id="title">${this.t('links.title')}</h2></div>
      <p class="quiet">${this.t('links.text')}</p>
      <ul class="rows" aria-label=${this.t('links.title')}>
        ${this.links.map((link) => this.#renderLink(link))}
      </ul>
    </section>`;
  }

  #renderLink(link: LtiRegistration): TemplateResult {
    const { id, name, profile, state, expiresAt, failure } = link;
    return html`<li>
      <div class="row">
        <span class="sign square faint" aria-hidden="true">${icon('clock')}</span>
        <span class="what">
          <span class="name">${name}</span>
          <span class="facts-line">
            <span>${namePlatform(profile as Parameters<typeof namePlatform>[0], this.texts)}</span>
            <span>${this.t('links.until', { date: this.texts.date(expiresAt, dayAndTime) })}</span>
            ${state === 'running' ? html`<span>${this.t('links.running')}</span>` : nothing}
            ${failure ? html`<span>${failure.message}</span>` : nothing}
          </span>
        </span>
        <span class="end">
          <inlay-button
            size="s"
            label=${`${this.t('links.takeBack')}: ${name}`}
            ?loading=${this.busy === id}
            @click=${() => void this.#takeBack(link)}
            >${this.t('links.takeBack')}</inlay-button
          >
        </span>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-registration-links': RegistrationLinks;
  }
}
