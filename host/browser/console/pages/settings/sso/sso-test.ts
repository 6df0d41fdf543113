import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SsoTrial } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { currentSession } from '../../../shell/session.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';

/** Goes to the provider and back without signing anybody in, and shows what it said. */
@customElement('console-sso-test')
export class SsoTest extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      dl.claims {
        display: grid;
        grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
        gap: var(--inlay-space-1) var(--inlay-space-4);
        margin: 0;
        font-size: var(--inlay-font-size-s);
      }
      dl.claims dt {
        color: var(--inlay-text-quiet);
        font-family: var(--inlay-font-mono);
        overflow-wrap: anywhere;
      }
      dl.claims dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      #result:focus {
        outline: none;
      }
    `,
  ];

  /** The last one; null where there was none for these settings. */
  @property({ attribute: false }) trial: SsoTrial | null = null;
  /** One has just come back from the provider. */
  @property({ type: Boolean }) arrived = false;
  /** It is the next thing to do. */
  @property({ attribute: false }) needed = false;

  protected override async firstUpdated(_changed: PropertyValues): Promise<void> {
    if (!this.arrived || !this.trial) return;
    history.replaceState(history.state, '', location.pathname);
    await this.updateComplete;
    const result = this.renderRoot.querySelector<HTMLElement>('#result');
    result?.focus({ preventScroll: true });
    result?.scrollIntoView({ block: 'center' });
  }

  get #address(): string {
    return `/api/v1/auth/sso/${encodeURIComponent(currentSession()?.tenant.slug ?? '')}/start?test=1`;
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('sso.test')}</h2>
      <div class="step">
        <p class="intro">${this.t('sso.testText')}</p>
        ${this.trial ? this.#renderTrial(this.trial) : nothing}
        <div>
          <inlay-button variant=${this.needed ? 'primary' : 'secondary'} href=${this.#address}
            >${this.t(this.trial ? 'sso.testAgain' : 'sso.testStart')}</inlay-button
          >
        </div>
      </div>
    </section>`;
  }

  #renderTrial(trial: SsoTrial): TemplateResult {
    const { ok, at, claims } = trial;
    const heading = this.t(ok ? 'sso.testGood' : 'sso.testBad', {
      time: this.texts.date(at, { timeStyle: 'short' }),
    });
    return html`<div id="result" class="step" tabindex="-1">
      <inlay-notice kind=${ok ? 'positive' : 'negative'} heading=${heading}>
        ${ok ? this.#describePerson(trial) : this.#renderRefusal(trial)}
      </inlay-notice>
      ${Object.keys(claims).length > 0 ? this.#renderClaims(claims) : nothing}
    </div>`;
  }

  #describePerson({ decision, member }: SsoTrial): string {
    const { name = '', email = '', role = 'user' } = member ?? {};
    const person = name && email ? `${name} (${email})` : name || email;
    return this.t(`sso.decision.${decision ?? 'known'}`, { person, role: this.t(`role.${role}`) });
  }

  #renderRefusal({ error }: SsoTrial): TemplateResult | typeof nothing {
    if (!error) return nothing;
    const key = `sso.mend.${error.code.replace(/^sso\./, '')}`;
    const advice = this.t(key);
    return html`<p>${error.message}</p>
      <p>
        ${advice === key ? html`<span lang="en">${error.check}</span>` : advice}
        ${error.found ? html` ${this.t('sso.found', { found: error.found })}` : nothing}
      </p>`;
  }

  #renderClaims(claims: SsoTrial['claims']): TemplateResult {
    return html`<details>
      <summary>${this.t('sso.claims')}</summary>
      <dl class="claims">
        ${Object.entries(claims).map(([name, value]) => html`<dt>${name}</dt><dd>${String(value)}</dd>`)}
      </dl>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso-test': SsoTest;
  }
}
