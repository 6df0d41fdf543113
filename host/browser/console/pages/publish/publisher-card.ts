import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Publisher, PublisherKey } from '../../../api/api-types.ts';
import { addPublisherKey, revokePublisherKey } from '../../../api/publishing-calls.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { focusField } from '../../parts/focus-field.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { shortDate } from '../../parts/short-date.ts';

/**
 * A publisher with the keys that it signs packages with.
 * @fires console-publisher-changed - `detail` is the publisher as it is now.
 */
@customElement('console-publisher-card')
export class PublisherCard extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      .keys {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .keys li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--inlay-space-2) var(--inlay-space-4);
        padding-block: var(--inlay-space-3);
        border-block-start: 1px solid var(--inlay-line);
      }
      .keys div {
        min-inline-size: 0;
      }
      code {
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-s);
        overflow-wrap: anywhere;
      }
      form,
      .quiet {
        max-inline-size: 68ch;
      }
    `,
  ];

  @property({ attribute: false }) publisher!: Publisher;

  @state() private written = '';
  @state() private fault = '';
  @state() private asked: PublisherKey | undefined;
  @query('console-confirm') private confirm!: ConfirmDeed;

  readonly #deed = new Deed(this);

  #tell(key: PublisherKey): void {
    const keys = [...this.publisher.keys.filter(({ keyId }) => keyId !== key.keyId), key];
    const options = { detail: { ...this.publisher, keys }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<Publisher>('console-publisher-changed', options));
  }

  #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const key = this.written.trim();
    if (!/^(ed25519:\S{40,}$|-----BEGIN PUBLIC KEY-----)/.test(key)) {
      const fault = /PRIVATE KEY/.test(key) ? 'keyPrivate' : key === '' ? 'keyMissing' : 'keyWrong';
      this.fault = this.t(`publish.${fault}`);
      return focusField(this, 'inlay-text-field');
    }
    const isDone = await this.#deed.run('add', async () =>
      this.#tell(await addPublisherKey(this.publisher.id, key)),
    );
    if (!isDone) return;
    this.written = '';
    showToast(this.t('publish.keyAdded'), { kind: 'positive' });
  };

  #revoke = async (): Promise<void> => {
    this.#tell(await revokePublisherKey(this.publisher.id, this.asked!.keyId));
    showToast(this.t('publish.keyRevoked'), { kind: 'positive' });
  };

  protected override render(): TemplateResult {
    const { name, id, domain, keys, createdAt } = this.publisher;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${name}</h2>
      <dl class="facts">
        <div><dt>${this.t('publish.field.id')}</dt><dd><code>${id}</code></dd></div>
        ${domain ? html`<div><dt>${this.t('publish.field.domain')}</dt><dd>${domain}</dd></div>` : nothing}
        <div><dt>${this.t('publish.since')}</dt><dd>${this.texts.date(createdAt, shortDate)}</dd></div>
      </dl>
      <div>
        <h3>${this.t('publish.keys')}</h3>
        <p class="quiet small">${this.t('publish.keysText')}</p>
      </div>
      ${keys.length > 0 ? html`<ul class="keys">${keys.map((key) => this.#renderKey(key))}</ul>` : nothing}
      <form novalidate @submit=${this.#add}>
        <inlay-text-field
          label=${this.t('publish.newKey')}
          hint=${this.t('publish.newKeyHint')}
          autocomplete="off"
          multiline
          rows="2"
          .value=${this.written}
          error=${this.fault}
          @input=${(event: Event) => {
            this.written = (event.target as TextField).value;
            this.fault = '';
          }}
        ></inlay-text-field>
        ${renderFault(this.#deed.fault)}
        <div class="buttons">
          <inlay-button type="submit" ?loading=${this.#deed.doing === 'add'}>${this.t('publish.addKey')}</inlay-button>
        </div>
      </form>
      <console-confirm
        heading=${this.t('publish.revokeTitle')}
        confirm-label=${this.t('publish.revokeKey')}
        .deed=${this.#revoke}
      >
        <p>${this.t('publish.revokeText')}</p>
      </console-confirm>
    </section>`;
  }

  #renderKey(key: PublisherKey): TemplateResult {
    const { keyId, createdAt, revokedAt } = key;
    const date = (at: string) => this.texts.date(at, shortDate);
    return html`<li>
      <div>
        <code>${keyId}</code>
        <p class="quiet small">${this.t('publish.keySince', { date: date(createdAt) })}</p>
      </div>
      ${
        revokedAt
          ? html`<span class="badge bad">${this.t('publish.revokedOn', { date: date(revokedAt) })}</span>`
          : html`<inlay-button
              size="s"
              label=${this.t('publish.revokeOne', { key: keyId })}
              @click=${() => {
                this.asked = key;
                this.confirm.ask();
              }}
              >${this.t('publish.revoke')}</inlay-button
            >`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-publisher-card': PublisherCard;
  }
}
