import { isAppError } from 'inlay/sdk/web';
import type { ReactiveController } from 'lit';
import type { Requirement } from '../../shared/match.ts';
import type { Standings } from '../../shared/standings.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { isOnItsWay, mergeRows, type RankedRow, readRows } from './read-rows.ts';

/** How often to look for news, in milliseconds: while CVs are being read, and while nothing is. */
const busyPause = 2_500;
const quietPause = 15_000;
/** CVs in the first part, which is there before one has looked up; the rest follows in large ones. */
const firstRows = 500;
/** What the widget for uploads tells the page that both stand in. */
const filesCameIn = 'inlay-batch-completed';
/** Rows on their way that are looked at again in one question. */
const mostPending = 100;

type Facts = Pick<Standings, 'positionTitle' | 'positionVersion' | 'revision'>;

/** Loads how a position's CVs stand, and keeps up with what comes and what gets done. */
export class RankingData implements ReactiveController {
  state: 'loading' | 'ready' | 'failed' | 'no-position' = 'loading';
  error: unknown;
  rows: readonly RankedRow[] = [];
  requirements: readonly Requirement[] = [];
  facts: Facts | undefined;
  /** Rows of analyses made before there were rows are being written. */
  isFilling = false;
  /** All CVs are in, not only the first part of them. */
  isComplete = false;

  readonly #widget: CvWidget;
  /** The newest row that was seen. */
  #last = '';
  /** Rows on their way, also those behind which an earlier result of the same CV still stands. */
  #waiting: ReadonlySet<string> = new Set();
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    document.addEventListener(filesCameIn, this.refresh);
    void this.load();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    document.removeEventListener(filesCameIn, this.refresh);
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  /** How many CVs are still being read. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** Loads all from the start. */
  load = async (): Promise<void> => {
    const { positionId } = this.#widget.launch;
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    clearTimeout(this.#timer);
    if (positionId === null) return this.#set({ state: 'no-position' });
    if (this.rows.length === 0) this.#set({ state: 'loading' });
    try {
      await this.#loadAll(positionId, signal);
      this.#plan();
    } catch (error) {
      if (!signal.aborted) this.#set({ state: 'failed', error });
    }
  };

  /** Looks for news now. */
  refresh = async (): Promise<void> => {
    const { positionId } = this.#widget.launch;
    const signal = this.#abort?.signal;
    if (positionId === null || !signal || this.state !== 'ready') return;
    clearTimeout(this.#timer);
    if (this.#last === '') return this.load();
    const asked = [...this.#waiting].slice(0, mostPending);
    try {
      const answer = await this.#widget.api.call(
        'GET /positions/:id/standings',
        { id: positionId, after: this.#last, ...(asked.length > 0 && { pending: asked.join(',') }) },
        { signal },
      );
      if (this.#isOther(answer)) return await this.load();
      this.#take(answer, asked);
    } catch (error) {
      // Somebody who reads a list is not to lose it because one look for news failed.
      if (!signal.aborted && isAppError(error) && error.status === 404) this.#set({ state: 'failed', error });
    }
    if (!signal.aborted) this.#plan();
  };

  /** Takes in what has changed of one CV: a decision, a name that was revealed. */
  async refreshRow(id: string): Promise<void> {
    const { positionId } = this.#widget.launch;
    if (positionId === null || this.#last === '') return;
    const input = { id: positionId, after: this.#last, pending: id };
    const answer = await this.#widget.api.call('GET /positions/:id/standings', input);
    if (!this.#isOther(answer)) this.#take(answer, [id]);
  }

  async #loadAll(positionId: string, signal: AbortSignal): Promise<void> {
    let rows: readonly RankedRow[] = [];
    this.#waiting = new Set();
    this.#last = '';
    for (let cursor: string | undefined; ; ) {
      const answer = await this.#widget.api.call(
        'GET /positions/:id/standings',
        { id: positionId, ...(cursor === undefined ? { limit: firstRows } : { cursor }) },
        { signal },
      );
      signal.throwIfAborted();
      const part = readRows(answer);
      this.#notice(part, []);
      rows = mergeRows(rows, part);
      const { requirements, positionTitle, positionVersion, revision, filling } = answer;
      this.#set({
        state: 'ready',
        rows,
        requirements,
        facts: { positionTitle, positionVersion, revision },
        isFilling: filling !== null,
        isComplete: answer.next === null,
      });
      if (answer.next === null) return;
      cursor = answer.next;
    }
  }

  /** The position asks for something else by now, so that all codes mean something else. */
  #isOther({ positionVersion, revision }: Facts): boolean {
    return positionVersion !== this.facts?.positionVersion || revision !== this.facts.revision;
  }

  #take(answer: Standings, asked: readonly string[]): void {
    const news = readRows(answer);
    const there = new Set(news.map(({ id }) => id));
    const gone = new Set(asked.filter((id) => !there.has(id)));
    this.#notice(news, asked);
    if (news.length === 0 && gone.size === 0) return;
    this.#set({ rows: mergeRows(this.rows, news).filter(({ id }) => !gone.has(id)) });
  }

  /** Keeps in mind what was seen and what is still on its way. */
  #notice(rows: readonly RankedRow[], asked: readonly string[]): void {
    const waiting = new Set(this.#waiting);
    for (const id of asked) waiting.delete(id);
    for (const row of rows) {
      if (isOnItsWay(row)) waiting.add(row.id);
      if (row.id > this.#last) this.#last = row.id;
    }
    this.#waiting = waiting;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const isBusy = this.isFilling || this.pending > 0;
    this.#timer = setTimeout(
      () => void (this.isFilling ? this.load() : this.refresh()),
      isBusy ? busyPause : quietPause,
    );
  }

  readonly #onVisible = (): void => {
    if (!document.hidden && this.state === 'ready') void this.refresh();
  };

  #set(
    change: Partial<
      Pick<this, 'state' | 'error' | 'rows' | 'requirements' | 'facts' | 'isFilling' | 'isComplete'>
    >,
  ): void {
    Object.assign(this, change);
    this.#widget.requestUpdate();
  }
}
