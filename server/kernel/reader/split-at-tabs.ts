import type { FlowRun } from './flow-layout.ts';

/** A tab sets what follows apart: a date at the right edge, the value of a label. */
export function splitAtTabs(runs: readonly FlowRun[]): FlowRun[][] {
  const parts: FlowRun[][] = [[]];
  for (const run of runs) {
    const [head, ...rest] = run.text.split('\t');
    parts.at(-1)!.push({ ...run, text: head! });
    for (const text of rest) parts.push([{ ...run, text }]);
  }
  return parts.filter((part) => part.some((run) => run.text.trim() !== ''));
}
