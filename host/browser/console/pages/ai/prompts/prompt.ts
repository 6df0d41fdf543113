import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import 'inlay/widgets/tabs';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { LabelMoved, Prompt, PromptMove, PromptRun, PromptVersion } from '../../../../api/api-types.ts';
import {
  findPrompt,
  findRun,
  listMoves,
  type PromptPlace,
  rollBack,
  takeLabel,
} from '../../../../api/prompt-calls.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { Deed } from '../../../parts/deed.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { icon } from '../../../parts/icons.ts';
import { Page } from '../../../parts/page.ts';
import { Poll } from '../../../parts/poll.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { renderFailure } from '../../../parts/render-list.ts';
import { rights } from '../../../shell/session.ts';
import { aiStyles } from '../ai.styles.ts';
import { Names } from '../names.ts';
import './label-dialog.ts';
import type { LabelDialog } from './label-dialog.ts';
import { nameVersion } from './name-version.ts';
import './prompt-diff.ts';
import './prompt-editor.ts';
import './prompt-tests.ts';
import { isRunning } from './run-results.ts';

const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** One prompt: its versions, what is different, its test set, and what answered when. */
@customElement('console-ai-prompt')
export class AiPromptPage extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    aiStyles,
    css`
      pre {
        max-block-size: 60vh;
        margin: 0;
        padding: var(--inlay-space-4);
        overflow: auto;
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-s);
        background: var(--inlay-surface-raised);
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-s);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .filters > inlay-select {
        flex-basis: 300px;
      }
      inlay-tabs h2 {
        font-size: var(--inlay-font-size-m);
      }
      .plain {
        display: grid;
        gap: var(--inlay-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .plain li {
        overflow-wrap: anywhere;
      }
      inlay-tabs::part(panel) {
        padding-block-start: var(--inlay-space-4);
      }
    `,
  ];

  @state() private prompt: Prompt | undefined;
  @state() private failure: unknown;
  @state() private shown = '';
  @state() private editing = false;
  @state() private tab = 'text';
  @state() private run: PromptRun | undefined;
  @state() private moves: readonly PromptMove[] | undefined;
  @query('#rollback') private confirm!: ConfirmDeed;
  @query('console-label-dialog') private dialog!: LabelDialog;

  readonly #deed = new Deed(this);
  readonly #names = new Names(this);

  constructor() {
    super();
    new Poll(this, this.#followRun, () => isRunning(this.run), 1500);
  }

  get #place(): PromptPlace {
    return { module: this.params.module ?? '', prompt: this.params.prompt ?? '' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('params')) void this.#load();
  }

  protected override updated(): void {
    this.nameTab(this.prompt?.id ?? this.t('ai.title.prompts'));
  }

  #load = async (): Promise<void> => {
    if (!rights.seeCosts()) return;
    this.failure = undefined;
    try {
      this.#take(await findPrompt(this.#place));
    } catch (error) {
      this.failure = error;
    }
  };

  #take(prompt: Prompt): void {
    this.prompt = prompt;
    this.run ??= prompt.runs[0];
    if (!prompt.versions.some(({ version }) => version === this.shown)) this.shown = prompt.production;
    this.moves = undefined;
    if (this.tab === 'history') void this.#loadMoves();
  }

  /** How far a run is; at its end labels may have moved. */
  #followRun = async (): Promise<void> => {
    if (!this.run || !isRunning(this.run)) return;
    try {
      this.run = await findRun(this.run.id);
      if (!isRunning(this.run)) await this.#load();
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    }
  };

  async #loadMoves(): Promise<void> {
    try {
      this.moves = await listMoves(this.#place);
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    }
  }

  get #version(): PromptVersion {
    const { versions } = this.prompt!;
    return versions.find(({ version }) => version === this.shown) ?? versions[0]!;
  }

  #onWritten = ({ detail }: CustomEvent<PromptVersion>): void => {
    this.editing = false;
    this.shown = detail.version;
    showToast(this.t('ai.editor.saved', { version: detail.version }), { kind: 'positive' });
    void this.#load();
  };

  #onLabel = ({ detail: { state, run } }: CustomEvent<LabelMoved>): void => {
    if (state === 'testing' && run) {
      this.run = run;
      this.tab = 'tests';
      showToast(this.t('ai.label.testing'));
    } else showToast(this.t('ai.label.moved'), { kind: 'positive' });
    void this.#load();
  };

  #rollBack = async (): Promise<void> => {
    this.#take(await rollBack(this.#place));
    showToast(this.t('ai.rollback.done', { version: this.prompt!.production }), { kind: 'positive' });
  };

  #endCanary = async (): Promise<void> => {
    const isDone = await this.#deed.run('canary', () => takeLabel(this.#place, 'canary'));
    if (isDone) await this.#load();
  };

  protected override render(): TemplateResult {
    return html`
      <a class="back" href="/console/ai/prompts">${icon('back')}${this.t('ai.title.prompts')}</a>
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.params.prompt}</h1>
          ${this.prompt?.description ? html`<p class="lead">${this.prompt.description}</p>` : nothing}
        </div>
      </div>
      ${rights.seeCosts() ? this.#renderBody() : html`<inlay-notice>${this.t('ai.notAllowed')}</inlay-notice>`}
    `;
  }

  #renderBody(): TemplateResult {
    const { prompt } = this;
    if (!prompt) {
      return this.failure
        ? renderFailure(this.failure, this.texts, this.#load)
        : html`<div class="card" aria-busy="true"><span class="visually-hidden" role="status">${this.t('loading')}</span><inlay-skeleton lines="8"></inlay-skeleton></div>`;
    }
    const tabs = [
      { id: 'text', label: this.t('ai.prompt.text') },
      { id: 'compare', label: this.t('ai.prompt.compare') },
      { id: 'tests', label: this.t('ai.prompt.tests'), count: prompt.testSet.length },
      { id: 'history', label: this.t('ai.prompt.history') },
    ];
    return html`<div class="stack">
      ${this.#renderFacts(prompt)} ${renderFault(this.#deed.fault)}
      <inlay-tabs
        label=${prompt.id}
        .tabs=${tabs}
        .selected=${this.tab}
        @inlay-tab-changed=${({ detail }: CustomEvent<{ id: string }>) => {
          this.tab = detail.id;
          if (detail.id === 'history' && !this.moves) void this.#loadMoves();
        }}
      >
        <div slot="text">${this.#renderText(prompt)}</div>
        <div slot="compare">
          ${this.tab === 'compare' ? html`<console-prompt-diff .prompt=${prompt} .version=${this.#version.version}></console-prompt-diff>` : nothing}
        </div>
        <div slot="tests">
          <console-prompt-tests
            .prompt=${prompt}
            .version=${this.#version.version}
            .run=${this.run}
            @console-run=${({ detail }: CustomEvent<PromptRun>) => {
              this.run = detail;
            }}
            @console-changed=${this.#load}
          ></console-prompt-tests>
        </div>
        <div slot="history">${this.#renderMoves()}</div>
      </inlay-tabs>
      <console-label-dialog .prompt=${prompt} @console-label=${this.#onLabel}></console-label-dialog>
      <console-confirm
        id="rollback"
        heading=${this.t('ai.rollback.title')}
        confirm-label=${this.t('ai.rollback')}
        .deed=${this.#rollBack}
      >
        <p>${this.t('ai.rollback.text')}</p>
      </console-confirm>
    </div>`;
  }

  #renderFacts({ production, isOwn, canary, module, model, models, alerts, newest }: Prompt): TemplateResult {
    const mayChange = rights.manageAi();
    return html`<section class="card stack">
      <dl class="facts">
        <div><dt>${this.t('ai.splitBy.module')}</dt><dd>${this.#names.module(module, this.texts)}</dd></div>
        <div><dt>${this.t('ai.label.production')}</dt><dd>${this.t(`ai.version.${isOwn ? 'tenant' : 'module'}`, { version: production.replace(/^t/, '') })}</dd></div>
        ${canary ? html`<div><dt>${this.t('ai.label.canary')}</dt><dd>${this.t('ai.prompt.canaryOf', { version: canary.version, share: canary.share })}</dd></div>` : nothing}
        <div><dt>${this.t('ai.splitBy.class')}</dt><dd>${this.t(`ai.class.${model}`)}</dd></div>
      </dl>
      ${alerts > 0 ? html`<inlay-notice kind="caution">${this.t('ai.prompt.alerts', { count: alerts })} <a href="/console/ai/sentinel">${this.t('ai.title.sentinel')}</a></inlay-notice>` : nothing}
      ${models.includes(model) ? nothing : html`<inlay-notice kind="caution">${this.t('ai.prompt.notGranted', { class: this.t(`ai.class.${model}`) })} <a href="/console/modules">${this.t('nav.modules')}</a></inlay-notice>`}
      ${isOwn && newest !== this.#version.basedOn ? html`<p class="quiet small">${this.t('ai.prompt.ownText', { newest })}</p>` : nothing}
      ${
        mayChange && (isOwn || canary)
          ? html`<div class="buttons">
              ${isOwn ? html`<inlay-button size="s" @click=${() => this.confirm.ask()}>${this.t('ai.rollback')}</inlay-button>` : nothing}
              ${canary ? html`<inlay-button size="s" ?loading=${this.#deed.doing === 'canary'} @click=${this.#endCanary}>${this.t('ai.label.endCanary')}</inlay-button>` : nothing}
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderVersions(prompt: Prompt): TemplateResult {
    return html`<inlay-select
      label=${this.t('ai.version')}
      .choices=${prompt.versions.map((each) => ({ value: each.version, label: nameVersion(each, this.texts) }))}
      .value=${this.#version.version}
      @change=${(event: Event) => {
        this.shown = (event.target as Select).value;
      }}
    ></inlay-select>`;
  }

  #renderText(prompt: Prompt): TemplateResult {
    const version = this.#version;
    if (this.editing) {
      return html`<console-prompt-editor
        .prompt=${prompt}
        .base=${version}
        @console-version=${this.#onWritten}
        @console-cancel=${() => {
          this.editing = false;
        }}
      ></console-prompt-editor>`;
    }
    const { note, createdAt, createdBy, body, fits, labels } = version;
    const answers = labels.includes('production');
    return html`<div class="stack">
      <div class="filters">
        ${this.#renderVersions(prompt)}
        ${
          rights.manageAi()
            ? html`<inlay-button
                  @click=${() => {
                    this.editing = true;
                  }}
                  >${this.t('ai.editor.open')}</inlay-button
                >
                ${fits && !answers ? html`<inlay-button variant="primary" @click=${() => this.dialog.ask(version)}>${this.t('ai.label.let')}</inlay-button>` : nothing}`
            : nothing
        }
      </div>
      ${fits ? nothing : html`<inlay-notice kind="caution">${this.t('ai.version.unfit')}</inlay-notice>`}
      ${createdAt ? html`<p class="quiet small">${this.t('ai.version.written', { date: this.texts.date(createdAt, moment), name: createdBy ?? '–' })}${note ? ` · ${note}` : ''}</p>` : nothing}
      <pre tabindex="0" aria-label=${this.t('ai.editor.body')} role="region">${body}</pre>
    </div>`;
  }

  #renderMoves(): TemplateResult {
    if (!this.moves) return html`<inlay-skeleton lines="4"></inlay-skeleton>`;
    if (this.moves.length === 0) return html`<p class="quiet">${this.t('ai.history.none')}</p>`;
    return html`<ul class="plain">
      ${this.moves.map(({ label, from, to, share, reason, by, at }) => {
        const slots = { label: this.t(`ai.label.${label}`), from: from ?? '–', to: to ?? '–' };
        return html`<li>
          <b>${this.t(to === null ? 'ai.history.taken' : 'ai.history.moved', slots)}</b>${share !== null && label === 'canary' ? ` (${this.texts.number(share / 100, { style: 'percent' })})` : ''}<br />
          <span class="quiet small">${this.texts.date(at, moment)} · ${this.t(`ai.history.by.${reason}`, { name: by ?? '–' })}</span>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-prompt': AiPromptPage;
  }
}
