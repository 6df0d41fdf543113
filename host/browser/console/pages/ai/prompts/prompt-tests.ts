import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Prompt, PromptRun } from '../../../../api/api-types.ts';
import { removeCase, runTests } from '../../../../api/prompt-calls.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { icon } from '../../../parts/icons.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { rights } from '../../../shell/session.ts';
import { aiStyles } from '../ai.styles.ts';
import './case-dialog.ts';
import type { CaseDialog } from './case-dialog.ts';
import { nameVersion } from './name-version.ts';
import { explainExpectation, isRunning, renderRun, runLook, runStyles, tellProgress } from './run-results.ts';

type Case = Prompt['testSet'][number];
const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/**
 * The test set of a prompt: its cases, and how versions did.
 * @fires console-run - A run began, or another one is looked at; `detail` is the `PromptRun`.
 * @fires console-changed - A case was added or removed.
 */
@customElement('console-prompt-tests')
export class PromptTests extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    aiStyles,
    runStyles,
    css`
      pre {
        max-block-size: 40vh;
        margin: 0;
        padding: var(--inlay-space-3);
        overflow: auto;
        border-radius: var(--inlay-radius-s);
        background: var(--inlay-surface-raised);
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-s);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      h2 {
        font-size: var(--inlay-font-size-m);
      }
      .filters > inlay-select {
        flex-basis: 300px;
      }
      summary {
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      details > .stack {
        padding-block-start: var(--inlay-space-3);
      }
      .stack {
        gap: var(--inlay-space-4);
      }
      ul {
        margin: 0;
      }
      .plain {
        display: grid;
        gap: var(--inlay-space-3);
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @property({ attribute: false }) prompt!: Prompt;
  /** The version that is looked at. */
  @property() version = '';
  /** The run that is looked at. */
  @property({ attribute: false }) run: PromptRun | undefined;

  @state() private chosen = '';
  @state() private asked: Case | undefined;
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-case-dialog') private dialog!: CaseDialog;

  readonly #deed = new Deed(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) this.chosen = this.version;
  }

  #tellRun(detail: PromptRun): void {
    this.dispatchEvent(new CustomEvent<PromptRun>('console-run', { detail }));
  }

  #test = async (): Promise<void> => {
    const { module, id } = this.prompt;
    await this.#deed.run('test', async () =>
      this.#tellRun(await runTests({ module, prompt: id }, this.chosen)),
    );
  };

  #onCase = (): void => {
    showToast(this.t('saved'), { kind: 'positive' });
    this.dispatchEvent(new CustomEvent('console-changed'));
  };

  #remove = async (): Promise<void> => {
    await removeCase(this.asked!.id!);
    this.dispatchEvent(new CustomEvent('console-changed'));
  };

  #look(run: PromptRun): void {
    this.#tellRun(run);
    this.renderRoot.querySelector('#run')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { testSet, runs } = this.prompt;
    return html`<div class="stack">
      <p class="lead">${this.t('ai.tests.text')}</p>
      ${rights.manageAi() ? this.#renderDeeds() : nothing} ${renderFault(this.#deed.fault)}
      ${
        this.run
          ? html`<section class="card stack" aria-labelledby="run">
              <h2 id="run">${this.t('ai.tests.lastRun')}</h2>
              ${renderRun(this.run, this.texts)}
            </section>`
          : nothing
      }
      ${testSet.length > 0 ? this.#renderCases() : html`<inlay-notice>${this.t('ai.tests.none')}</inlay-notice>`}
      ${runs.length > 1 ? this.#renderRuns() : nothing}
      <console-case-dialog .prompt=${this.prompt} @console-case=${this.#onCase}></console-case-dialog>
      <console-confirm
        heading=${this.t('ai.case.removeTitle', { name: this.asked?.name ?? '' })}
        confirm-label=${this.t('ai.case.remove')}
        .deed=${this.#remove}
      >
        <p>${this.t('ai.case.removeText')}</p>
      </console-confirm>
    </div>`;
  }

  #renderDeeds(): TemplateResult {
    const { testSet, versions } = this.prompt;
    return html`<div class="filters">
      ${
        testSet.length > 0
          ? html`<inlay-select
                label=${this.t('ai.version')}
                .choices=${versions.map((each) => ({ value: each.version, label: nameVersion(each, this.texts) }))}
                .value=${this.chosen}
                @change=${(event: Event) => {
                  this.chosen = (event.target as Select).value;
                }}
              ></inlay-select>
              <inlay-button
                variant="primary"
                ?loading=${this.#deed.doing === 'test' || isRunning(this.run)}
                @click=${this.#test}
                >${this.t('ai.tests.run')}</inlay-button
              >`
          : nothing
      }
      <inlay-button @click=${() => this.dialog.ask()}>${icon('plus', 'start')}${this.t('ai.case.add')}</inlay-button>
    </div>`;
  }

  #renderCases(): TemplateResult {
    return html`<section class="stack" aria-labelledby="cases">
      <h2 id="cases">${this.t('ai.tests.cases')}</h2>
      ${this.prompt.testSet.map((each) => this.#renderCase(each))}
    </section>`;
  }

  #renderCase(each: Case): TemplateResult {
    const { id, name, expect, slots } = each;
    const write = (value: unknown): string =>
      typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    return html`<details class="card">
      <summary>
        <b>${name}</b>
        <span class="quiet small">${this.t(id === null ? 'ai.tests.ofModule' : 'ai.tests.own')}</span>
      </summary>
      <div class="stack">
        <ul>
          ${expect.map((expected) => html`<li>${explainExpectation(expected, this.texts)}</li>`)}
        </ul>
        ${Object.entries(slots).map(
          ([slot, value]) => html`<div>
            <span class="quiet small">${slot}</span>
            <pre tabindex="0" role="region" aria-label=${slot}>${write(value)}</pre>
          </div>`,
        )}
        ${
          id !== null && rights.manageAi()
            ? html`<div>
                <inlay-button
                  size="s"
                  label="${this.t('ai.case.remove')}: ${name}"
                  @click=${() => {
                    this.asked = each;
                    this.confirm.ask();
                  }}
                  >${this.t('ai.case.remove')}</inlay-button
                >
              </div>`
            : nothing
        }
      </div>
    </details>`;
  }

  #renderRuns(): TemplateResult {
    return html`<section class="stack" aria-labelledby="runs">
      <h2 id="runs">${this.t('ai.tests.runs')}</h2>
      <ul class="plain">
        ${this.prompt.runs.map((run) => {
          const date = this.texts.date(run.createdAt, moment);
          const { reason, state: how } = run;
          return html`<li class="buttons">
            <span class="badge ${runLook(how)}">${this.t(`ai.run.${how}`)}</span>
            <span class="small">${tellProgress(run, this.texts)}</span>
            <span class="quiet small">${date} · ${this.t(`ai.run.reason.${reason}`)}</span>
            ${
              run.id === this.run?.id
                ? nothing
                : html`<inlay-button
                    size="s"
                    variant="quiet"
                    label="${this.t('ai.run.look')}: ${date}"
                    @click=${() => this.#look(run)}
                    >${this.t('ai.run.look')}</inlay-button
                  >`
            }
          </li>`;
        })}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-prompt-tests': PromptTests;
  }
}
