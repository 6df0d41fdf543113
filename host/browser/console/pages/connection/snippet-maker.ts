import 'inlay/widgets/copy-field';
import 'inlay/widgets/error-card';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import type { Select } from 'inlay/widgets/select';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Position, SiteConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { listInstallations } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { findWidgets, type OfferedWidget } from '../../parts/installations.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { readLoaderFacts, writeSnippet } from './write-snippet.ts';

/** Makes the lines to copy into a site's page. */
@customElement('console-snippet-maker')
export class SnippetMaker extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: var(--inlay-space-4);
        margin-block-end: var(--inlay-space-4);
      }
      ol {
        display: grid;
        gap: var(--inlay-space-2);
        max-inline-size: 70ch;
        margin: var(--inlay-space-5) 0 0;
        padding-inline-start: 1.4em;
      }
      li::marker {
        color: var(--inlay-text-quiet);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) connection!: SiteConnection;
  @state() private widget = '';
  @state() private position = '';

  readonly #facts = new Task(this, {
    task: async () => {
      const [installations, positions, loader] = await Promise.all([
        listInstallations(),
        answerOf(api.GET('/api/v1/positions', { params: { query: { state: 'open', limit: 100 } } })),
        readLoaderFacts(),
      ]);
      const widgets = findWidgets(installations, 'embed.public');
      return { widgets, loader, positions: positions.data.filter((position) => position.public) };
    },
    args: () => [this.texts.locale] as const,
  });

  #onWidget = (event: Event): void => {
    this.widget = (event.target as Select).value;
  };

  #onPosition = (event: Event): void => {
    this.position = (event.target as Select).value;
  };

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('snippet.title')}</h2>
      ${this.#renderBody()}
    </section>`;
  }

  #renderBody(): TemplateResult {
    const facts = this.#facts.value;
    if (!facts && this.#facts.status === TaskStatus.ERROR) {
      return renderFailure(this.#facts.error, this.texts, () => this.#facts.run());
    }
    if (!facts) return html`<inlay-skeleton lines="5" aria-busy="true"></inlay-skeleton>`;
    const { widgets, positions, loader } = facts;
    const chosen = widgets.find((each) => nameOf(each) === this.widget) ?? widgets[0];
    if (!chosen) {
      return html`<inlay-notice kind="caution"
        >${this.t('snippet.noWidgets')} <a href="/console/modules">${this.t('nav.modules')}</a></inlay-notice
      >`;
    }
    const code = writeSnippet({
      host: location.origin,
      loader,
      siteKey: this.connection.siteKey,
      module: chosen.module,
      widget: chosen.widget,
      minHeight: chosen.minHeight,
      position: positions.some(({ key }) => key === this.position) ? this.position : undefined,
    });
    return html`
      <div class="choices">
        <inlay-select
          label=${this.t('snippet.widget')}
          .choices=${widgets.map((each) => ({ value: nameOf(each), label: `${each.title} (${each.moduleName})` }))}
          .value=${nameOf(chosen)}
          @change=${this.#onWidget}
        ></inlay-select>
        ${this.#renderPositions(positions)}
      </div>
      <inlay-copy-field label=${this.t('snippet.code')} value=${code}></inlay-copy-field>
      <ol>
        <li>${this.t('snippet.step1')}</li>
        <li>${this.t('snippet.step2', { origins: this.texts.list(this.connection.origins) })}</li>
        <li>${this.t('snippet.step3', { host: location.origin })}</li>
        <li>${this.t('snippet.step4')}</li>
      </ol>
    `;
  }

  #renderPositions(positions: readonly Position[]): TemplateResult | typeof nothing {
    if (positions.length === 0) return html`<p class="quiet small">${this.t('snippet.noPositions')}</p>`;
    return html`<inlay-select
      label=${this.t('snippet.position')}
      placeholder=${this.t('snippet.anyPosition')}
      .choices=${positions.map(({ key, title }) => ({ value: key, label: title }))}
      .value=${this.position}
      @change=${this.#onPosition}
    ></inlay-select>`;
  }
}

const nameOf = ({ module, widget }: OfferedWidget): string => `${module}/${widget}`;

declare global {
  interface HTMLElementTagNameMap {
    'console-snippet-maker': SnippetMaker;
  }
}
