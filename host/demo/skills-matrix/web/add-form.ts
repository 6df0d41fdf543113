import type { Translator } from 'inlay/widgets/i18n';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import 'inlay/widgets/button';
import 'inlay/widgets/text-field';

/**
 * Asks for the name of a person or of a skill.
 *
 * @fires added - `detail` is `{ name, team }`.
 * @fires cancelled - The reader changed their mind.
 */
export class AddForm extends LitElement {
  static override styles = css`
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--inlay-space-3);
      align-items: end;
      padding: var(--inlay-space-4);
      border-radius: var(--inlay-radius-m);
      background: var(--inlay-surface-raised);
    }
    inlay-text-field {
      flex: 1 1 12rem;
    }
    p {
      flex-basis: 100%;
      margin: 0;
      color: var(--inlay-negative);
    }
  `;

  @property() kind: 'person' | 'skill' = 'person';
  @property({ type: Boolean }) busy = false;
  /** Why it could not be added. */
  @property() fault = '';
  @property({ attribute: false }) t!: Translator;

  protected override firstUpdated() {
    this.focusName();
  }

  /** Empties it for the next one. */
  async reset(): Promise<void> {
    this.renderRoot.querySelector('form')?.reset();
    this.focusName();
  }

  private focusName() {
    const field = this.renderRoot.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
      '[name=name]',
    );
    void field?.updateComplete.then(() => field.focus());
  }

  private add(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name') ?? '').trim();
    if (name === '') return;
    const detail = { name, team: String(form.get('team') ?? '').trim() };
    this.dispatchEvent(new CustomEvent('added', { detail }));
  }

  override render() {
    const { t, kind, busy, fault } = this;
    return html`<form @submit=${this.add}>
      <inlay-text-field name="name" label=${t('name')} max-length="80" required></inlay-text-field>
      ${
        kind === 'person'
          ? html`<inlay-text-field name="team" label=${t('team.optional')} max-length="60"></inlay-text-field>`
          : nothing
      }
      <inlay-button type="submit" variant="primary" ?loading=${busy}>${t('add')}</inlay-button>
      <inlay-button variant="quiet" @click=${() => this.dispatchEvent(new CustomEvent('cancelled'))}>
        ${t('cancel')}
      </inlay-button>
      ${fault ? html`<p role="alert">${fault}</p>` : nothing}
    </form>`;
  }
}

if (!customElements.get('skills-matrix-add')) customElements.define('skills-matrix-add', AddForm);
