import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import type { Translator } from 'inlay/widgets/i18n';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { listCalls } from '../../../../api/ai-calls.ts';
import type { AiCall } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { writeMoney, writeTime } from '../figures.ts';
import type { Names } from '../names.ts';

/** How good an end is. */
export const outcomeLook = (outcome: AiCall['outcome']): string =>
  outcome === 'ok' || outcome === 'cached'
    ? 'good'
    : outcome === 'running' || outcome === 'cancelled'
      ? ''
      : 'bad';

/** Why it failed, in words where we have them. */
export function explainFailure(failure: string, t: Translator): string {
  const key = `ai.failure.${failure}`;
  const text = t(key);
  return text === key ? failure : text;
}

/** All that the ledger has about one call; of what was asked and answered nothing is kept there. */
@customElement('console-call-details')
export class CallDetails extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
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
      code {
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-xs);
        overflow-wrap: anywhere;
      }
      dl.facts {
        gap: var(--inlay-space-3) var(--inlay-space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      }
      ol {
        display: grid;
        gap: var(--inlay-space-2);
        margin: 0;
        padding-inline-start: 1.5em;
      }
      li.own {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) names!: Names;
  /** What a provider is called. */
  @property({ attribute: false }) nameProvider: (call: AiCall) => string = ({ providerId }) => providerId;

  @state() private call: AiCall | undefined;
  @state() private open = false;
  @state() private tries: readonly AiCall[] = [];
  @state() private reason = '';

  show(call: AiCall): void {
    this.call = call;
    this.tries = [];
    this.reason = '';
    this.open = true;
    void this.#learnTries(call);
  }

  async #learnTries({ id, requestId }: AiCall): Promise<void> {
    try {
      const { data } = await listCalls({ requestId, limit: 25 });
      if (this.call?.id === id) this.tries = data.toReversed();
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    }
  }

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('ai.call.title')}
      ?open=${this.open}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      ${this.call ? this.#renderCall(this.call) : nothing}
      <inlay-button
        slot="footer"
        autofocus
        @click=${() => {
          this.open = false;
        }}
        >${this.t('close')}</inlay-button
      >
    </inlay-dialog>`;
  }

  #renderCall(call: AiCall): TemplateResult {
    const { t, texts } = { t: (key: string, slots = {}) => this.t(key, slots), texts: this.texts };
    const fact = (label: string, value: unknown, isLong = false): TemplateResult | typeof nothing =>
      value === null || value === undefined || value === ''
        ? nothing
        : html`<div class=${isLong ? 'long' : ''}><dt>${t(label)}</dt><dd>${value}</dd></div>`;
    const count = (value: number | null): string | null => (value === null ? null : texts.number(value));
    const price =
      call.priceSource === 'free' || call.priceSource === 'unknown'
        ? t(`ai.priceSource.${call.priceSource}`)
        : t(`ai.priceSource.${call.priceSource}`, {
            date: call.priceFrom ? texts.date(call.priceFrom, { dateStyle: 'medium', timeZone: 'UTC' }) : '',
          });
    // It can be longer than the dialog, and holds nothing else that keys would go to.
    return html`<div class="stack" tabindex="0" role="group" aria-label=${t('ai.call.title')}>
      <div class="buttons">
        <span class="badge ${outcomeLook(call.outcome)}">${t(`ai.outcome.${call.outcome}`)}</span>
        <span class="quiet small">${texts.date(call.beganAt, { dateStyle: 'medium', timeStyle: 'medium' })}</span>
      </div>
      ${call.failure ? html`<inlay-notice kind="negative">${explainFailure(call.failure, texts)}</inlay-notice>` : nothing}
      <dl class="facts">
        ${fact('ai.splitBy.module', this.names.module(call.module, texts))}
        ${fact('ai.splitBy.subject', call.subjectId && this.names.person(call.subjectId, texts))}
        ${fact('ai.kindOfCall', t(`ai.callKind.${call.kind}`))}
        ${fact('ai.splitBy.class', call.class && t(`ai.class.${call.class}`))}
        ${fact('ai.provider', this.nameProvider(call))}
        ${fact('ai.splitBy.model', html`<code>${call.model}</code>`)}
        ${fact('ai.answeredModel', call.answeredModel && call.answeredModel !== call.model && html`<code>${call.answeredModel}</code>`)}
        ${fact('ai.cost', html`${writeMoney(texts, call.cost)}${call.estimated ? html` <span class="quiet small">${t('ai.estimated')}</span>` : nothing}`)}
        ${fact('ai.price', price)}
        ${fact('ai.inputTokens', count(call.inputTokens))} ${fact('ai.outputTokens', count(call.outputTokens))}
        ${fact('ai.seconds', call.seconds === null ? null : writeTime(texts, call.seconds * 1000))}
        ${fact('ai.characters', count(call.characters))}
        ${fact('ai.took', call.tookMs === null ? null : writeTime(texts, call.tookMs))}
        ${fact('ai.firstText', call.firstTextMs === null ? null : writeTime(texts, call.firstTextMs))}
        ${fact('ai.masked', call.masked > 0 ? texts.number(call.masked) : null)}
        ${fact('ai.injections', call.injections > 0 ? texts.number(call.injections) : null)}
        ${fact('ai.splitBy.prompt', call.promptId && html`<code>${call.promptId}@${call.promptVersion}</code>`, true)}
        ${fact('ai.promptHash', call.promptHash && html`<code>${call.promptHash.slice(0, 12)}</code>`)}
        ${fact('ai.callId', html`<code>${call.id}</code>`, true)}
      </dl>
      ${this.tries.length > 1 ? this.#renderTries(call) : nothing}
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      <p class="quiet small">${t('ai.call.noContent')}</p>
    </div>`;
  }

  #renderTries({ id }: AiCall): TemplateResult {
    return html`<section class="stack">
      <h3>${this.t('ai.call.tries')}</h3>
      <ol>
        ${this.tries.map(
          (each) => html`<li class=${each.id === id ? 'own' : ''}>
            ${this.nameProvider(each)} · <code>${each.model}</code> · ${this.t(`ai.outcome.${each.outcome}`)}${
              each.failure ? html` (${explainFailure(each.failure, this.texts)})` : nothing
            }
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-call-details': CallDetails;
  }
}
