import { WidgetElement } from 'inlay/sdk/web';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import 'inlay/widgets/tabs';
import 'inlay/widgets/text-field';
import type { api } from '../shared/api.ts';
import type { Person, Skill } from '../shared/levels.ts';
import './add-form.ts';
import type { AddForm } from './add-form.ts';
import './coverage.ts';
import './grid.ts';
import type { LevelChange } from './grid.ts';
import { writeCsv } from './write-csv.ts';

interface Matrix {
  readonly people: readonly Person[];
  readonly skills: readonly Skill[];
  readonly mayEdit: boolean;
}

/** What can be taken back. */
interface Removed {
  readonly name: string;
  bringBack(): Promise<void>;
}

/** The whole: load, search, add, set, remove, take back. */
export default class MatrixWidget extends WidgetElement<typeof api, { needed?: number }> {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--inlay-space-4);
      padding: var(--inlay-space-4);
      color: var(--inlay-text);
      font-family: var(--inlay-font);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--inlay-space-3);
      align-items: end;
    }
    .bar inlay-text-field {
      flex: 1 1 14rem;
    }
    .undo {
      display: flex;
      flex-wrap: wrap;
      gap: var(--inlay-space-3);
      align-items: center;
      margin: 0;
    }
    .hint {
      margin: 0;
      color: var(--inlay-text-quiet);
      font-size: var(--inlay-font-size-s);
    }
    [slot='grid'],
    [slot='coverage'] {
      padding-block-start: var(--inlay-space-3);
    }
  `;

  @state() private matrix: Matrix | undefined;
  @state() private failure: unknown;
  @state() private query = '';
  @state() private adding: 'person' | 'skill' | undefined;
  @state() private fault = '';
  @state() private busy = false;
  @state() private removed: Removed | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private load = async () => {
    this.failure = undefined;
    try {
      this.matrix = await this.api.call('GET /matrix', {});
    } catch (error) {
      this.failure = error;
    }
  };

  private change(change: (matrix: Matrix) => Partial<Matrix>) {
    if (this.matrix) this.matrix = { ...this.matrix, ...change(this.matrix) };
  }

  private replacePerson(person: Person) {
    this.change(({ people }) => ({ people: people.map((each) => (each.id === person.id ? person : each)) }));
  }

  /** Shown at once; taken back where the server says no. */
  private async setLevel({ personId, skillId, level }: LevelChange) {
    const before = this.matrix?.people.find(({ id }) => id === personId);
    if (!before) return;
    this.replacePerson({ ...before, levels: { ...before.levels, [skillId]: level } });
    try {
      await this.api.call('PUT /levels', { personId, skillId, level });
    } catch (error) {
      const now = this.matrix?.people.find(({ id }) => id === personId);
      // A later press may have set it anew in the meantime.
      if (now?.levels[skillId] === level)
        this.replacePerson({ ...now, levels: { ...now.levels, [skillId]: before.levels[skillId] ?? 0 } });
      this.notify(this.explain(error), 'danger');
    }
  }

  private async add({ detail, currentTarget }: CustomEvent<{ name: string; team: string }>) {
    const form = currentTarget as AddForm;
    this.busy = true;
    this.fault = '';
    try {
      if (this.adding === 'person') {
        const person = await this.api.call('POST /people', detail);
        this.change(({ people }) => ({ people: [...people, person] }));
      } else {
        const skill = await this.api.call('POST /skills', { name: detail.name });
        this.change(({ skills }) => ({ skills: [...skills, skill] }));
      }
      await form.reset();
    } catch (error) {
      this.fault = this.explain(error);
    } finally {
      this.busy = false;
    }
  }

  private async removePerson({ id, name, team, levels }: Person) {
    if (!(await this.attempt(() => this.api.call('DELETE /people/:id', { id })))) return;
    this.change(({ people }) => ({ people: people.filter((each) => each.id !== id) }));
    this.removed = {
      name,
      bringBack: async () => {
        const person = await this.api.call('POST /people', { name, team, levels });
        this.change(({ people }) => ({ people: [...people, person] }));
      },
    };
  }

  private async removeSkill({ id, name }: Skill) {
    if (!(await this.attempt(() => this.api.call('DELETE /skills/:id', { id })))) return;
    const known = this.matrix?.people ?? [];
    this.change(({ skills }) => ({ skills: skills.filter((each) => each.id !== id) }));
    this.removed = {
      name,
      bringBack: async () => {
        const skill = await this.api.call('POST /skills', { name });
        this.change(({ skills }) => ({ skills: [...skills, skill] }));
        // Its levels were kept under the old id.
        for (const { id: personId, levels } of known) {
          const level = levels[id] ?? 0;
          if (level > 0)
            this.replacePerson(await this.api.call('PUT /levels', { personId, skillId: skill.id, level }));
        }
      },
    };
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.notify(this.explain(error), 'danger');
      return false;
    }
  }

  private async undo() {
    const { removed } = this;
    this.removed = undefined;
    if (removed && !(await this.attempt(removed.bringBack))) this.removed = removed;
  }

  private download(people: readonly Person[], skills: readonly Skill[]) {
    const text = writeCsv(people, skills, { person: this.t('person'), team: this.t('team') });
    const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href, download: 'skills-matrix.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  /** People or skills of that name; all of the others where only one kind matches. */
  private find({ people, skills }: Matrix): Pick<Matrix, 'people' | 'skills'> {
    const query = this.query.trim().toLocaleLowerCase(this.context.locale);
    if (query === '') return { people, skills };
    const has = (text: string) => text.toLocaleLowerCase(this.context.locale).includes(query);
    const foundPeople = people.filter(({ name, team }) => has(name) || has(team));
    const foundSkills = skills.filter(({ name }) => has(name));
    if (foundPeople.length + foundSkills.length === 0) return { people: [], skills: [] };
    return {
      people: foundPeople.length > 0 ? foundPeople : people,
      skills: foundSkills.length > 0 ? foundSkills : skills,
    };
  }

  override render() {
    const { matrix, failure, t } = this;
    if (failure !== undefined)
      return html`<inlay-error-card
        reason=${this.explain(failure)}
        retryable
        @inlay-retry=${this.load}
      ></inlay-error-card>`;
    if (!matrix) return html`<inlay-skeleton lines="6" aria-label=${t('loading')}></inlay-skeleton>`;
    const isEmpty = matrix.people.length === 0 && matrix.skills.length === 0;
    return html`${this.renderBar(matrix, isEmpty)} ${this.renderAdding()} ${this.renderUndo()}
    ${isEmpty ? this.renderEmpty(matrix) : this.renderViews(matrix)}`;
  }

  private renderBar(matrix: Matrix, isEmpty: boolean) {
    const { t } = this;
    const add = (kind: 'person' | 'skill', words: string) => html`<inlay-button
      @click=${() => {
        this.adding = kind;
        this.fault = '';
      }}
      >${words}</inlay-button
    >`;
    return html`<div class="bar">
      ${
        isEmpty
          ? nothing
          : html`<inlay-text-field
            type="search"
            label=${t('search')}
            .value=${this.query}
            @input=${(event: Event) => {
              this.query = (event.target as HTMLInputElement).value;
            }}
          ></inlay-text-field>`
      }
      ${matrix.mayEdit ? html`${add('person', t('addPerson'))}${add('skill', t('addSkill'))}` : nothing}
      ${
        isEmpty
          ? nothing
          : html`<inlay-button variant="quiet" @click=${() => this.download(matrix.people, matrix.skills)}>
            ${t('download')}
          </inlay-button>`
      }
    </div>`;
  }

  private renderAdding() {
    if (!this.adding) return nothing;
    return html`<skills-matrix-add
      .t=${this.t}
      kind=${this.adding}
      ?busy=${this.busy}
      fault=${this.fault}
      @added=${this.add}
      @cancelled=${() => {
        this.adding = undefined;
      }}
    ></skills-matrix-add>`;
  }

  private renderUndo() {
    const { removed, t } = this;
    if (!removed) return nothing;
    return html`<p class="undo" role="status">
      ${t('removed', { name: removed.name })}
      <inlay-button size="s" @click=${this.undo}>${t('undo')}</inlay-button>
    </p>`;
  }

  private renderEmpty({ mayEdit }: Matrix) {
    const { t } = this;
    return html`<inlay-empty-state heading=${t('empty')}>
      ${t(mayEdit ? 'empty.why' : 'empty.reader')}
    </inlay-empty-state>`;
  }

  private renderViews(matrix: Matrix) {
    const { t } = this;
    const { people, skills } = this.find(matrix);
    if (people.length + skills.length === 0)
      return html`<p role="status">${t('none', { query: this.query.trim() })}</p>`;
    const tabs = [
      { id: 'grid', label: t('view.grid') },
      { id: 'coverage', label: t('view.coverage') },
    ];
    return html`<inlay-tabs .tabs=${tabs} label=${t('heading')}>
      <div slot="grid">
        ${matrix.mayEdit ? html`<p class="hint">${t('keys')}</p>` : nothing}
        <skills-matrix-grid
          .t=${t}
          .people=${people}
          .skills=${skills}
          ?editable=${matrix.mayEdit}
          @level-set=${({ detail }: CustomEvent<LevelChange>) => this.setLevel(detail)}
          @person-removed=${({ detail }: CustomEvent<Person>) => this.removePerson(detail)}
          @skill-removed=${({ detail }: CustomEvent<Skill>) => this.removeSkill(detail)}
        ></skills-matrix-grid>
      </div>
      <skills-matrix-coverage
        slot="coverage"
        .t=${t}
        .people=${matrix.people}
        .skills=${skills}
        needed=${this.settings.needed ?? 2}
      ></skills-matrix-coverage>
    </inlay-tabs>`;
  }
}
