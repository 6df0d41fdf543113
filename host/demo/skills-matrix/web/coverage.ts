import type { Translator } from 'inlay/widgets/i18n';
import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { countAble, countLevels, levels, type Person, type Skill } from '../shared/levels.ts';

/** One bar a skill: how many people have each level, with a line at as many as are needed. */
export class Coverage extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--inlay-space-3);
    }
    .legend,
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--inlay-space-1) var(--inlay-space-4);
      align-items: baseline;
    }
    .legend {
      color: var(--inlay-text-quiet);
      font-size: var(--inlay-font-size-s);
    }
    .legend i {
      display: inline-block;
      inline-size: 0.8em;
      block-size: 0.8em;
      margin-inline-end: 0.4em;
      border-radius: 2px;
    }
    ul {
      display: grid;
      gap: var(--inlay-space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .row {
      justify-content: space-between;
      margin-block-end: var(--inlay-space-1);
    }
    .row strong {
      overflow-wrap: anywhere;
    }
    .gap {
      color: var(--inlay-negative);
    }
    .able {
      color: var(--inlay-text-quiet);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 1rem;
      border-radius: var(--inlay-radius-s);
      background: var(--inlay-surface-raised);
    }
    .needed {
      stroke: var(--inlay-text);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }
    .level-1 {
      fill: color-mix(in oklab, var(--inlay-accent) 20%, var(--inlay-surface));
      background: color-mix(in oklab, var(--inlay-accent) 20%, var(--inlay-surface));
    }
    .level-2 {
      fill: color-mix(in oklab, var(--inlay-accent) 40%, var(--inlay-surface));
      background: color-mix(in oklab, var(--inlay-accent) 40%, var(--inlay-surface));
    }
    .level-3 {
      fill: color-mix(in oklab, var(--inlay-accent) 70%, var(--inlay-surface));
      background: color-mix(in oklab, var(--inlay-accent) 70%, var(--inlay-surface));
    }
    .level-4 {
      fill: var(--inlay-accent);
      background: var(--inlay-accent);
    }
  `;

  @property({ attribute: false }) people: readonly Person[] = [];
  @property({ attribute: false }) skills: readonly Skill[] = [];
  /** People who must be able to do a skill alone. */
  @property({ type: Number }) needed = 2;
  @property({ attribute: false }) t!: Translator;

  override render() {
    const { people, skills, needed, t } = this;
    const gaps = skills.filter(({ id }) => countAble(people, id) < needed).length;
    // Those that hang on the fewest people first.
    const sorted = [...skills].sort((a, b) => countAble(people, a.id) - countAble(people, b.id));
    return html`
      <p role="status">${gaps === 0 ? t('coverage.all') : t('coverage.gaps', { count: gaps })}</p>
      <p class="legend" aria-hidden="true">
        ${levels.slice(1).map((level) => html`<span><i class="level-${level}"></i>${t(`level.${level}`)}</span>`)}
      </p>
      <ul>${sorted.map((skill) => this.renderSkill(skill))}</ul>
    `;
  }

  private renderSkill({ id, name }: Skill) {
    const { people, needed, t } = this;
    const able = countAble(people, id);
    const counts = countLevels(people, id);
    const width = Math.max(people.length, needed, 1);
    // The best from the left, so that the line of need cuts where it counts.
    let from = 0;
    const bars = [4, 3, 2, 1].map((level) => {
      const x = from;
      from += counts[level]!;
      return svg`<rect class="level-${level}" x=${x} y="0" width=${counts[level]!} height="1"></rect>`;
    });
    return html`<li>
      <div class="row">
        <strong>${name}</strong>
        ${
          able < needed
            ? html`<span class="gap">${t('coverage.gap', { needed })}</span>`
            : html`<span class="able">${t('coverage.able', { count: able })}</span>`
        }
      </div>
      <svg
        role="img"
        aria-label=${t('coverage.label', { skill: name, able, needed })}
        viewBox="0 0 ${width} 1"
        preserveAspectRatio="none"
      >
        ${bars}
        ${svg`<line class="needed" x1=${needed} x2=${needed} y1="0" y2="1"></line>`}
      </svg>
    </li>`;
  }
}

if (!customElements.get('skills-matrix-coverage')) customElements.define('skills-matrix-coverage', Coverage);
