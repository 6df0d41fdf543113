import { isAppError } from 'inlay/sdk/web';
import type { ReactiveController } from 'lit';
import type { Decision, DecisionChoice, Note } from '../../shared/notes.ts';
import type { CvWidget } from '../shared/run-analysis.ts';

/** A deed that is under way, so that its button can wait. */
export type ReviewDeed = 'note' | 'decision' | `note ${string}`;

/** What members wrote and decided about one analysis, and what this member is writing. */
export class Review implements ReactiveController {
  notes: readonly Note[] = [];
  decisions: readonly Decision[] = [];
  isLoaded = false;
  error: unknown;
  busy: ReviewDeed | undefined;
  /** Why a deed did not work, said beside it. */
  fault: { readonly deed: ReviewDeed; readonly words: string } | undefined;
  draft = '';
  choice: DecisionChoice | undefined;
  reason = '';
  /** The note that is being changed. */
  editing: { readonly id: string; readonly text: string } | undefined;

  #widget: CvWidget;
  #id = '';
  #abort: AbortController | undefined;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#id = '';
  }

  /** Loads what belongs to an analysis; nothing happens where it is there already. */
  async open(id: string): Promise<void> {
    if (this.#id === id) return;
    this.#id = id;
    Object.assign(this, { notes: [], decisions: [], isLoaded: false, busy: undefined, fault: undefined });
    Object.assign(this, { draft: '', choice: undefined, reason: '', editing: undefined });
    await this.load();
  }

  load = async (): Promise<void> => {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.error = undefined;
    this.#widget.requestUpdate();
    const input = { id: this.#id, limit: 100 };
    try {
      const [notes, decisions] = await Promise.all([
        this.#widget.api.call('GET /analyses/:id/notes', input, { signal }),
        this.#widget.api.call('GET /analyses/:id/decisions', input, { signal }),
      ]);
      if (signal.aborted) return;
      this.notes = notes.data;
      this.decisions = decisions.data;
      this.isLoaded = true;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.#widget.requestUpdate();
  };

  write(change: Partial<Pick<Review, 'draft' | 'choice' | 'reason' | 'editing'>>): void {
    Object.assign(this, change);
    this.#widget.requestUpdate();
  }

  addNote(): Promise<void> {
    const text = this.draft.trim();
    if (!text) return Promise.resolve();
    return this.#do('note', async (id) => {
      const note = await this.#widget.api.call('POST /analyses/:id/notes', { id, text });
      this.notes = [note, ...this.notes];
      this.draft = '';
    });
  }

  saveNote(): Promise<void> {
    const { editing } = this;
    const text = editing?.text.trim();
    if (!editing || !text) return Promise.resolve();
    return this.#do(`note ${editing.id}`, async (id) => {
      const input = { id, noteId: editing.id, text };
      const saved = await this.#widget.api.call('PATCH /analyses/:id/notes/:noteId', input);
      this.notes = this.notes.map((note) => (note.id === saved.id ? saved : note));
      this.editing = undefined;
    });
  }

  removeNote(noteId: string): Promise<void> {
    return this.#do(`note ${noteId}`, async (id) => {
      await this.#widget.api.call('DELETE /analyses/:id/notes/:noteId', { id, noteId });
      this.notes = this.notes.filter((note) => note.id !== noteId);
    });
  }

  decide(): Promise<void> {
    const { choice } = this;
    const reason = this.reason.trim();
    if (!choice || !reason) {
      const words = this.#widget.t(choice ? 'decide.reasonMissing' : 'decide.choiceMissing');
      this.fault = { deed: 'decision', words };
      this.#widget.requestUpdate();
      return Promise.resolve();
    }
    return this.#do('decision', async (id) => {
      const seen = this.decisions[0]?.number ?? 0;
      const input = { id, choice, reason, seen };
      const made = await this.#widget.api.call('POST /analyses/:id/decisions', input);
      this.decisions = [made, ...this.decisions];
      this.choice = undefined;
      this.reason = '';
    });
  }

  async #do(deed: ReviewDeed, work: (id: string) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = deed;
    this.fault = undefined;
    this.#widget.requestUpdate();
    try {
      await work(this.#id);
    } catch (error) {
      this.fault = { deed, words: this.#widget.explain(error) };
      // What the others did meanwhile is shown before anything is tried again.
      if (isAppError(error) && [404, 409].includes(error.status)) await this.load();
    }
    this.busy = undefined;
    this.#widget.requestUpdate();
  }
}
