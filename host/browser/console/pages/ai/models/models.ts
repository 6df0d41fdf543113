import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { Task } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { changeProvider, listClasses, listProviders, removeProvider } from '../../../../api/ai-calls.ts';
import type { AiClass, AiProvider } from '../../../../api/api-types.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { icon } from '../../../parts/icons.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { rights } from '../../../shell/session.ts';
import { AiPage } from '../ai-page.ts';
import { nameKind, nameProvider } from '../names.ts';
import { capabilityStyles, renderCapabilities } from './capabilities.ts';
import './model-class.ts';
import './probe-dialog.ts';
import type { ProbeDialog } from './probe-dialog.ts';
import './provider-dialog.ts';
import type { ProviderDialog } from './provider-dialog.ts';

const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** Who is asked for models, with which keys, and who of them answers for what. */
@customElement('console-ai-models')
export class AiModelsPage extends AiPage {
  static override styles = [
    ...[AiPage.styles].flat(),
    capabilityStyles,
    css`
      .row {
        grid-template-columns: auto minmax(0, 1fr) auto;
      }
      .name {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .end .icon {
        color: inherit;
      }
      .end {
        flex-wrap: wrap;
        white-space: normal;
      }
      .what {
        gap: var(--inlay-space-1);
      }
      .found {
        display: grid;
        gap: var(--inlay-space-3);
        grid-column: 2 / -1;
      }
      .found summary {
        min-block-size: 28px;
        font-size: var(--inlay-font-size-s);
      }
      .found .inside {
        padding-block-end: var(--inlay-space-3);
      }
      h3 {
        font-size: var(--inlay-font-size-s);
      }
      .classes {
        columns: 2 380px;
        column-gap: var(--inlay-space-4);
      }
      console-model-class {
        display: block;
        break-inside: avoid;
        margin-block-end: var(--inlay-space-4);
      }
      @media (max-width: 719px) {
        .row {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .end,
        .found {
          grid-column: 1 / -1;
          justify-content: start;
        }
      }
    `,
  ];

  protected override readonly tab = 'models';
  protected override get mayLook(): boolean {
    return rights.manageAi();
  }

  @state() private classes: readonly AiClass[] = [];
  @state() private providers: readonly AiProvider[] = [];
  @state() private asked: AiProvider | undefined;
  @state() private switching = '';
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-provider-dialog') private dialog!: ProviderDialog;
  @query('console-probe-dialog') private probe!: ProbeDialog;

