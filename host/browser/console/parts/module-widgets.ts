import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listInstallations } from '../../api/module-calls.ts';
import { ConsoleElement } from './console-element.ts';
import { findWidgets } from './installations.ts';
import './module-widget.ts';
import { renderFailure } from './render-list.ts';

/**
 * Every widget that installed modules offer for a place.
 * @slot - Shown where no module offers any.
 */
@customElement('console-module-widgets')
export class ModuleWidgets extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-6);
      }
      h2 {
        margin: 0 0 var(--inlay-space-3);
        font-size: var(--inlay-font-size-l);
        font-weight: 600;
        line-height: 1.35;
      }
      .frame {
        padding: var(--inlay-space-2);
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-m);
      }
      @media (max-width: 559px) {
        .frame {
          padding: 0;
          border: 0;
        }
      }
      .from {
        color: var(--inlay-text-quiet);
        font-size: var(--inlay-font-size-s);
        font-weight: 400;
      }
    `,
  ];

  /** Such as `page.candidate`. */
  @property() placement = '';
  /** Only widgets of this module; of all of them where it is not said. */
  @property() module: string | undefined;
  @property({ attribute: false }) subjectId: string | undefined;
  @property({ attribute: false }) positionId: string | undefined;

  readonly #widgets = new Task(this, {
    task: async ([placement, only]) =>
      findWidgets(await listInstallations(), placement).filter(({ module }) => !only || module === only),
    args: () => [this.placement, this.module, this.texts.locale] as const,
  });

  /** Starts all widgets anew. */
  reopen(): void {
    for (const widget of this.renderRoot.querySelectorAll('console-module-widget')) void widget.reopen();
  }

  protected override render(): TemplateResult {
    if (this.#widgets.status === TaskStatus.ERROR) {
      return renderFailure(this.#widgets.error, this.texts, () => this.#widgets.run());
    }
    const widgets = this.#widgets.value;
    if (!widgets) return html`<inlay-skeleton shape="block" aria-busy="true"></inlay-skeleton>`;
    if (widgets.length === 0) return html`<slot></slot>`;
    return html`${repeat(
      widgets,
      ({ module, widget }) => `${module}/${widget}`,
      (offered) => html`<section aria-label=${offered.title}>
        <h2>
          ${offered.title}
          ${offered.moduleName === offered.title ? '' : html`<span class="from">· ${offered.moduleName}</span>`}
        </h2>
        <console-module-widget
          class="frame"
          .offered=${offered}
          .subjectId=${this.subjectId}
          .positionId=${this.positionId}
        ></console-module-widget>
      </section>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-widgets': ModuleWidgets;
  }
}
