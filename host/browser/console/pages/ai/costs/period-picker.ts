import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { findPeriod, findPeriodFault, type Period, type PeriodName, periods } from './period.ts';

/** What was chosen. */
export interface PeriodNews extends Period {
  readonly name: PeriodName;
}

/**
 * Chooses a stretch of days.
 * @fires console-period - Another one was chosen; `detail` is a `PeriodNews`.
 */
@customElement('console-period-picker')
export class PeriodPicker extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: var(--inlay-space-3);
        min-inline-size: 0;
      }
      inlay-select {
        flex: 1 1 180px;
      }
      inlay-text-field {
        flex: 1 1 140px;
      }
    `,
  ];

  @property() name: PeriodName = '30';
  @property({ attribute: false }) period: Period = findPeriod('30');

  @state() private fault = '';

  #choose = (event: Event): void => {
    const name = (event.target as Select).value as PeriodName;
    this.fault = '';
    this.#tell({ name, ...(name === 'own' ? this.period : findPeriod(name)) });
  };

  #write(end: 'from' | 'to', event: Event): void {
    const period = { ...this.period, [end]: (event.target as TextField).value };
    const fault = findPeriodFault(period);
    this.fault = fault ? this.t(fault) : '';
    this.period = period;
    if (!fault) this.#tell({ name: 'own', ...period });
  }

  #tell(detail: PeriodNews): void {
    this.dispatchEvent(new CustomEvent<PeriodNews>('console-period', { detail }));
  }

  protected override render(): TemplateResult {
    return html`<inlay-select
        label=${this.t('ai.period')}
        .choices=${periods.map((value) => ({ value, label: this.t(`ai.period.${value}`) }))}
        .value=${this.name}
        @change=${this.#choose}
      ></inlay-select>
      ${
        this.name === 'own'
          ? html`<inlay-text-field
                type="date"
                label=${this.t('ai.period.from')}
                .value=${this.period.from}
                @change=${(event: Event) => this.#write('from', event)}
              ></inlay-text-field>
              <inlay-text-field
                type="date"
                label=${this.t('ai.period.to')}
                .value=${this.period.to}
                error=${this.fault}
                @change=${(event: Event) => this.#write('to', event)}
              ></inlay-text-field>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-period-picker': PeriodPicker;
  }
  interface HTMLElementEventMap {
    'console-period': CustomEvent<PeriodNews>;
  }
}
