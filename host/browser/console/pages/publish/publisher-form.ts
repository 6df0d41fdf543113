import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Publisher } from '../../../api/api-types.ts';
import { registerPublisher } from '../../../api/publishing-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { focusField } from '../../parts/focus-field.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';

type Field = 'name' | 'id' | 'domain';

const fits: Readonly<Record<Field, RegExp>> = {
  name: /^.{2,80}$/u,
  id: /^[a-z][a-z0-9-]{1,40}$/,
  domain: /^(([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})?$/,
};

/**
 * Registers the organisation as a publisher of modules.
 * @fires console-publisher-registered - `detail` is the publisher.
 */
@customElement('console-publisher-form')
export class PublisherForm extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      form {
        max-inline-size: 68ch;
      }
    `,
  ];

  @state() private draft: Readonly<Record<Field, string>> = { name: '', id: '', domain: '' };
  @state() private faults: Partial<Record<Field, string>> = {};
  /** As long as nobody wrote an id, it follows the name. */
  @state() private idIsOwn = false;

  readonly #deed = new Deed(this);

  #write(field: Field, value: string): void {
    if (field === 'id') this.idIsOwn = value !== '';
    const id = field === 'name' && !this.idIsOwn ? slugOf(value) : this.draft.id;
    this.draft = { ...this.draft, id, [field]: value };
    this.faults = { ...this.faults, [field]: undefined };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { name, id, domain } = this.draft;
    const sent = { name: name.trim(), id: id.trim(), domain: domain.trim().toLowerCase() };
    const wrong = (Object.keys(fits) as Field[]).filter((field) => !fits[field].test(sent[field]));
    this.faults = Object.fromEntries(wrong.map((field) => [field, this.t(`publish.wrong.${field}`)]));
    if (wrong[0]) return focusField(this, `[data-field='${wrong[0]}']`);
    let made: Publisher | undefined;
    await this.#deed.run('register', async () => {
      made = await registerPublisher({
        name: sent.name,
        id: sent.id,
        ...(sent.domain && { domain: sent.domain }),
      });
    });
    if (made) {
      const options = { detail: made, bubbles: true, composed: true };
      this.dispatchEvent(new CustomEvent<Publisher>('console-publisher-registered', options));
    }
  };

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('publish.register')}</h2>
      <form novalidate @submit=${this.#submit}>
        <p class="quiet">${this.t('publish.registerText')}</p>
        ${(['name', 'id', 'domain'] as const).map((field) => this.#renderField(field))} ${renderFault(this.#deed.fault)}
        <div class="buttons">
          <inlay-button type="submit" variant="primary" ?loading=${this.#deed.doing !== undefined}
            >${this.t('publish.registerNow')}</inlay-button
          >
        </div>
      </form>
    </section>`;
  }

  #renderField(field: Field): TemplateResult {
    return html`<inlay-text-field
      data-field=${field}
      label=${this.t(`publish.field.${field}`)}
      hint=${this.t(`publish.hint.${field}`)}
      autocomplete="off"
      .value=${this.draft[field]}
      error=${this.faults[field] ?? ''}
      @input=${(event: Event) => this.#write(field, (event.target as TextField).value)}
    ></inlay-text-field>`;
  }
}

/** An id out of a name: small letters, digits and dashes. */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);

declare global {
  interface HTMLElementTagNameMap {
    'console-publisher-form': PublisherForm;
  }
}
