import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AnyConnection, Installation } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { namePlaces } from '../../parts/modules/render-places.ts';
import { pageStyles } from '../../parts/page.styles.ts';

/** The connections through which a widget with such a place reaches people. */
const kinds: Readonly<Record<string, readonly AnyConnection['kind'][]>> = {
  'embed.public': ['site', 'oauth'],
  'lti.resource': ['lti'],
};

/** Asks before a module is switched off, and says where it is missed then. */
@customElement('console-turn-off-dialog')
export class TurnOffDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      :host {
        display: contents;
      }
      ul {
        margin: var(--inlay-space-1) 0 0;
        padding-inline-start: 1.25em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;
  /** Switches it off. What it rejects with is shown. */
  @property({ attribute: false }) turnOff: () => Promise<void> = () => Promise.resolve();

  @state() private connections: readonly AnyConnection[] = [];
  @query('console-confirm') private dialog!: ConfirmDeed;

  /** Asks; the names of the connections come as soon as they are known. */
  ask(): void {
    this.dialog.ask();
    void this.#load();
  }

  get #places(): readonly string[] {
    return [...new Set(this.installation.widgets.flatMap(({ placements }) => placements))];
  }

  async #load(): Promise<void> {
    const wanted = this.#places.flatMap((place) => kinds[place] ?? []);
    if (wanted.length === 0) return;
    const query = { kind: 'any', limit: 100 } as const;
    const all = await answerOf(api.GET('/api/v1/connections', { params: { query } })).catch(() => undefined);
    this.connections = (all?.data ?? []).filter(({ kind, enabled }) => enabled && wanted.includes(kind));
  }

  protected override render(): TemplateResult {
    const places = this.#places;
    return html`<console-confirm
      heading=${this.t('module.turnOffTitle', { name: this.installation.name })}
      confirm-label=${this.t('turnOff')}
      .deed=${this.turnOff}
    >
      <div class="stack">
        ${
          places.length > 0
            ? this.#renderList(
                'module.turnOffPlaces',
                places.map((each) => namePlaces([each], this.texts)),
              )
            : nothing
        }
        ${
          this.connections.length > 0
            ? this.#renderList(
                'module.turnOffSites',
                this.connections.map(({ name }) => name),
              )
            : nothing
        }
        <p>${this.t('module.turnOffKept')}</p>
      </div>
    </console-confirm>`;
  }

  #renderList(text: string, names: readonly string[]): TemplateResult {
    return html`<div>
      <p>${this.t(text)}</p>
      <ul>
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-turn-off-dialog': TurnOffDialog;
  }
}
