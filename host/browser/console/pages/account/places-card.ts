import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Place } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { nameInitials } from '../../parts/person.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { listPlaces, PlaceSwitch } from '../../shell/places.ts';
import { cardStyles } from './card.styles.ts';
import { deedRowStyles } from './deed-rows.styles.ts';

/** The organisations that the person belongs to, where there is more than one. */
@customElement('console-places-card')
export class PlacesCard extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    rowStyles,
    cardStyles,
    deedRowStyles,
    css`
      inlay-notice {
        margin-block-end: var(--inlay-space-4);
      }
    `,
  ];

  @state() private places: readonly Place[] = [];
  @state() private error: unknown;

  readonly #switch = new PlaceSwitch(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** With one organisation there is nothing to choose, and its name stands above. */
  #load = async (): Promise<void> => {
    try {
      const places = await listPlaces();
      this.places = places.length > 1 ? places : [];
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  };

  protected override updated(): void {
    this.hidden = this.places.length === 0 && !this.error;
  }

  protected override render(): TemplateResult {
    const { failure, signInUrl } = this.#switch;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('places.title')}</h2>
      <div role="alert">
        ${
          failure
            ? html`<inlay-notice kind="negative"
                >${failure.reason}${
                  signInUrl
                    ? html`<inlay-button slot="actions" size="s" href=${signInUrl}>${this.t('organisation.continueOwn')}</inlay-button>`
                    : nothing
                }</inlay-notice
              >`
            : nothing
        }
      </div>
      ${this.error ? renderFailure(this.error, this.texts, this.#load) : this.#renderPlaces()}
    </section>`;
  }

  #renderPlaces(): TemplateResult {
    return html`<ul class="rows" aria-label=${this.t('places.title')}>
        ${this.places.map((place) => this.#renderPlace(place))}
      </ul>`;
  }

  #renderPlace({ tenant, role, current }: Place): TemplateResult {
    return html`<li class="row">
      <span class="sign square" aria-hidden="true">${nameInitials(tenant.name)}</span>
      <span class="what">
        <span class="name">${tenant.name}</span>
        <span class="facts-line"><span>${this.t(`role.${role}`)}</span></span>
      </span>
      <span class="end">
        ${
          current
            ? html`<span class="badge good">${this.t('places.current')}</span>`
            : html`<inlay-button
                size="s"
                label=${this.t('places.switchTo', { tenant: tenant.name })}
                ?loading=${this.#switch.busy === tenant.id}
                @click=${() => this.#switch.go(tenant.id, this.texts)}
                >${this.t('places.switch')}</inlay-button
              >`
        }
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-places-card': PlacesCard;
  }
}
