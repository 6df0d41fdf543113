import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import type { TextField } from 'inlay/widgets/text-field';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import type { Way } from '../connections/kinds.ts';
import type { ConnectDraft } from './connect-draft.ts';
import { stepStyles } from './connect-step.styles.ts';

/** What a step tells the page around it. */
export interface StepNews {
  /** What changed in the draft. */
  readonly change?: Partial<ConnectDraft>;
  /** Where to go from here. */
  readonly go?: 'next' | 'done';
}

/**
 * One step on the way to a connection.
 * @fires console-step - `detail` is a `StepNews`.
 */
export abstract class ConnectStep extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles];

  @property({ attribute: false }) way!: Way;
  @property({ attribute: false }) draft!: ConnectDraft;
  /** Address of the step before. */
  @property() back = '';

  @state() protected busy = false;
  @state() protected failure: ToldError | undefined;
  /** Texts of what is wrong, by the name of its field. */
  @state() protected faults: Readonly<Record<string, string>> = {};

  protected tell(news: StepNews): void {
    this.dispatchEvent(new CustomEvent<StepNews>('console-step', { detail: news }));
  }

  protected change(change: Partial<ConnectDraft>): void {
    this.draft = { ...this.draft, ...change };
    const names = Object.keys(change);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([name]) => !names.includes(name)));
    this.tell({ change });
  }

  /** A text field that bears the name of its part of the draft. */
  protected onInput = (event: Event): void => {
    const { name, value } = event.target as TextField;
    this.change({ [name]: value });
  };

  /** Does what this step is for; shows why where that fails. */
  protected async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (error) {
      this.takeFailure(error);
    } finally {
      this.busy = false;
    }
  }

  /** A step that knows the field of an error says it there. */
  protected takeFailure(error: unknown): void {
    this.failure = describeError(error, this.texts);
  }

  /** True where something is wrong; the focus goes to the first. */
  protected async showFaults(faults: Readonly<Record<string, string | undefined>>): Promise<boolean> {
    this.faults = Object.fromEntries(
      Object.entries(faults).filter((entry): entry is [string, string] => Boolean(entry[1])),
    );
    const [first] = Object.keys(this.faults);
    if (!first) return false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return true;
  }

  protected renderFailure(): TemplateResult {
    return html`<div role="alert">
      ${
        this.failure
          ? html`<inlay-notice kind="negative"
              >${this.failure.reason}
              ${this.failure.reference ? html`<span class="quiet small">${this.failure.reference}</span>` : nothing}</inlay-notice
            >`
          : nothing
      }
    </div>`;
  }

  /** The way back and the way on. */
  protected renderFoot(label: string, onNext?: () => void): TemplateResult {
    return html`<div class="foot">
      ${this.back ? html`<inlay-button href=${this.back}>${this.t('back')}</inlay-button>` : nothing}
      <inlay-button type=${onNext ? 'button' : 'submit'} variant="primary" ?loading=${this.busy} @click=${onNext ?? nothing}
        >${label}</inlay-button
      >
    </div>`;
  }
}
