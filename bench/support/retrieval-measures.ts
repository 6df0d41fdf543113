/** A stretch of a text; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** nDCG at 10 of a ranking, where `gain` says what a grade is worth. */
export function measureNdcg(
  found: readonly string[],
  grades: Readonly<Record<string, number>>,
  gain: (grade: number) => number,
): number {
  const sum = (gains: readonly number[]) =>
    gains.slice(0, 10).reduce((total, each, rank) => total + each / Math.log2(rank + 2), 0);
  const best = sum(
    Object.values(grades)
      .map(gain)
      .toSorted((one, other) => other - one),
  );
  return best > 0 ? sum(found.map((id) => gain(grades[id] ?? 0))) / best : 0;
}

/** The part of some spans that passages cover. */
export function measureRecall(spans: readonly Span[], passages: readonly Span[]): number {
  let [covered, total] = [0, 0];
  for (const { start, end } of spans) {
    total += end - start;
    for (let place = start; place < end; place += 1)
      if (passages.some((passage) => passage.start <= place && place < passage.end)) covered += 1;
  }
  return total > 0 ? covered / total : 0;
}

export function findPercentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Rows of a CSV (RFC 4180). */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
