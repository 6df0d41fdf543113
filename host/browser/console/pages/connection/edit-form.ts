import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { stepStyles } from '../connect/connect-step.styles.ts';

/** A dialog in which a connection is changed: what was wrong is said at its field, and nothing written is lost. */
export abstract class EditForm extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles];

  @state() protected name = '';
  @state() protected faults: Readonly<Record<string, string>> = {};
  @state() private open = false;
  @state() private busy = false;
  @state() private reason = '';

  /** Puts what is there now into the fields. */
  protected abstract fill(): void;
  /** Keys of the texts that say what is wrong, by field. */
  protected abstract findFaults(): Readonly<Record<string, string | undefined>>;
  protected abstract save(): Promise<void>;
  protected abstract renderFields(): TemplateResult;

  /** Opens the dialog. */
  ask(): void {
    this.fill();
    this.faults = {};
    this.reason = '';
    this.open = true;
  }

  /** The field that an error of the server is about. */
  protected fieldOf({ code }: { readonly code: string; readonly data?: unknown }): string | undefined {
    return code === 'connections.name_taken' ? 'name' : undefined;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const keys = { name: this.name.trim() ? '' : 'connection.nameMissing', ...this.findFaults() };
    const faults = Object.entries(keys).filter((entry): entry is [string, string] => Boolean(entry[1]));
    this.faults = Object.fromEntries(faults.map(([field, key]) => [field, this.t(key)]));
    if (await this.#focusFault()) return;
    this.busy = true;
    this.reason = '';
    try {
      await this.save();
      this.open = false;
      showToast(this.t('saved'), { kind: 'positive' });
    } catch (error) {
      const { reason } = describeError(error, this.texts);
      const field = isAppError(error) ? this.fieldOf(error) : undefined;
      if (field) this.faults = { [field]: reason };
      else this.reason = reason;
      await this.#focusFault();
    } finally {
      this.busy = false;
    }
  };

  async #focusFault(): Promise<boolean> {
    const [first] = Object.keys(this.faults);
    if (!first) return false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return true;
  }

  #onName = (event: Event): void => {
    this.name = (event.target as TextField).value;
    this.faults = { ...this.faults, name: '' };
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('connection.edit')}
      confirm-label=${this.t('save')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.busy}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
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
        ${this.renderFields()}
        <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      </form>
    </inlay-dialog>`;
  }
}
