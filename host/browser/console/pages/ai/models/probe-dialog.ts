import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/progress-steps';
import type { Step } from 'inlay/widgets/progress-steps';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { probeProvider } from '../../../../api/ai-calls.ts';
import type { AiProbe, AiProvider } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError, type ToldError } from '../../../parts/describe-error.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { writeTime } from '../figures.ts';
import { capabilityStyles, renderCapabilities, sortModels } from './capabilities.ts';
import './model-field.ts';
import type { ModelField } from './model-field.ts';

/** Whether the key was taken, as far as a failure tells. */
const isReached = (code: string | undefined): boolean =>
  code === 'ai.key_refused' || code === 'ai.account_empty' || code === 'ai.request_refused';

/**
 * Tries a provider out while one looks on: is it there, does it take the key, which models has it, and what can one of
 * them do.
 * @fires console-probed - Something was found out.
 */
@customElement('console-probe-dialog')
export class ProbeDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    capabilityStyles,
    css`
      :host {
        display: contents;
      }
      .stack {
        gap: var(--inlay-space-4);
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
    `,
  ];

  @state() private open = false;
  @state() private provider: AiProvider | undefined;
  /** The server and its list. */
  @state() private listed: AiProbe | undefined;
  /** One model. */
  @state() private tried: AiProbe | undefined;
  @state() private doing: 'list' | 'model' | undefined;
  @state() private model = '';
  @state() private fault: ToldError | undefined;

  #ends = new AbortController();

  /** Opens and begins. */
  ask(provider: AiProvider): void {
    this.provider = provider;
    this.listed = undefined;
    this.tried = undefined;
    this.model = '';
    this.open = true;
    void this.#list();
  }

  async #list(): Promise<void> {
    const listed = await this.#probe('list');
    if (!listed) return;
    this.listed = listed;
    const known = this.provider!.models.find((model) => listed.models.includes(model));
    this.model = known ?? sortModels(listed.models, 'fast')[0] ?? '';
  }

  #try = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<ModelField>('console-model-field');
    if (field && !field.check()) return;
    this.tried = undefined;
    this.tried = await this.#probe('model', this.model);
  };

  async #probe(doing: 'list' | 'model', model?: string): Promise<AiProbe | undefined> {
    this.#ends.abort();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.doing = doing;
    this.fault = undefined;
    try {
      const probe = await probeProvider(this.provider!.id, { signal, ...(model !== undefined && { model }) });
      this.dispatchEvent(new CustomEvent('console-probed'));
      return signal.aborted ? undefined : probe;
    } catch (error) {
      if (!signal.aborted) this.fault = describeError(error, this.texts);
      return undefined;
    } finally {
      if (!signal.aborted) this.doing = undefined;
    }
  }

  #close = (): void => {
    this.#ends.abort();
    this.doing = undefined;
    this.open = false;
  };

  /** What was found, step by step. */
  #steps(): Step[] {
    const { listed, tried, doing } = this;
    const failed = listed && !listed.ok;
    const reached = failed ? isReached(listed.error?.code) : listed?.ok;
    const state = (
      isDone: boolean | undefined,
      isFailed: boolean | undefined,
      isActive: boolean,
    ): Step['state'] => (isFailed ? 'failed' : isDone ? 'done' : isActive ? 'active' : 'waiting');
    const why = (isHere: boolean | undefined) =>
      isHere && listed?.error ? { detail: this.#explain(listed.error) } : {};
    const count = listed?.models.length ?? 0;
    return [
      {
        label: this.t('ai.probe.reach'),
        state: state(reached, failed && !reached, doing === 'list'),
        ...why(failed && !reached),
      },
      {
        label: this.t(this.provider?.hasKey ? 'ai.probe.key' : 'ai.probe.noKey'),
        state: state(listed?.ok, failed && reached, false),
        ...why(failed && reached),
      },
      {
        label: this.t('ai.probe.models'),
        state: state(listed?.ok, false, false),
        ...(listed?.ok && { detail: this.t(count > 0 ? 'ai.probe.found' : 'ai.probe.noList', { count }) }),
      },
      {
        label: this.t('ai.probe.model'),
        state: state(tried?.ok, tried?.ok === false, doing === 'model'),
        ...(tried?.error && { detail: this.#explain(tried.error) }),
        ...(tried?.ok &&
          tried.latencyMs !== null && {
            detail: this.t('ai.probe.took', {
              model: this.model,
              time: writeTime(this.texts, tried.latencyMs),
            }),
          }),
      },
    ];
  }

  #explain({ code, message }: NonNullable<AiProbe['error']>): string {
    const key = `error.${code}`;
    const text = this.t(key);
    return text === key ? message : text;
  }

  protected override render(): TemplateResult {
    const { provider, listed, doing } = this;
    return html`<inlay-dialog
      heading=${this.t('ai.probe.title', { name: provider?.name ?? '' })}
      ?open=${this.open}
      @inlay-cancel=${this.#close}
    >
      <div class="stack">
        <inlay-progress-steps label=${this.t('ai.probe.running')} .steps=${this.#steps()}></inlay-progress-steps>
        ${renderFault(this.fault)}
        ${listed?.ok ? this.#renderModel() : nothing}
        ${this.tried?.capabilities ? this.#renderResult(this.tried.capabilities) : nothing}
      </div>
      <div slot="footer" class="buttons">
        <inlay-button @click=${this.#close}>${this.t('close')}</inlay-button>
        ${
          (listed && !listed.ok) || (this.fault && !listed)
            ? html`<inlay-button variant="primary" ?loading=${doing === 'list'} @click=${() => this.#list()}>${this.t('ai.probe.again')}</inlay-button>`
            : nothing
        }
        ${
          listed?.ok
            ? html`<inlay-button variant="primary" ?loading=${doing === 'model'} @click=${this.#try}>${this.t('ai.probe.tryModel')}</inlay-button>`
            : nothing
        }
      </div>
    </inlay-dialog>`;
  }

  #renderModel(): TemplateResult {
    return html`<console-model-field
        label=${this.t('ai.probe.which')}
        hint=${this.t('ai.probe.costs')}
        .models=${sortModels(this.listed!.models, 'fast')}
        .value=${this.model}
        @change=${(event: Event) => {
          this.model = (event.target as ModelField).value;
          this.tried = undefined;
        }}
      ></console-model-field>`;
  }

  #renderResult(facts: Readonly<Record<string, unknown>>): TemplateResult {
    return html`<section class="stack">
      <h3>${this.t('ai.probe.can', { model: this.model })}</h3>
      ${renderCapabilities(facts, this.texts)}
      <p class="quiet small">${this.t('ai.probe.next')}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-probe-dialog': ProbeDialog;
  }
}
