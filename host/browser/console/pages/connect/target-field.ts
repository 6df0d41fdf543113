import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import { Task } from '@lit/task';
import type { Select } from 'inlay/widgets/select';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { listInstallations } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { findWidgets } from '../../parts/installations.ts';
import { renderFailure } from '../../parts/render-list.ts';

/** What a launch opens. */
export interface Target {
  /** `module/widget`; empty where nothing is chosen. */
  readonly widget: string;
  readonly positionId: string;
}

/** The module and the widget of a target, as the API takes them. */
export function splitTarget({
  widget,
}: Pick<Target, 'widget'>): { module: string; widget: string } | undefined {
  const [module, name] = widget.split('/');
  return module && name ? { module, widget: name } : undefined;
}

/**
 * Chooses a widget of an installed module and, if one likes, a position.
 * @fires change - Another target was chosen; read `value`.
 */
@customElement('console-target-field')
export class TargetField extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: var(--inlay-space-4);
      }
    `,
  ];

  /** Where the widget will stand; those that may stand at any of these places can be chosen. */
  @property({ attribute: false }) placements: readonly string[] = [];
  @property({ attribute: false }) value: Target = { widget: '', positionId: '' };
  /** What stands for no widget; one must be chosen where left out. */
  @property() none: string | undefined;

  readonly #offers = new Task(this, {
    task: async ([placements]) => {
      const [installations, positions] = await Promise.all([
        listInstallations(),
        answerOf(api.GET('/api/v1/positions', { params: { query: { state: 'open', limit: 100 } } })),
      ]);
      const widgets = new Map(
        placements
          .flatMap((placement) => findWidgets(installations, placement))
          .map((each) => [`${each.module}/${each.widget}`, `${each.title} (${each.moduleName})`]),
      );
      return { widgets, positions: positions.data };
    },
    args: () => [this.placements, this.texts.locale] as const,
  });

  /** The key of the chosen position, by which programs refer to it. */
  get positionKey(): string | undefined {
    return this.#offers.value?.positions.find(({ id }) => id === this.value.positionId)?.key;
  }

  /** Settles once it is known what can be chosen, and the first stands chosen where one must. */
  get settled(): Promise<unknown> {
    return this.#offers.taskComplete.catch(() => {}).then(() => this.updateComplete);
  }

  #change(values: Partial<Target>): void {
    this.value = { ...this.value, ...values };
    this.dispatchEvent(new Event('change'));
  }

  /** Where one must be chosen, the first stands chosen. */
  protected override updated(): void {
    const first = this.#offers.value?.widgets.keys().next().value;
    if (this.none === undefined && first && !this.#offers.value?.widgets.has(this.value.widget))
      this.#change({ widget: first });
  }

  protected override render(): unknown {
    return this.#offers.render({
      pending: () => html`<inlay-skeleton lines="2" aria-busy="true"></inlay-skeleton>`,
      error: (error) => renderFailure(error, this.texts, () => this.#offers.run()),
      complete: ({ widgets, positions }) =>
        widgets.size === 0 ? this.#renderNone() : this.#renderChoices(widgets, positions),
    });
  }

  #renderNone(): TemplateResult {
    return html`<inlay-notice kind="caution"
      >${this.t('target.noWidgets')} <a href="/console/modules">${this.t('nav.modules')}</a></inlay-notice
    >`;
  }

  #renderChoices(
    widgets: ReadonlyMap<string, string>,
    positions: readonly { id: string; title: string }[],
  ): TemplateResult {
    return html`
      <inlay-select
        label=${this.t('snippet.widget')}
        .placeholder=${this.none}
        .choices=${[...widgets].map(([value, label]) => ({ value, label }))}
        .value=${this.value.widget}
        @change=${(event: Event) => this.#change({ widget: (event.target as Select).value })}
      ></inlay-select>
      ${
        positions.length > 0
          ? html`<inlay-select
              label=${this.t('snippet.position')}
              placeholder=${this.t('snippet.anyPosition')}
              .choices=${positions.map(({ id, title }) => ({ value: id, label: title }))}
              .value=${this.value.positionId}
              @change=${(event: Event) => this.#change({ positionId: (event.target as Select).value })}
            ></inlay-select>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-target-field': TargetField;
  }
}
