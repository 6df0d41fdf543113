import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../parts/console-element.ts';
import { type Language, languages } from './languages.ts';
import { chooseTheme, readTheme, type Theme } from './preferences.ts';
import { chooseLanguage } from './texts.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Switches of language and colours. */
@customElement('console-appearance')
export class Appearance extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        gap: var(--inlay-space-3);
      }
      :host([row]) {
        grid-template-columns: 1fr 1fr;
      }
    `,
  ];

  /** Side by side. */
  @property({ type: Boolean, reflect: true }) row = false;
  @state() private theme = readTheme();

  #onLanguage = async (event: Event): Promise<void> => {
    const select = event.target as Select;
    try {
      await chooseLanguage(select.value as Language);
    } catch {
      select.value = this.texts.locale;
      showToast(this.t('error.network.offline'), { kind: 'negative' });
    }
  };

  #onTheme = (event: Event): void => {
    this.theme = (event.target as Select).value as Theme;
    chooseTheme(this.theme);
  };

  protected override render(): TemplateResult {
    return html`
      <inlay-select
        label=${this.t('appearance.language')}
        .choices=${languages}
        .value=${this.texts.locale}
        @change=${this.#onLanguage}
      ></inlay-select>
      <inlay-select
        label=${this.t('appearance.theme')}
        .choices=${themes.map((value) => ({ value, label: this.t(`theme.${value}`) }))}
        .value=${this.theme}
        @change=${this.#onTheme}
      ></inlay-select>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-appearance': Appearance;
  }
}
