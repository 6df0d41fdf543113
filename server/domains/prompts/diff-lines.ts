import type { DiffView } from './view.ts';

type Line = DiffView['lines'][number];

/** More comparisons than this take too long: what stands between the same beginning and end is then told as all new. */
const mostCells = 4_000_000;

/** How one text becomes another, line by line: the longest common subsequence stays. */
export function diffLines(before: string, after: string): Line[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < old.length - start && tail < now.length - start && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  const lines: Line[] = [];
  const same = (one: number, other: number) =>
    lines.push({ kind: 'same', text: old[one]!, from: one + 1, to: other + 1 });
  const removed = (at: number) => lines.push({ kind: 'removed', text: old[at]!, from: at + 1, to: null });
  const added = (at: number) => lines.push({ kind: 'added', text: now[at]!, from: null, to: at + 1 });
  for (let at = 0; at < start; at += 1) same(at, at);
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
  const width = nowEnd - start + 1;
  let [one, other] = [start, start];
  if ((oldEnd - start + 1) * width <= mostCells) {
    const lengths = measure(old.slice(start, oldEnd), now.slice(start, nowEnd));
    while (one < oldEnd && other < nowEnd) {
      const cell = (one - start) * width + (other - start);
      if (old[one] === now[other]) {
        same(one, other);
        one += 1;
        other += 1;
      } else if (lengths[cell + width]! >= lengths[cell + 1]!) {
        removed(one);
        one += 1;
      } else {
        added(other);
        other += 1;
      }
    }
  }
  for (; one < oldEnd; one += 1) removed(one);
  for (; other < nowEnd; other += 1) added(other);
  for (let at = 0; at < tail; at += 1) same(oldEnd + at, nowEnd + at);
  return lines;
}

/** Length of the longest common subsequence of what is left from each pair of places on, row by row. */
function measure(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const cell = one * width + other;
      lengths[cell] =
        old[one] === now[other]
          ? lengths[cell + width + 1]! + 1
          : Math.max(lengths[cell + width]!, lengths[cell + 1]!);
    }
  return lengths;
}
