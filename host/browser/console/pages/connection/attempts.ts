import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { Task } from '@lit/task';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { spinnerStyles } from '../../../../../widgets/shared/spinner.styles.ts';
import type { AnyConnection, Attempt } from '../../../api/api-types.ts';
import { listInstallations } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import './approve-deployment.ts';
import { AttemptFeed } from './attempt-feed.ts';
import { attemptStyles } from './attempts.styles.ts';
import { nameResult, renderAttempt } from './render-attempt.ts';

/** After this long without a launch the reader gets hints. */
const patienceMs = 20_000;

/** The last 50 launches of a connection, and those that come while somebody tries one. */
@customElement('console-attempts')
export class Attempts extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, spinnerStyles, attemptStyles];

  @property({ attribute: false }) connection!: AnyConnection;
  /** Watches from the beginning. */
  @property({ type: Boolean }) watching = false;

  @state() private isLate = false;

  readonly #widgets = new Task(this, {
    task: async () => {
      const installations = await listInstallations();
      return new Map<string, string>(
        installations.flatMap(({ module, name, widgets }) =>
          widgets.map((widget) => [`${module}/${widget.name}`, `${widget.title} (${name})`] as const),
        ),
      );
    },
    args: () => [this.texts.locale] as const,
  });

  readonly #feed = new AttemptFeed(this, () => this.connection.id);
  #patience: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.watching) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('watching') && this.watching && !this.#feed.watching) this.#watch();
  }

  /** Looks again now. */
  reload(): void {
    void this.#feed.load();
  }

  #watch(): void {
    this.#feed.watch();
    this.isLate = false;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.isLate = true;
    }, patienceMs);
  }

  #turn = (): void => {
    if (!this.#feed.watching) this.#watch();
    else this.#feed.stop();
  };

  protected override render(): TemplateResult {
    const { watching } = this.#feed;
    return html`<section aria-labelledby="title">
      <div class="head compact">
        <h2 id="title">${this.t('launches.title')}</h2>
        <div class="buttons">
          <inlay-button size="s" variant="quiet" @click=${this.#feed.load}>${this.t('reload')}</inlay-button>
          <inlay-button size="s" @click=${this.#turn}>${this.t(watching ? 'watch.stop' : 'watch.start')}</inlay-button>
        </div>
      </div>
      ${watching ? this.#renderWatching() : nothing}
      <p class="visually-hidden" role="status">${this.#announce()}</p>
      ${this.#renderList()}
    </section>`;
  }

  /** Its id, where the module is gone or the titles did not come. */
  #nameWidget = (module: string, widget: string): string => {
    const id = `${module}/${widget}`;
    return this.#widgets.value?.get(id) ?? id;
  };

  #announce(): string {
    const newest = this.#feed.items.find(({ id }) => this.#feed.fresh.has(id));
    return newest ? nameResult(newest, this.connection.kind, this.texts) : '';
  }

  #renderWatching(): TemplateResult {
    const { kind } = this.connection;
    const came = this.#feed.fresh.size > 0;
    return html`<div class="watching">
      <span class="spinner" aria-hidden="true"></span>
      <b role="status">${this.t(came ? 'watch.came' : 'watch.on')}</b>
      <p>${this.t(came ? 'watch.more' : `watch.how.${kind}`)}</p>
      ${
        this.isLate && !came
          ? html`<ul role="status">
              ${this.t(`watch.late.${kind}`)
                .split('\n')
                .map((hint) => html`<li>${hint}</li>`)}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const { state, items, error, fresh } = this.#feed;
    if (state === 'loading') return renderListSkeleton(this.texts);
    if (state === 'failed') return renderFailure(error, this.texts, this.#feed.load);
    if (items.length === 0 && this.#feed.watching) return nothing;
    if (items.length === 0) {
      const hint = this.connection.kind === 'site' ? 'launches.noneText' : 'launches.noneText.other';
      return html`<div class="card">
        <inlay-empty-state heading=${this.t('launches.none')}>${this.t(hint)}</inlay-empty-state>
      </div>`;
    }
    return html`<ul class="rows" aria-label=${this.t('launches.title')}>
      ${repeat(
        items,
        ({ id }) => id,
        (attempt) =>
          renderAttempt(attempt, this.texts, {
            kind: this.connection.kind,
            nameWidget: this.#nameWidget,
            isFresh: fresh.has(attempt.id),
            renderHelp: (each) => this.#renderHelp(each),
          }),
      )}
    </ul>`;
  }

  /** A part of the LMS that waits can be let in from here. */
  #renderHelp({ code, found }: Attempt): unknown {
    if (code !== 'lti.deployment_quarantined' || !found || !rights.editConnections()) return nothing;
    return html`<div>
      <console-approve-deployment
        connection-id=${this.connection.id}
        deployment-id=${found}
      ></console-approve-deployment>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-attempts': Attempts;
  }
}
