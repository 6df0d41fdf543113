import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Review } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { namePermission } from '../../parts/modules/render-permissions.ts';
import { pageStyles } from '../../parts/page.styles.ts';

type Diff = Review['diff'];

/** What is new in a version against the one before: permissions, hosts, events, sizes, files. */
@customElement('console-version-diff')
export class VersionDiff extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      ul {
        margin: var(--inlay-space-1) 0 0;
        padding-inline-start: 1.25em;
        overflow-wrap: anywhere;
      }
      details ul {
        font-family: var(--inlay-font-mono);
        font-size: var(--inlay-font-size-s);
      }
      summary {
        min-block-size: 32px;
        align-content: center;
        font-weight: 500;
        cursor: pointer;
      }
      summary:hover {
        color: var(--inlay-accent-strong);
      }
      .more {
        color: var(--inlay-caution);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) diff!: Diff;

  protected override render(): TemplateResult {
    const { before, newPermissions, newHosts, newEvents, sizes } = this.diff;
    const asks: readonly (readonly [string, readonly string[]])[] = [
      ['review.newPermissions', newPermissions.map((name) => namePermission(name, this.texts))],
      ['review.newHosts', newHosts],
      ['review.newEvents', newEvents],
    ];
    const isQuiet = asks.every(([, names]) => names.length === 0);
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${before ? this.t('review.against', { version: before }) : this.t('review.allNew')}</h2>
      ${isQuiet ? html`<p>${this.t('review.asksNothing')}</p>` : nothing}
      ${asks.map(([title, names]) => this.#renderNames(title, names))}
      <dl class="facts">
        ${this.#renderSize('review.sizeWeb', sizes.web)} ${this.#renderSize('review.sizeWhole', sizes.whole)}
      </dl>
      <div>
        ${this.#renderFiles('review.addedFiles', this.diff.addedFiles)}
        ${this.#renderFiles('review.changedFiles', this.diff.changedFiles)}
        ${this.#renderFiles('review.removedFiles', this.diff.removedFiles)}
      </div>
    </section>`;
  }

  #renderNames(title: string, names: readonly string[]): TemplateResult | typeof nothing {
    if (names.length === 0) return nothing;
    return html`<div>
      <h3>${this.t(title)}</h3>
      <ul>
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </div>`;
  }

  #renderSize(title: string, { before, now }: Diff['sizes']['web']): TemplateResult {
    const { bytes } = this.texts;
    const isNew = this.diff.before === null;
    return html`<div>
      <dt>${this.t(title)}</dt>
      <dd class=${!isNew && now > before * 1.5 ? 'more' : ''}>${isNew ? bytes(now) : `${bytes(before)} → ${bytes(now)}`}</dd>
    </div>`;
  }

  #renderFiles(title: string, files: readonly string[]): TemplateResult | typeof nothing {
    if (files.length === 0) return nothing;
    return html`<details>
      <summary>${this.t(title, { count: files.length })}</summary>
      <ul>
        ${files.map((file) => html`<li>${file}</li>`)}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-version-diff': VersionDiff;
  }
}
