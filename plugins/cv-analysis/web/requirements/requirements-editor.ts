import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/error-card';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { isAppError } from 'inlay/sdk/web';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { RequirementSet } from '../../shared/requirements.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { drawDrafts } from './draw-drafts.ts';
import { type Draft, draftOf, newDraft, toEdit, withWeights } from './edits.ts';

/** What a position asks for, in a dialog: read, changed, added to, weighed. */
export class RequirementsEditor implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #onSaved: () => Promise<void>;
  #isOpen = false;
  #isSaving = false;
  #set: RequirementSet | undefined;
  #drafts: readonly Draft[] = [];
  #error: unknown;
  /** Names are missing: said once somebody has tried to save. */
  #tried = false;

  constructor(widget: CvWidget, onSaved: () => Promise<void>) {
    this.#widget = widget;
    this.#onSaved = onSaved;
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  open = async (): Promise<void> => {
    this.#isOpen = true;
    this.#set = undefined;
    this.#error = undefined;
    this.#tried = false;
    this.#widget.requestUpdate();
    try {
      this.#take(await this.#load());
    } catch (error) {
      this.#error = error;
    }
    this.#widget.requestUpdate();
  };

  /** Keeps other weights, and leaves the rest as it is now. */
  async saveWeights(weights: Readonly<Record<string, number>>): Promise<void> {
    await this.#widget.api.call('PUT /positions/:id/requirements', withWeights(await this.#load(), weights));
    await this.#onSaved();
  }

  #load(): Promise<RequirementSet> {
    return this.#widget.api.call('GET /positions/:id/requirements', { id: this.#widget.launch.positionId! });
  }

  #take(set: RequirementSet): void {
    this.#set = set;
    this.#drafts = set.requirements.map(draftOf);
  }

  readonly #change = (key: string, change: Partial<Draft>): void => {
    this.#drafts = this.#drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft));
    this.#widget.requestUpdate();
  };

  readonly #remove = (key: string): void => {
    const at = this.#drafts.findIndex((draft) => draft.key === key);
    this.#drafts = this.#drafts.filter((draft) => draft.key !== key);
    this.#widget.requestUpdate();
    void this.#focusField((this.#drafts[at] ?? this.#drafts[at - 1])?.key);
  };

  readonly #add = (): void => {
    const draft = newDraft();
    this.#drafts = [...this.#drafts, draft];
    this.#widget.requestUpdate();
    void this.#focusField(draft.key);
  };

  async #focusField(key: string | undefined): Promise<void> {
    await this.#widget.updateComplete;
    const field =
      key === undefined ? null : this.#widget.renderRoot.querySelector(`[data-draft="${key}"] input`);
    (field as HTMLElement | null)?.focus();
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#widget.requestUpdate();
  };

  readonly #save = async (): Promise<void> => {
    const set = this.#set;
    if (!set) return;
    this.#tried = true;
    if (this.#drafts.some(({ label }) => label.trim() === '')) return this.#widget.requestUpdate();
    this.#isSaving = true;
    this.#error = undefined;
    this.#widget.requestUpdate();
    try {
      const { positionId: id, positionVersion, revision } = set;
      const requirements = this.#drafts.map(toEdit);
      const input = { id, positionVersion, revision, requirements };
      this.#take(await this.#widget.api.call('PUT /positions/:id/requirements', input));
      this.#isOpen = false;
      await this.#onSaved();
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isSaving = false;
      this.#widget.requestUpdate();
    }
  };

  render(): TemplateResult {
    const { t } = this.#widget;
    return html`<inlay-dialog
      class="requirements-dialog"
      heading=${t('requirements.title')}
      confirm-label=${t('requirements.save')}
      ?open=${this.#isOpen}
      ?busy=${this.#isSaving}
      @inlay-confirm=${this.#save}
      @inlay-cancel=${this.#close}
    >
      ${this.#isOpen ? this.#renderBody() : nothing}
    </inlay-dialog>`;
  }

  #renderBody(): TemplateResult {
    const { t } = this.#widget;
    const set = this.#set;
    const isStale = isAppError(this.#error) && this.#error.code === 'requirements.changed';
    return html`<div class="requirements-body">
      ${
        this.#error
          ? html`<inlay-error-card
              .reason=${this.#widget.explain(this.#error)}
              ?retryable=${!set || isStale}
              @inlay-retry=${this.open}
            ></inlay-error-card>`
          : nothing
      }
      ${!set && !this.#error ? html`<inlay-skeleton lines="6"></inlay-skeleton>` : nothing}
      ${
        set
          ? html`<p class="quiet">${t(set.origin === 'text' ? 'requirements.fromText' : 'requirements.edited')}</p>
              ${set.locked ? html`<inlay-notice>${t('requirements.locked')}</inlay-notice>` : nothing}
              ${drawDrafts(t, {
                drafts: this.#drafts,
                showsFaults: this.#tried,
                onChange: this.#change,
                onRemove: this.#remove,
              })}
              <p><inlay-button size="s" @click=${this.#add}>${t('requirements.add')}</inlay-button></p>`
          : nothing
      }
    </div>`;
  }
}
