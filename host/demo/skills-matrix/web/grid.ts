import type { Translator } from 'inlay/widgets/i18n';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { levels, type Person, type Skill } from '../shared/levels.ts';
import { gridStyles } from './grid.styles.ts';
import { moveInGrid } from './move-in-grid.ts';

/** A level that somebody set. */
export interface LevelChange {
  readonly personId: string;
  readonly skillId: string;
  readonly level: number;
}

/**
 * People down, skills across. One cell at a time is in the tab order; arrow keys move, digits set a level, a press
 * goes on to the next one (WAI-ARIA Authoring Practices, grid pattern).
 *
 * @fires level-set - `detail` is a `LevelChange`.
 * @fires person-removed - `detail` is the person.
 * @fires skill-removed - `detail` is the skill.
 */
export class Grid extends LitElement {
  static override styles = gridStyles;

  @property({ attribute: false }) people: readonly Person[] = [];
  @property({ attribute: false }) skills: readonly Skill[] = [];
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) t!: Translator;
  @state() private at = { row: 0, column: 0 };

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('people') && !changed.has('skills')) return;
    const row = Math.max(0, Math.min(this.at.row, this.people.length - 1));
    const column = Math.max(0, Math.min(this.at.column, this.skills.length - 1));
    if (row !== this.at.row || column !== this.at.column) this.at = { row, column };
  }

  private set(person: Person, skill: Skill, level: number) {
    if (!this.editable || level === (person.levels[skill.id] ?? 0)) return;
    this.tell('level-set', { personId: person.id, skillId: skill.id, level } satisfies LevelChange);
  }

  private tell(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private async onKey(event: KeyboardEvent, person: Person, skill: Skill) {
    const level = levels.find((each) => String(each) === event.key);
    if (level !== undefined) return this.set(person, skill, level);
    const size = { rows: this.people.length, columns: this.skills.length };
    const next = moveInGrid(event.key, this.at, size);
    if (!next) return;
    event.preventDefault();
    this.at = next;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.cell[tabindex="0"]')?.focus();
  }

  override render() {
    const { people, skills, t } = this;
    return html`<table role="grid" aria-label=${t('heading')}>
      <thead>
        <tr>
          <th scope="col" class="person">${t('person')}</th>
          ${repeat(
            skills,
            ({ id }) => id,
            (skill) => html`<th scope="col" class="skill">
              <div>${skill.name}${this.renderBin(skill.name, () => this.tell('skill-removed', skill))}</div>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          people,
          ({ id }) => id,
          (person, row) => html`<tr>
            <th scope="row" class="person">
              <div>
                <span>${person.name}${person.team ? html`<span class="team">${person.team}</span>` : nothing}</span>
                ${this.renderBin(person.name, () => this.tell('person-removed', person))}
              </div>
            </th>
            ${skills.map((skill, column) => this.renderCell(person, skill, { row, column }))}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private renderCell(person: Person, skill: Skill, { row, column }: { row: number; column: number }) {
    const { t } = this;
    const level = person.levels[skill.id] ?? 0;
    const word = t(`level.${level}`);
    const label = t('level', { person: person.name, skill: skill.name, value: level, level: word });
    const isHere = row === this.at.row && column === this.at.column;
    return html`<td>
      <button
        class="cell level-${level}"
        tabindex=${isHere ? 0 : -1}
        aria-label=${label}
        aria-disabled=${this.editable ? 'false' : 'true'}
        title=${word}
        @focus=${() => {
          this.at = { row, column };
        }}
        @click=${() => this.set(person, skill, (level + 1) % levels.length)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, person, skill)}
      >
        ${level}
      </button>
    </td>`;
  }

  private renderBin(name: string, remove: () => void) {
    if (!this.editable) return nothing;
    const label = this.t('remove', { name });
    return html`<button class="bin" aria-label=${label} title=${label} @click=${remove}>×</button>`;
  }
}

if (!customElements.get('skills-matrix-grid')) customElements.define('skills-matrix-grid', Grid);
