import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { copyText } from '../../../../../widgets/shared/copy-text.ts';
import type { Installation, LogLine } from '../../../api/api-types.ts';
import { listLogs } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { Poll } from '../../parts/poll.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { moduleLogStyles } from './module-logs.styles.ts';

const levels = ['info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];
const looks: Readonly<Record<Level, string>> = { info: '', warn: 'caution', error: 'bad' };
const moment: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'medium' };

/** What a module noted while it worked for this organisation, the newest first. */
@customElement('console-module-logs')
export class ModuleLogs extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, moduleLogStyles];

  @property({ attribute: false }) installation!: Installation;
  /** Whether the reader looks at it; only then is it read, and read again. */
  @property({ type: Boolean }) watching = false;

  @state() private lines: readonly LogLine[] | undefined;
  @state() private failure: unknown;
  @state() private level: Level = 'info';
  @state() private following = true;

  constructor() {
    super();
    new Poll(this, this.#read, () => this.watching && this.following, 3000);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.watching && (changed.has('watching') || changed.get('installation')?.id !== undefined))
      void this.#read();
  }

  #read = async (): Promise<void> => {
    if (!this.watching) return;
    try {
      this.lines = await listLogs(this.installation.id);
      this.failure = undefined;
    } catch (error) {
      // Lines that are there stay there; the next look may go well.
      this.failure = error;
    }
  };

  get #shown(): readonly LogLine[] {
    const from = levels.indexOf(this.level);
    return (this.lines ?? []).filter(({ level }) => levels.indexOf(level) >= from);
  }

  protected override render(): TemplateResult {
    if (!this.lines) {
      return this.failure
        ? renderFailure(this.failure, this.texts, this.#read)
        : renderListSkeleton(this.texts);
    }
    return html`
      <div class="tools">
        <inlay-select
          label=${this.t('logs.level')}
          .choices=${levels.map((value) => ({ value, label: this.t(`logs.from.${value}`) }))}
          .value=${this.level}
          @change=${(event: Event) => {
            this.level = (event.target as Select).value as Level;
          }}
        ></inlay-select>
        <inlay-button @click=${this.#follow}>${this.t(this.following ? 'logs.pause' : 'logs.follow')}</inlay-button>
        ${
          this.#shown.length > 0
            ? html`<inlay-button @click=${this.#copy}>${icon('copy', 'start')}${this.t('logs.copy')}</inlay-button>`
            : nothing
        }
      </div>
      <p class="quiet small">${this.t('logs.text')}</p>
      ${this.#shown.length > 0 ? this.#renderLines() : this.#renderEmpty()}
    `;
  }

  #copy = async (): Promise<void> => {
    const isCopied = await copyText(this.#shown.map(write).join('\n'));
    if (isCopied) showToast(this.t('logs.copied'), { kind: 'positive' });
    else showToast(this.t('logs.notCopied'), { kind: 'negative' });
  };

  #follow = (): void => {
    this.following = !this.following;
    if (this.following) void this.#read();
  };

  #renderEmpty(): TemplateResult {
    const isFiltered = (this.lines?.length ?? 0) > 0;
    return html`<div class="card">
      <inlay-empty-state heading=${this.t(isFiltered ? 'logs.noneOfLevel' : 'logs.none')}
        >${isFiltered ? nothing : this.t('logs.noneText')}</inlay-empty-state
      >
    </div>`;
  }

  #renderLines(): TemplateResult {
    return html`<ol class="rows" aria-label=${this.t('logs.title')} tabindex="0">
      ${repeat(
        this.#shown,
        ({ id }) => id,
        ({ at, level, code, message, data }) => html`<li class="line">
          <time datetime=${at}>${this.texts.date(at, moment)}</time>
          <span><span class="badge ${looks[level]}">${this.t(`logs.${level}`)}</span></span>
          <span class="said">${message}${code ? html`<code>${code}</code>` : nothing}${hasMore(data) ? html`<code>${JSON.stringify(data)}</code>` : nothing}</span>
        </li>`,
      )}
    </ol>`;
  }
}

const hasMore = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.keys(data).length > 0;

const write = ({ at, level, code, message, data }: LogLine): string =>
  [
    at,
    level.toUpperCase(),
    ...(code ? [code] : []),
    message,
    ...(hasMore(data) ? [JSON.stringify(data)] : []),
  ].join(' ');

declare global {
  interface HTMLElementTagNameMap {
    'console-module-logs': ModuleLogs;
  }
}
