import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Connection } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import type { OriginsField } from './origins-field.ts';
import './origins-field.ts';
import { maxOrigins, pickOrigins, readOrigins } from './read-origins.ts';

/** What the form asks for. */
export interface ConnectionDraft {
  readonly name: string;
  readonly origins: string[];
}

/** Asks for a site's name and addresses, in a dialog. */
@customElement('console-connection-form')
export class ConnectionForm extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
      form {
        display: grid;
        gap: var(--inlay-space-4);
      }
      [role='alert']:not(:has(*)) {
        position: absolute;
      }
    `,
  ];

  /** What is changed; a new one where left out. */
  @property({ attribute: false }) connection: Connection | undefined;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) save: (draft: ConnectionDraft) => Promise<void> = () => Promise.resolve();

  @state() private open = false;
  @state() private name = '';
  @state() private origins = '';
  @state() private busy = false;
  @state() private faults: { name?: string; origins?: string } = {};
  @state() private reason = '';

  /** Opens the dialog; what was written in a new one before stays. */
  ask(): void {
    if (this.connection) {
      this.name = this.connection.name;
      this.origins = this.connection.origins.join('\n');
    }
    this.faults = {};
    this.reason = '';
    this.open = true;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const name = this.name.trim();
    const lines = readOrigins(this.origins);
    const origins = pickOrigins(lines);
    this.faults = {
      ...(name ? {} : { name: this.t('connection.nameMissing') }),
      ...(origins ? {} : { origins: this.t(lines.length > 0 ? 'origins.someWrong' : 'origins.missing') }),
    };
    if (this.#focusFault() || !origins || origins.length > maxOrigins) return;
    this.busy = true;
    this.reason = '';
    try {
      await this.save({ name, origins });
      this.open = false;
      this.name = '';
      this.origins = '';
    } catch (error) {
      const { reason } = describeError(error, this.texts);
      if (isAppError(error) && error.code === 'connections.name_taken') this.faults = { name: reason };
      else this.reason = reason;
      this.#focusFault();
    } finally {
      this.busy = false;
    }
  };

  #focusFault(): boolean {
    const wrong = this.faults.name
      ? '[name=name]'
      : this.faults.origins
        ? 'console-origins-field'
        : undefined;
    if (wrong) this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
    return wrong !== undefined;
  }

  #onName = (event: Event): void => {
    this.name = (event.target as TextField).value;
    this.faults = { ...this.faults, name: '' };
  };

  #onOrigins = (event: Event): void => {
    this.origins = (event.currentTarget as OriginsField).value;
    this.faults = { ...this.faults, origins: '' };
  };

  #cancel = (): void => {
    this.open = false;
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t(this.connection ? 'connection.edit' : 'connections.new')}
      confirm-label=${this.t(this.connection ? 'save' : 'connections.create')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.busy}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${this.#cancel}
    >
      <form novalidate @submit=${this.#submit}>
        <inlay-text-field
          name="name"
          autofocus
          label=${this.t('connection.name')}
          hint=${this.t('connection.nameHint')}
          max-length="80"
          .value=${this.name}
          error=${this.faults.name ?? ''}
          @input=${this.#onName}
        ></inlay-text-field>
        <console-origins-field
          .value=${this.origins}
          error=${this.faults.origins ?? ''}
          @input=${this.#onOrigins}
        ></console-origins-field>
        <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      </form>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connection-form': ConnectionForm;
  }
}
