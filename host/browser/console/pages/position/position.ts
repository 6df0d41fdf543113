import 'inlay/widgets/button';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Position, PositionChange } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import '../../parts/module-widgets.ts';
import type { ModuleWidgets } from '../../parts/module-widgets.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import { type PositionDraft, toChange, toNewPosition } from './position-draft.ts';
import './position-form.ts';
import './position-summary.ts';

/** One position: what is asked for, and what modules say about it; or the form for a new one. */
@customElement('console-position')
export class PositionPage extends Page {
  @state() private editing = false;
  @state() private turning = false;
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-module-widgets') private widgets!: ModuleWidgets | null;

  readonly #position = new Task(this, {
    task: async ([id]): Promise<Position | undefined> =>
      (id && (await answerOf(api.GET('/api/v1/positions/{id}', { params: { path: { id } } }))).data) ||
      undefined,
    args: () => [this.params.id] as const,
  });
  /** The position as the last change left it. */
  @state() private changed: Position | undefined;

  get #shown(): Position | undefined {
    return this.changed ?? this.#position.value;
  }

  protected override updated(): void {
    if (this.#shown) this.nameTab(this.#shown.title);
  }

  #create = async (draft: PositionDraft): Promise<void> => {
    const { data } = await answerOf(api.POST('/api/v1/positions', { body: toNewPosition(draft) }));
    showToast(this.t('position.created'), { kind: 'positive' });
    await router.navigate(`/console/positions/${data.id}`, { replace: true });
  };

  #save = async (draft: PositionDraft): Promise<void> => {
    const { version } = this.#shown!;
    await this.#change(toChange(draft));
    this.editing = false;
    showToast(this.t('saved'), { kind: 'positive' });
    if (this.#shown!.version !== version) this.widgets?.reopen();
    await this.focusHeading();
  };

  async #change(body: PositionChange): Promise<void> {
    const params = { path: { id: this.params.id! } };
    this.changed = (await answerOf(api.PATCH('/api/v1/positions/{id}', { params, body }))).data;
  }

  /** Closing is undone by reopening, so it needs no question. */
  #turn = async (next: Position['state'], offerUndo = true): Promise<void> => {
    if (this.turning) return;
    this.turning = true;
    const before = this.#shown!.state;
    try {
      await this.#change({ state: next });
      const undo = { label: this.t('undo'), run: () => void this.#turn(before, false) };
      showToast(
        this.t(`position.now.${next}`),
        offerUndo ? { kind: 'positive', action: undo, duration: 10_000 } : {},
      );
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.turning = false;
    }
  };

  #remove = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/positions/{id}', { params: { path: { id: this.params.id! } } }));
    showToast(this.t('position.deleted'), { kind: 'positive' });
    await router.navigate('/console/positions', { replace: true });
  };

  protected override render(): TemplateResult {
    const isNew = this.params.id === undefined;
    const title = isNew ? this.t('positions.new') : (this.#shown?.title ?? this.t('position.title'));
    return html`
      <a class="back" href="/console/positions">${icon('back')}${this.t('nav.positions')}</a>
      <div class="head">
        <h1 tabindex="-1">${title}</h1>
        ${this.#shown && rights.editPositions() && !this.editing ? this.#renderButtons(this.#shown) : nothing}
      </div>
      ${isNew ? this.#renderNew() : this.#renderBody()}
    `;
  }

  #renderNew(): TemplateResult {
    return html`<console-position-form
      .save=${this.#create}
      @console-cancelled=${() => router.navigate('/console/positions')}
    ></console-position-form>`;
  }

  #renderButtons({ state }: Position): TemplateResult {
    const next = state === 'open' ? 'closed' : 'open';
    return html`<div class="buttons">
      <inlay-button
        size="s"
        variant="primary"
        @click=${() => {
          this.editing = true;
        }}
        >${this.t('position.edit')}</inlay-button
      >
      <inlay-button size="s" ?loading=${this.turning} @click=${() => void this.#turn(next)}
        >${this.t(`position.turn.${next}`)}</inlay-button
      >
      <inlay-button size="s" label=${this.t('position.delete')} @click=${() => this.confirm.ask()}
        >${icon('trash')}<span class="desk">${this.t('position.delete')}</span></inlay-button
      >
    </div>`;
  }

  /** What a widget has open stands in the query: there one reads that, and not once more what the position says. */
  #renderBody(): TemplateResult {
    const position = this.#shown;
    if (!position && this.#position.status === TaskStatus.ERROR) {
      return renderFailure(this.#position.error, this.texts, () => this.#position.run());
    }
    if (!position) {
      return html`<div class="card" aria-busy="true">
        <span class="visually-hidden" role="status">${this.t('loading')}</span>
        <inlay-skeleton lines="6"></inlay-skeleton>
      </div>`;
    }
    return html`
      <div class="stack">
        ${
          this.editing
            ? html`<console-position-form
                .position=${position}
                .save=${this.#save}
                @console-cancelled=${() => {
                  this.editing = false;
                }}
              ></console-position-form>`
            : html`<console-position-summary ?hidden=${this.query.size > 0} .position=${position}></console-position-summary>`
        }
        <console-module-widgets placement="page.position" .positionId=${position.id}></console-module-widgets>
      </div>
      <console-confirm
        heading=${this.t('position.deleteTitle', { title: position.title })}
        confirm-label=${this.t('position.deleteConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t('position.deleteText', { key: position.key })}</p>
      </console-confirm>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-position': PositionPage;
  }
}
