import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import 'inlay/widgets/text-field';
import { Task, TaskStatus } from '@lit/task';
import type { TextField } from 'inlay/widgets/text-field';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SiteConnection, SiteLimits } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import { stepStyles } from '../connect/connect-step.styles.ts';
import './captcha-fields.ts';
import './limits-chart.ts';
import {
  findLimitsFaults,
  keepsCaptchaSecret,
  type LimitsDraft,
  type LimitsField,
  readLimitsDraft,
  writeLimits,
} from './limits-draft.ts';

const proofs = ['none', 'work', 'captcha'] as const;

/** How much of a public site is let in, what a visitor must do first, and how near the limit it comes. */
@customElement('console-site-limits')
export class SiteLimitsPanel extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      .title {
        margin-block-end: var(--inlay-space-2);
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      .usage {
        gap: var(--inlay-space-2);
      }
    `,
  ];

  @property({ attribute: false }) connection!: SiteConnection;

  @state() private changed: SiteLimits | undefined;
  @state() private changes: Partial<LimitsDraft> = {};
  @state() private faults: Readonly<Partial<Record<LimitsField, string>>> = {};
  @state() private busy = false;
  @state() private reason = '';

  #release: (() => void) | undefined;

  readonly #limits = new Task(this, {
    task: async ([id]) => {
      const answer = await answerOf(api.GET('/api/v1/connections/{id}/limits', { params: { path: { id } } }));
      return answer.data;
    },
    args: () => [this.connection.id] as const,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('changes')) return;
    this.#release?.();
    this.#release = this.#isChanged ? router.hold(() => this.#isChanged) : undefined;
  }

  get #isChanged(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  #set(change: Partial<LimitsDraft>): void {
    this.changes = { ...this.changes, ...change };
    this.faults = { ...this.faults, ...Object.fromEntries(Object.keys(change).map((field) => [field, ''])) };
  }

  async #submit(event: Event, limits: SiteLimits): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const draft = { ...readLimitsDraft(limits), ...this.changes };
    const faults = Object.entries(findLimitsFaults(draft, limits));
    this.faults = Object.fromEntries(
      faults.map(([field, { key, most }]) => [field, this.t(key, most === undefined ? {} : { most })]),
    );
    this.reason = '';
    if (faults.length > 0) return this.#focusFault();
    this.busy = true;
    try {
      const params = { path: { id: this.connection.id } };
      const call = api.PATCH('/api/v1/connections/{id}/limits', { params, body: writeLimits(draft) });
      this.changed = (await answerOf(call)).data;
      this.changes = {};
      showToast(this.t('saved'), { kind: 'positive' });
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  }

  async #focusFault(): Promise<void> {
    await this.updateComplete;
    const [first] = Object.keys(this.faults).filter((field) => this.faults[field as LimitsField]);
    const field = this.renderRoot.querySelector<HTMLElement>(`[name="${first}"]`);
    if (field) field.focus();
    else this.renderRoot.querySelector('console-captcha-fields')?.focusField(first!);
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title" class="title">${this.t('limits.title')}</h2>
      <div class="step">
        <p class="intro">${this.t('limits.text')}</p>
        ${this.#renderBody()}
      </div>
    </section>`;
  }

  #renderBody(): TemplateResult {
    const limits = this.changed ?? this.#limits.value;
    if (limits) return html`${this.#renderUsage(limits)} ${this.#renderForm(limits)}`;
    if (this.#limits.status === TaskStatus.ERROR) {
      return renderFailure(this.#limits.error, this.texts, () => this.#limits.run());
    }
    return html`<div aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="4"></inlay-skeleton>
    </div>`;
  }

  #renderUsage({ usage, perDay }: SiteLimits): TemplateResult {
    return html`<div class="step usage">
      <h3>${this.t('limits.usage')}</h3>
      <console-limits-chart .usage=${usage} .perDay=${perDay}></console-limits-chart>
    </div>`;
  }

  #renderForm(limits: SiteLimits): TemplateResult {
    const draft = { ...readLimitsDraft(limits), ...this.changes };
    const readonly = !rights.editConnections();
    return html`<form novalidate @submit=${(event: Event) => void this.#submit(event, limits)}>
      <div class="pair">
        ${this.#renderCount('perVisitorHour', draft, readonly)} ${this.#renderCount('perDay', draft, readonly)}
      </div>
      <fieldset ?disabled=${readonly}>
        <legend>${this.t('limits.proof')}</legend>
        ${proofs.map((proof) => this.#renderProof(proof, draft.proof === proof))}
      </fieldset>
      ${
        draft.proof === 'captcha'
          ? html`<console-captcha-fields
              .draft=${draft}
              .faults=${this.faults}
              ?kept=${keepsCaptchaSecret(draft, limits)}
              ?readonly=${readonly}
              @console-captcha-changed=${(event: CustomEvent<Partial<LimitsDraft>>) => this.#set(event.detail)}
            ></console-captcha-fields>`
          : nothing
      }
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
      ${
        readonly
          ? nothing
          : html`<div class="buttons">
              <inlay-button type="submit" variant="primary" ?disabled=${!this.#isChanged} ?loading=${this.busy}
                >${this.t('limits.save')}</inlay-button
              >
            </div>`
      }
    </form>`;
  }

  #renderCount(field: 'perVisitorHour' | 'perDay', draft: LimitsDraft, readonly: boolean): TemplateResult {
    return html`<inlay-text-field
      name=${field}
      label=${this.t(`limits.${field}`)}
      hint=${this.t(`limits.${field}Hint`)}
      inputmode="numeric"
      autocomplete="off"
      ?readonly=${readonly}
      .value=${draft[field]}
      error=${this.faults[field] ?? ''}
      @input=${(event: Event) => this.#set({ [field]: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }

  #renderProof(proof: SiteLimits['proof'], checked: boolean): TemplateResult {
    return html`<label class="check framed">
      <input type="radio" name="proof" .checked=${checked} @change=${() => this.#set({ proof })} />
      <span
        ><b>${this.t(`limits.proof.${proof}`)}</b
        ><span class="quiet small">${this.t(`limits.proofText.${proof}`)}</span></span
      >
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-site-limits': SiteLimitsPanel;
  }
}
