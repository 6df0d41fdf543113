import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooseModels } from '../../../../api/ai-calls.ts';
import type { AiClass, AiProvider, ModelChoice } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { icon } from '../../../parts/icons.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { nameProvider } from '../names.ts';
import { suitsClass } from './capabilities.ts';
import './choice-dialog.ts';
import type { ChoiceDialog } from './choice-dialog.ts';

/** As many as the server takes. */
const mostChoices = 5;
const idOf = ({ providerId, model }: ModelChoice): string => `${providerId} ${model}`;

/**
 * Who answers for one class of models, in order. What is changed holds at once and can be undone.
 * @fires console-models - The classes as they are now; `detail` is the list.
 */
@customElement('console-model-class')
export class ModelClassCard extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-3);
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--inlay-space-1) var(--inlay-space-3);
      }
      ol {
        display: grid;
        gap: var(--inlay-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--inlay-space-2) var(--inlay-space-3);
        padding: var(--inlay-space-2) var(--inlay-space-3);
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-s);
      }
      li.quiet {
        border-style: dashed;
      }
      .place {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        border-radius: 50%;
        background: var(--inlay-accent-quiet);
        color: var(--inlay-accent-strong);
        font-size: var(--inlay-font-size-xs);
        font-weight: 600;
      }
      .who {
        display: grid;
        flex: 1 1 160px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .who b {
        font-weight: 600;
      }
      .deeds {
        display: flex;
        gap: var(--inlay-space-1);
        margin-inline-start: auto;
      }
      .up,
      .down {
        display: inline-grid;
      }
      .up {
        rotate: 90deg;
      }
      .down {
        rotate: -90deg;
      }
    `,
  ];

  @property({ attribute: false }) modelClass!: AiClass;
  @property({ attribute: false }) providers: readonly AiProvider[] = [];

  @state() private busy = false;

  async #save(
    choices: readonly ModelChoice[],
    said: string,
    undo?: readonly ModelChoice[],
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      const detail = await chooseModels(this.modelClass.class, choices);
      this.dispatchEvent(new CustomEvent('console-models', { detail }));
      const action = undo && {
        label: this.t('undo'),
        run: () => void this.#save(undo, this.t('ai.class.undone')),
      };
      showToast(said, { kind: 'positive', duration: 8000, ...(action && { action }) });
      return true;
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The organisation's own choices; none while the operator's hold. */
  get #own(): readonly ModelChoice[] {
    return this.modelClass.source === 'tenant' ? this.modelClass.choices : [];
  }

  async #move(at: number, by: -1 | 1): Promise<void> {
    const before = this.#own;
    const choices = [...before];
    const [moved] = choices.splice(at, 1);
    choices.splice(at + by, 0, moved!);
    const said = this.t('ai.class.moved', { model: moved!.model, place: at + by + 1 });
    if (!(await this.#save(choices, said, before))) return;
    // The focus goes along, to the same button or, at the end of the way, to the other one.
    const [same, opposite] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const canGoOn = by < 0 ? at + by > 0 : at + by < choices.length - 1;
    void focusField(this, `[data-at="${at + by}"] [data-deed="${canGoOn ? same : opposite}"]`);
  }

  #remove(at: number): void {
    const before = this.#own;
    const left = before.filter((_, each) => each !== at);
    void this.#save(left, this.t('ai.class.removed', { model: before[at]!.model }), before);
  }

  #add = ({ detail }: CustomEvent<ModelChoice>): void => {
    const before = this.#own;
    if (before.some((each) => idOf(each) === idOf(detail))) {
      showToast(this.t('ai.class.twice', { model: detail.model }), { kind: 'caution' });
      return;
    }
    void this.#save([...before, detail], this.t('ai.class.added', { model: detail.model }), before);
  };

  protected override render(): TemplateResult {
    const { class: name, source, choices } = this.modelClass;
    const isOwn = source === 'tenant';
    return html`<section class="card" aria-labelledby="name">
      <div class="top">
        <h3 id="name">${this.t(`ai.class.${name}`)}</h3>
        <span class="badge ${isOwn ? 'good' : choices.length > 0 ? '' : 'caution'}"
          >${this.t(isOwn ? 'ai.class.own' : choices.length > 0 ? 'ai.class.operator' : 'ai.class.nobody')}</span
        >
      </div>
      <p class="quiet small">${this.t(`ai.classText.${name}`)}</p>
      ${
        choices.length > 0
          ? html`<ol aria-label=${this.t('ai.class.order')}>
              ${repeat(choices, idOf, (choice, at) => this.#renderChoice(choice, at, isOwn))}
            </ol>`
          : html`<inlay-notice kind="caution">${this.t(`ai.classNone.${name}`)}</inlay-notice>`
      }
      ${this.#renderHint()}
      <div class="buttons">
        ${
          this.#own.length < mostChoices
            ? html`<inlay-button
                size="s"
                label="${this.t(isOwn ? 'ai.class.addNext' : 'ai.class.choose')}: ${this.t(`ai.class.${name}`)}"
                ?disabled=${this.busy}
                @click=${() => this.renderRoot.querySelector<ChoiceDialog>('console-choice-dialog')!.ask()}
                >${icon('plus', 'start')}${this.t(isOwn ? 'ai.class.addNext' : 'ai.class.choose')}</inlay-button
              >`
            : nothing
        }
        ${isOwn ? this.#renderReset() : nothing}
      </div>
      <console-choice-dialog .modelClass=${name} .providers=${this.providers} @console-choice=${this.#add}></console-choice-dialog>
    </section>`;
  }

  #renderReset(): TemplateResult {
    return html`<inlay-button
      size="s"
      variant="quiet"
      label="${this.t('ai.class.reset')}: ${this.t(`ai.class.${this.modelClass.class}`)}"
      ?disabled=${this.busy}
      @click=${() => this.#save([], this.t('ai.class.isReset'), this.#own)}
      >${this.t('ai.class.reset')}</inlay-button
    >`;
  }

  /** What the operator would have, or that only rules answer. */
  #renderHint(): TemplateResult | typeof nothing {
    const { source, choices, defaults } = this.modelClass;
    if (source === 'tenant') {
      const listed = defaults.map(({ model }) => model);
      return html`<p class="quiet small">
        ${listed.length > 0 ? this.t('ai.class.defaults', { models: this.texts.list(listed) }) : this.t('ai.class.noDefaults')}
      </p>`;
    }
    const isBuiltin = choices.length > 0 && choices.every(({ providerId }) => providerId === 'builtin');
    return isBuiltin ? html`<p class="quiet small">${this.t('ai.class.builtinOnly')}</p>` : nothing;
  }

  #renderChoice({ providerId, model }: ModelChoice, at: number, isOwn: boolean): TemplateResult {
    const provider = this.providers.find(({ id }) => id === providerId);
    const name = provider ? nameProvider(provider, this.texts) : this.t('ai.provider.gone');
    const trouble = this.#findTrouble(provider, model);
    const last = this.modelClass.choices.length - 1;
    const deed = (key: 'up' | 'down' | 'remove', isOff: boolean, act: () => void): TemplateResult => {
      const label = this.t(`ai.class.${key}`, { model });
      return html`<inlay-button
        size="s"
        variant="quiet"
        data-deed=${key}
        label=${label}
        title=${label}
        ?disabled=${isOff || this.busy}
        @click=${act}
        >${key === 'remove' ? icon('trash') : html`<span class=${key}>${icon('back')}</span>`}</inlay-button
      >`;
    };
    return html`<li data-at=${at} class=${isOwn ? '' : 'quiet'}>
      <span class="place" aria-hidden="true">${this.texts.number(at + 1)}</span>
      <span class="who"
        ><b>${model}</b><span class="small quiet">${name}${at > 0 ? html` · ${this.t('ai.class.fallback')}` : nothing}</span>
        ${trouble ? html`<span><span class="badge caution">${trouble}</span></span>` : nothing}</span
      >
      ${
        isOwn
          ? html`<span class="deeds">
              ${last > 0 ? html`${deed('up', at === 0, () => void this.#move(at, -1))}${deed('down', at === last, () => void this.#move(at, 1))}` : nothing}
              ${deed('remove', false, () => this.#remove(at))}
            </span>`
          : nothing
      }
    </li>`;
  }

  #findTrouble(provider: AiProvider | undefined, model: string): string {
    if (provider && !provider.enabled) return this.t('ai.class.providerOff');
    if (provider?.probeError) return this.t('ai.class.providerFailed');
    return suitsClass(provider, model, this.modelClass.class) === false ? this.t('ai.class.cannot') : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-model-class': ModelClassCard;
  }
}
