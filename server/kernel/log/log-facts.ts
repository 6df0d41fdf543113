import { AsyncLocalStorage } from 'node:async_hooks';

/** Ids that belong on each line about one piece of work: `requestId`, `tenantId`, `job`. No personal data. */
export type LogFacts = Record<string, string | number>;

const facts = new AsyncLocalStorage<LogFacts>();

/** Every line written while `fn` runs, and in what it started, carries these facts. */
export function runWithLogFacts<T>(initial: LogFacts, fn: () => T): T {
  return facts.run({ ...facts.getStore(), ...initial }, fn);
}

/** Adds to the facts of the work going on; nothing happens outside of any. */
export function addLogFacts(more: LogFacts): void {
  const current = facts.getStore();
  if (current) Object.assign(current, more);
}

/** A copy: who writes a line puts its own facts into it. */
export function readLogFacts(): LogFacts {
  return { ...facts.getStore() };
}
