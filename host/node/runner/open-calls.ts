import type { JobRun } from '../../../plugins/sdk/index.ts';
import type { ModuleServices } from './module-runner.ts';
import type { PartedAnswers } from './parted-answers.ts';

/** A call that the module works on. */
export interface OpenCall {
  readonly id: number;
  readonly services: ModuleServices;
  readonly run: JobRun | undefined;
  /** Service calls it may still make. */
  servicesLeft: number;
  /** What services threw, so that it can be thrown on as it was. */
  readonly thrown: Map<number, unknown>;
  /** Answers that are given in parts, and end with the call. */
  readonly parts: PartedAnswers;
  /** Gives the caller an answer; only the first counts. */
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The calls in one process. */
export interface OpenCalls {
  readonly size: number;
  readonly all: Iterable<OpenCall>;
  open(call: Omit<OpenCall, 'id'>): OpenCall;
  find(id: number): OpenCall | undefined;
  /** `isAnswerDue`: its process was not heard of yet, and may still answer. */
  close(call: OpenCall, isAnswerDue: boolean): void;
  /** What a message about a call that is not open means: it came too late, or was made up. */
  explain(id: number, isAnswer: boolean): 'late' | 'forged';
  /** Notes that something of this call went to its process; see `suspect`. */
  touch(id: number): void;
  /** All that was sent before this ping has arrived. */
  mark(ping: number): void;
  arrived(ping: number): void;
  /** It did something, so it is not the one that hangs. */
  clear(id: number): void;
  /**
   * Which call is behind it when a process falls silent: the first that it was told of and did not get past. When it
   * ends by itself it got past all but the last.
   */
  suspect(which: 'first' | 'last'): OpenCall | undefined;
}

export function createOpenCalls(): OpenCalls {
  const calls = new Map<number, OpenCall>();
  const due = new Set<number>();
  let last = 0;
  // Calls that the process was told something of, by the ping that follows it.
  let touched: { id: number; before: number }[] = [];
  let pings = 0;
  return {
    get size() {
      return calls.size;
    },
    get all() {
      return calls.values();
    },
    open(call) {
      last += 1;
      const open = { ...call, id: last };
      calls.set(last, open);
      return open;
    },
    find: (id) => calls.get(id),
    close({ id, parts }, isAnswerDue) {
      calls.delete(id);
      parts.endAll();
      if (isAnswerDue) due.add(id);
      else this.clear(id);
    },
    explain(id, isAnswer) {
      if (isAnswer) return due.delete(id) ? 'late' : 'forged';
      return id <= last ? 'late' : 'forged';
    },
    touch(id) {
      if (!touched.some((each) => each.id === id)) touched.push({ id, before: pings + 1 });
    },
    mark(ping) {
      pings = ping;
    },
    arrived(ping) {
      if (touched.length > 0) touched = touched.filter(({ before }) => before > ping);
    },
    clear(id) {
      if (touched.length > 0) touched = touched.filter((each) => each.id !== id);
    },
    suspect(which) {
      const told = touched.at(which === 'first' ? 0 : -1);
      // It may have been given up already; then it was none of those that are open.
      if (told) return calls.get(told.id);
      return calls.size === 1 ? [...calls.values()][0] : undefined;
    },
  };
}
