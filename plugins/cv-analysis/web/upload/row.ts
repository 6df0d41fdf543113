import type { Problem } from '../../shared/analysis.ts';
import type { BatchFileState, BatchFileView } from '../../shared/batch.ts';

/** Where a file is: in this window first, then as the server says. */
export type RowState = 'preparing' | 'waiting' | 'sending' | BatchFileState;

/** One file of the list. */
export interface Row {
  /** Counted in this window; stays the same while the row changes. */
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly state: RowState;
  /** Opens the file. Only for what was chosen in this window since it was loaded. */
  readonly open?: (() => Promise<File>) | undefined;
  readonly sha256?: string;
  /** Its id in the batch. */
  readonly fileId?: string;
  /** While it is sent: share of its bytes that left, 0 to 1. */
  readonly sent?: number | undefined;
  /** While it is read: what the server is at. */
  readonly step?: string | null;
  readonly subjectId?: string | null;
  readonly documentId?: string | null;
  readonly error?: Problem | null;
}

/** What a batch has come to, counted from its rows. */
export interface Tally {
  readonly total: number;
  /** Files that are on the server. */
  readonly sent: number;
  /** Files of which nothing more will come. */
  readonly finished: number;
  readonly done: number;
  readonly known: number;
  readonly failed: number;
  /** Files that are on the server and not read yet. */
  readonly inLine: number;
  /** Failed ones that can be tried again. */
  readonly retryable: number;
  /** Files with the content of another one, which count nowhere else. */
  readonly double: number;
  /** Announced in a window that is closed, or in another one. */
  readonly elsewhere: number;
  /** 0 to 1: files that are read. Only what the server confirmed counts, so it never goes back. */
  readonly share: number;
}

const local: ReadonlySet<RowState> = new Set(['preparing', 'waiting', 'sending']);
const final: ReadonlySet<RowState> = new Set(['done', 'known', 'failed', 'cancelled', 'double']);

/** The file is still to be sent from this window. */
export const isLocal = ({ state }: Row): boolean => local.has(state);
/** It failed, and there is something to try again with. */
export const canRetry = ({ state, open, documentId }: Row): boolean =>
  state === 'failed' && (open !== undefined || Boolean(documentId));
/** Nothing more will come of it. */
export const isFinal = ({ state }: Row): boolean => final.has(state);
/** It is announced, and this window cannot send it. */
export const isElsewhere = ({ state }: Row): boolean => state === 'awaited';

export function tallyRows(rows: readonly Row[]): Tally {
  const counted = rows.filter(({ state }) => state !== 'cancelled' && state !== 'double');
  const count = (state: RowState) => counted.filter((row) => row.state === state).length;
  const finished = counted.filter(isFinal).length;
  const sent = counted.filter(({ documentId }) => documentId).length;
  const total = counted.length;
  const [done, known] = [count('done'), count('known')];
  return {
    ...{ total, sent, finished },
    ...{ done, known, failed: count('failed') },
    double: rows.filter(({ state }) => state === 'double').length,
    inLine: count('arrived') + count('queued'),
    retryable: counted.filter(canRetry).length,
    elsewhere: counted.filter(isElsewhere).length,
    share: total === 0 ? 0 : (done + known) / total,
  };
}

/** Files with a problem first, those that are there twice last; all others as they came. */
export function sortRows(rows: readonly Row[]): readonly Row[] {
  const rank = ({ state }: Row) => (state === 'failed' ? 0 : state === 'double' ? 2 : 1);
  return rows.some((row) => rank(row) !== 1) ? rows.toSorted((a, b) => rank(a) - rank(b)) : rows;
}

/** The row after the server told how far its file is. What this window is about to send it knows better itself. */
export function followServer(row: Row, file: BatchFileView): Row {
  const { id: fileId, state, step, subjectId, documentId, error } = file;
  const facts = { fileId, step, subjectId, documentId };
  if (state === 'awaited') {
    // It has just arrived, and the news of it are still on their way.
    if (row.state === 'arrived') return row;
    if (['failed', 'waiting', 'sending'].includes(row.state)) return { ...row, ...facts };
    return { ...row, ...facts, state: row.open ? 'waiting' : 'awaited', error: null };
  }
  // Once it leads to somebody it has the name that the server gives it: in blind mode, none.
  const name = subjectId ? file.name : row.name;
  return { ...row, ...facts, name, state, sent: undefined, error };
}