  readonly #load = new Task(this, {
    task: async () => {
      if (!this.mayLook) return false;
      [this.providers, this.classes] = await Promise.all([listProviders(), listClasses()]);
      return true;
    },
    args: () => [],
  });

  /** What a probe found, or a removal changed, without taking away what is shown. */
  #reload = async (): Promise<void> => {
    try {
      [this.providers, this.classes] = await Promise.all([listProviders(), listClasses()]);
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    }
  };

  #onSaved = ({ detail }: CustomEvent<AiProvider>): void => {
    const isNew = !this.providers.some(({ id }) => id === detail.id);
    this.providers = isNew
      ? [...this.providers, detail]
      : this.providers.map((each) => (each.id === detail.id ? detail : each));
    showToast(this.t('saved'), { kind: 'positive' });
    // What is new, or has another key, is tried out at once.
    if (detail.probedAt === null) this.probe.ask(detail);
  };

  async #switch({ id, name, enabled }: AiProvider): Promise<void> {
    if (this.switching) return;
    this.switching = id;
    try {
      const changed = await changeProvider(id, { enabled: !enabled });
      this.providers = this.providers.map((each) => (each.id === id ? changed : each));
      showToast(this.t(enabled ? 'ai.provider.isOff' : 'ai.provider.isOn', { name }), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.switching = '';
    }
  }

  #remove = async (): Promise<void> => {
    const { id, name } = this.asked!;
    await removeProvider(id);
    await this.#reload();
    showToast(this.t('ai.provider.removed', { name }), { kind: 'positive' });
    void this.focusHeading();
  };

  /** What happens to each class that a provider answers for. */
  #listEffects({ id }: AiProvider): string[] {
    return this.classes
      .filter(
        ({ source, choices }) => source === 'tenant' && choices.some(({ providerId }) => providerId === id),
      )
      .map(({ class: name, choices, defaults }) => {
        const next = choices.find(({ providerId }) => providerId !== id) ?? defaults[0];
        const slots = { class: this.t(`ai.class.${name}`), model: next?.model ?? '' };
        return this.t(next ? 'ai.provider.effect.next' : 'ai.provider.effect.none', slots);
      });
  }

  protected override renderTools(): TemplateResult {
    return html`<inlay-button variant="primary" @click=${() => this.dialog.ask()}
      >${icon('plus', 'start')}${this.t('ai.provider.add')}</inlay-button
    >`;
  }

  protected override renderBody(): TemplateResult {
    const effects = this.asked ? this.#listEffects(this.asked) : [];
    return html`
      ${this.#renderLists()}
      <console-provider-dialog @console-provider=${this.#onSaved}></console-provider-dialog>
      <console-probe-dialog @console-probed=${this.#reload}></console-probe-dialog>
      <console-confirm
        heading=${this.t('ai.provider.removeTitle', { name: this.asked?.name ?? '' })}
        confirm-label=${this.t('ai.provider.remove')}
        .deed=${this.#remove}
      >
        <p>${this.t(effects.length > 0 ? 'ai.provider.removeText' : 'ai.provider.removeUnused')}</p>
        ${effects.length > 0 ? html`<ul>${effects.map((effect) => html`<li>${effect}</li>`)}</ul>` : nothing}
      </console-confirm>
    `;
  }

  #renderLists(): TemplateResult {
    if (this.#load.error) return renderFailure(this.#load.error, this.texts, () => this.#load.run());
    if (!this.#load.value) return renderListSkeleton(this.texts);
    const hasOwn = this.providers.some(({ owner }) => owner === 'tenant');
    return html`<div class="stack">
      <section class="stack" aria-labelledby="providers">
        <h2 id="providers">${this.t('ai.providers')}</h2>
        ${hasOwn ? nothing : html`<inlay-notice>${this.t('ai.providers.noneOwn')}</inlay-notice>`}
        <ul class="rows" aria-labelledby="providers">
          ${repeat(
            this.providers,
            ({ id }) => id,
            (provider) => this.#renderProvider(provider),
          )}
        </ul>
      </section>
      <section class="stack" aria-labelledby="classes">
        <div class="words">
          <h2 id="classes">${this.t('ai.classes')}</h2>
          <p class="lead">${this.t('ai.classesText')}</p>
        </div>
        <div class="classes">
          ${repeat(
            this.classes,
            (each) => each.class,
            (each) => html`<console-model-class
              .modelClass=${each}
              .providers=${this.providers}
              @console-models=${({ detail }: CustomEvent<readonly AiClass[]>) => {
                this.classes = detail;
              }}
            ></console-model-class>`,
          )}
        </div>
      </section>
    </div>`;
  }

  #renderProvider(provider: AiProvider): TemplateResult {
    const { kind, baseUrl, owner, hasKey } = provider;
    const isOwn = owner === 'tenant';
    return html`<li>
      <div class="row">
        <span class="sign square ${provider.enabled ? '' : 'faint'}" aria-hidden="true">${icon('ai')}</span>
        <span class="what">
          <span class="name">${nameProvider(provider, this.texts)}</span>
          <span class="facts-line">
            <span>${isOwn ? nameKind(kind, this.texts) : this.t('ai.provider.operators')}</span>
            ${baseUrl ? html`<span>${baseUrl}</span>` : nothing}
            ${isOwn ? html`<span>${this.t(hasKey ? 'ai.provider.hasKey' : 'ai.provider.noKey')}</span>` : nothing}
            ${provider.product && provider.product !== 'unknown' && provider.product !== kind ? html`<span>${provider.product}</span>` : nothing}
          </span>
          <span class="buttons">${this.#renderState(provider)}</span>
        </span>
        ${isOwn ? this.#renderDeeds(provider) : html`<span></span>`} ${this.#renderFound(provider)}
      </div>
    </li>`;
  }

  #renderState({ id, owner, enabled, probedAt, probeError }: AiProvider): TemplateResult {
    const badge = (look: string, text: string): TemplateResult =>
      html`<span class="badge ${look}">${text}</span>`;
    if (id === 'builtin') return badge('good', this.t('ai.state.builtin'));
    if (owner === 'operator') return badge('good', this.t('ai.state.operator'));
    if (!enabled) return badge('', this.t('off'));
    if (probedAt === null) return badge('caution', this.t('ai.state.untried'));
    const date = this.texts.date(probedAt, moment);
    if (!probeError) return badge('good', this.t('ai.state.works', { date }));
    const text = this.t(`ai.failure.${probeError}`);
    return html`${badge('bad', this.t('ai.state.failed', { date }))}<span class="small"
        >${text === `ai.failure.${probeError}` ? probeError : text}</span
      >`;
  }

  #renderDeeds(provider: AiProvider): TemplateResult {
    const { id, name, enabled } = provider;
    const deed = (key: string, act: () => void, content: unknown): TemplateResult =>
      html`<inlay-button
        size="s"
        label="${this.t(key)}: ${name}"
        title=${this.t(key)}
        ?loading=${this.switching === id && (key === 'turnOff' || key === 'turnOn')}
        @click=${act}
        >${content}</inlay-button
      >`;
    const [probe, turn] = ['ai.probe.try', enabled ? 'turnOff' : 'turnOn'];
    return html`<span class="end">
      ${deed(probe, () => this.probe.ask(provider), this.t(probe))}
      ${deed('ai.change', () => this.dialog.ask(provider), this.t('ai.change'))}
      ${deed(turn, () => void this.#switch(provider), this.t(turn))}
      ${deed(
        'remove',
        () => {
          this.asked = provider;
          this.confirm.ask();
        },
        icon('trash'),
      )}
    </span>`;
  }

  /** What probes saw its models do. */
  #renderFound({ found }: AiProvider): TemplateResult | typeof nothing {
    const models = Object.entries(found);
    if (models.length === 0) return nothing;
    return html`<div class="found">
      <details>
        <summary>${this.t('ai.provider.found', { count: models.length })}</summary>
        <div class="inside">
          ${models.map(([model, facts]) => html`<div><h3>${model}</h3>${renderCapabilities(facts, this.texts)}</div>`)}
        </div>
      </details>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-models': AiModelsPage;
  }
}
