import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import { Task } from '@lit/task';
import type { Select } from 'inlay/widgets/select';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Prompt, PromptDiff } from '../../../../api/api-types.ts';
import { compareVersions } from '../../../../api/prompt-calls.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFailure } from '../../../parts/render-list.ts';
import { aiStyles } from '../ai.styles.ts';
import { nameVersion } from './name-version.ts';

type Line = PromptDiff['lines'][number];

/** Lines that stand beside each other. */
interface Pair {
  readonly left: Line | undefined;
  readonly right: Line | undefined;
}

/** Puts what was removed beside what was added in its place. */
export function pairLines(lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1)
      pairs.push({ left: removed[at], right: added[at] });
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.kind === 'removed') removed.push(line);
    else if (line.kind === 'added') added.push(line);
    else {
      flush();
      pairs.push({ left: line, right: line });
    }
  }
  flush();
  return pairs;
}

/** Two versions of a prompt, side by side. */
@customElement('console-prompt-diff')
export class PromptDiffView extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    aiStyles,
    css`
      .scroller {
        overflow-x: auto;
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-m);
      }
      table {
        inline-size: 100%;
        min-inline-size: 600px;
        table-layout: fixed;
        border-collapse: collapse;
        font-size: var(--inlay-font-size-xs);
      }
      th {
        padding: var(--inlay-space-2) var(--inlay-space-3);
        background: var(--inlay-surface-raised);
        text-align: start;
      }
      td {
        padding: 2px var(--inlay-space-2);
        font-family: var(--inlay-font-mono);
        vertical-align: top;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      td.number {
        color: var(--inlay-text-quiet);
        text-align: end;
        user-select: none;
      }
      col.number {
        inline-size: 44px;
      }
      td.removed {
        background: var(--inlay-negative-quiet);
      }
      td.added {
        background: var(--inlay-positive-quiet);
      }
      ul {
        margin: 0;
      }
      .filters > inlay-select {
        flex-basis: 280px;
      }
      del,
      ins {
        text-decoration: none;
      }
      td.none {
        background: var(--inlay-surface-raised);
      }
    `,
  ];

  @property({ attribute: false }) prompt!: Prompt;
  /** The version that is looked at. */
  @property() version = '';

  @state() private from = '';
  @state() private to = '';

  readonly #diff = new Task(this, {
    task: async ([module, prompt, from, to]) =>
      from && to && from !== to ? compareVersions({ module, prompt }, { from, to }) : undefined,
    args: () => [this.prompt.module, this.prompt.id, this.from, this.to] as const,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('version') && !changed.has('prompt')) return;
    const { versions, production } = this.prompt;
    // What answers stands on the left, what is new on the right.
    const isProduction = this.version === production;
    const other = versions.find(({ version }) => version !== production)?.version ?? '';
    const basis = versions.find(({ version }) => version === this.version)?.basedOn;
    this.to = isProduction ? other : this.version;
    this.from = isProduction ? production : (basis ?? production);
  }

  protected override render(): TemplateResult {
    if (this.prompt.versions.length < 2) return html`<p class="quiet">${this.t('ai.diff.onlyOne')}</p>`;
    const { value, error } = this.#diff;
    return html`<div class="stack">
      <div class="filters">${this.#renderSelect('from')} ${this.#renderSelect('to')}</div>
      ${
        error
          ? renderFailure(error, this.texts, () => this.#diff.run())
          : this.from === this.to
            ? html`<p class="quiet">${this.t('ai.diff.same')}</p>`
            : value
              ? this.#renderDiff(value)
              : html`<inlay-skeleton lines="6"></inlay-skeleton>`
      }
    </div>`;
  }

  #renderSelect(end: 'from' | 'to'): TemplateResult {
    return html`<inlay-select
      label=${this.t(`ai.diff.${end}`)}
      .choices=${this.prompt.versions.map((each) => ({ value: each.version, label: nameVersion(each, this.texts) }))}
      .value=${this[end]}
      @change=${(event: Event) => {
        this[end] = (event.target as Select).value;
      }}
    ></inlay-select>`;
  }

  #renderDiff({ lines, parameters }: PromptDiff): TemplateResult {
    const changed = lines.some(({ kind }) => kind !== 'same');
    return html`
      ${
        parameters.length > 0
          ? html`<ul>
              ${parameters.map(({ name, from, to }) => html`<li>${this.t(`ai.parameter.${name}`)}: <del>${from ?? '–'}</del> → <ins>${to ?? '–'}</ins></li>`)}
            </ul>`
          : nothing
      }
      ${
        changed
          ? html`<div class="scroller" tabindex="0" role="region" aria-label=${this.t('ai.diff.title')}>
              <table>
                <colgroup><col class="number" /><col /><col class="number" /><col /></colgroup>
                <thead><tr><th colspan="2" scope="col">${this.t('ai.diff.before')}</th><th colspan="2" scope="col">${this.t('ai.diff.after')}</th></tr></thead>
                <tbody>${pairLines(lines).map((pair) => this.#renderPair(pair))}</tbody>
              </table>
            </div>`
          : html`<p class="quiet">${this.t('ai.diff.sameText')}</p>`
      }
    `;
  }

  #renderPair({ left, right }: Pair): TemplateResult {
    const cell = (line: Line | undefined, number: number | null | undefined): TemplateResult => {
      const kind = line === undefined ? 'none' : line.kind;
      const text = line?.text ?? '';
      return html`<td class="number">${number ?? ''}</td><td class=${kind}>${
        kind === 'removed' ? html`<del>${text}</del>` : kind === 'added' ? html`<ins>${text}</ins>` : text
      }</td>`;
    };
    return html`<tr>${cell(left, left?.from)}${cell(right, right?.to)}</tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-prompt-diff': PromptDiffView;
  }
}
