import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/notice';
import { Task } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listBudgets, removeBudget } from '../../../../api/ai-calls.ts';
import type { AiBudget } from '../../../../api/api-types.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { icon } from '../../../parts/icons.ts';
import { Poll } from '../../../parts/poll.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import { writeMoney } from '../figures.ts';
import { Names } from '../names.ts';
import { budgetBarStyles, renderBudgetBar } from './budget-bar.ts';
import './budget-dialog.ts';
import type { BudgetDialog } from './budget-dialog.ts';

const looks: Readonly<Record<AiBudget['state'], string>> = { ok: 'good', warned: 'caution', reached: 'bad' };

/** What may be spent on AI: how far each budget is, and what happens when it is reached. */
@customElement('console-ai-budgets')
export class AiBudgetsPage extends AiPage {
  static override styles = [
    ...[AiPage.styles].flat(),
    budgetBarStyles,
    css`
      .budget {
        display: grid;
        gap: var(--inlay-space-3);
      }
      .budget h2 {
        font-size: var(--inlay-font-size-m);
      }
      .budget .buttons {
        gap: var(--inlay-space-3);
      }
    `,
  ];

  protected override readonly tab = 'budgets';

  @state() private asked: AiBudget | undefined;
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-budget-dialog') private dialog!: BudgetDialog;

  readonly #names = new Names(this);
  readonly #budgets = new Task(this, { task: () => this.#load(), args: () => [] });

  constructor() {
    super();
    // What is set aside moves while calls are under way.
    new Poll(
      this,
      () => this.#budgets.run(),
      () => this.#budgets.value?.some(({ reserved }) => reserved > 0) ?? false,
      5000,
    );
  }

  async #load(): Promise<readonly AiBudget[]> {
    if (!this.mayLook) return [];
    const budgets = await listBudgets();
    const people = budgets
      .filter(({ scope }) => scope === 'subject')
      .flatMap(({ of, target }) => of ?? target ?? []);
    void this.#names.learnPeople(people);
    return budgets;
  }

  #remove = async (): Promise<void> => {
    await removeBudget(this.asked!.id);
    await this.#budgets.run();
    showToast(this.t('ai.budget.removed'), { kind: 'positive' });
    void this.focusHeading();
  };

  #onSaved = (): void => {
    void this.#budgets.run();
    showToast(this.t('saved'), { kind: 'positive' });
  };

  #nameOf({ scope, target, period }: AiBudget): string {
    const per = this.t(`ai.budget.per.${period}`);
    if (scope === 'tenant') return this.t('ai.budget.ofTenant', { per });
    if (target === null) return this.t(`ai.budget.ofEach.${scope}`, { per });
    const name =
      scope === 'module' ? this.#names.module(target, this.texts) : this.#names.person(target, this.texts);
    return this.t('ai.budget.of', { name, per });
  }

  protected override renderTools(): TemplateResult | typeof nothing {
    const hasNone = this.#budgets.value?.length === 0;
    return rights.manageAi() && !hasNone ? this.#renderNew() : nothing;
  }

  #renderNew(): TemplateResult {
    return html`<inlay-button slot="actions" variant="primary" @click=${() => this.dialog.ask()}
      >${icon('plus', 'start')}${this.t('ai.budget.new')}</inlay-button
    >`;
  }

  protected override renderBody(): TemplateResult {
    const modules = [...this.#names.modules].map(([value, label]) => ({ value, label }));
    return html`
      ${this.#renderList()}
      <console-budget-dialog .modules=${modules} @console-budget=${this.#onSaved}></console-budget-dialog>
      <console-confirm
        heading=${this.t('ai.budget.removeTitle')}
        confirm-label=${this.t('ai.budget.remove')}
        .deed=${this.#remove}
      >
        <p>${this.t('ai.budget.removeText', { name: this.asked ? this.#nameOf(this.asked) : '' })}</p>
      </console-confirm>
    `;
  }

  #renderList(): TemplateResult {
    const { value, error } = this.#budgets;
    if (!value) {
      return error
        ? renderFailure(error, this.texts, () => this.#budgets.run())
        : renderListSkeleton(this.texts);
    }
    if (value.length === 0) {
      return html`<div class="card">
        <inlay-empty-state heading=${this.t('ai.budget.none')}>
          ${this.t('ai.budget.noneText')} ${rights.manageAi() ? this.#renderNew() : nothing}
        </inlay-empty-state>
      </div>`;
    }
    return html`<div class="stack">
      ${repeat(
        value,
        ({ id }) => id,
        (budget) => this.#renderBudget(budget),
      )}
      <p class="quiet small">${this.t('ai.budget.utc')}</p>
    </div>`;
  }

  #renderBudget(budget: AiBudget): TemplateResult {
    const { id, scope, of, state, hardLimit, softLimit } = budget;
    const name = this.#nameOf(budget);
    const most =
      of === null
        ? ''
        : scope === 'module'
          ? this.#names.module(of, this.texts)
          : this.#names.person(of, this.texts);
    const effect = hardLimit === null ? 'soft' : softLimit === null ? 'hard' : 'both';
    const slots = {
      soft: writeMoney(this.texts, softLimit ?? 0),
      hard: writeMoney(this.texts, hardLimit ?? 0),
    };
    return html`<section class="card budget" aria-labelledby=${id}>
      <div class="sub">
        <h2 id=${id}>${name}</h2>
        <div class="buttons">
          <span class="badge ${looks[state]}">${this.t(`ai.budget.state.${state}`)}</span>
          ${
            rights.manageAi()
              ? html`<inlay-button size="s" label="${this.t('ai.change')}: ${name}" @click=${() => this.dialog.ask(budget)}
                    >${this.t('ai.change')}</inlay-button
                  ><inlay-button
                    size="s"
                    label="${this.t('remove')}: ${name}"
                    title=${this.t('remove')}
                    @click=${() => {
                      this.asked = budget;
                      this.confirm.ask();
                    }}
                    >${icon('trash')}</inlay-button
                  >`
              : nothing
          }
        </div>
      </div>
      ${most ? html`<p class="quiet small">${this.t('ai.budget.most', { name: most })}</p>` : nothing}
      ${renderBudgetBar(budget, this.texts)}
      <p class="quiet small">${this.t(`ai.budget.effect.${effect}`, slots)}</p>
      ${state === 'reached' ? html`<inlay-notice kind="negative">${this.t('ai.budget.reachedText')}</inlay-notice>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-budgets': AiBudgetsPage;
  }
}
