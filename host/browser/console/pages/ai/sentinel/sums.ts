import type { SentinelSeries } from '../../../../api/api-types.ts';
import type { Series } from '../chart/day-chart.ts';

type Line = SentinelSeries['data'][number];

export const sentinelCharts = ['failures', 'latency', 'cost', 'score'] as const;
export type SentinelChart = (typeof sentinelCharts)[number];

/** What can be wrong with an answer, as the server names it. */
export const failureNames = [
  'schema',
  'grounding',
  'refusal',
  'leakage',
  'language',
  'length',
  'cost',
  'latency',
] as const;

/** The mean of what there is, each by the number of answers behind it; null where there is nothing. */
function weigh(lines: readonly Line[], read: (line: Line) => number | null): number | null {
  let [sum, count] = [0, 0];
  for (const line of lines) {
    const value = read(line);
    if (value === null || line.samples === 0) continue;
    sum += value * line.samples;
    count += line.samples;
  }
  return count === 0 ? null : sum / count;
}

/** Failed checks by day, those that fail most at the bottom. */
export function makeFailureSeries(
  data: readonly Line[],
  days: readonly string[],
  name: (check: string) => string,
): Series[] {
  const series = failureNames.map((check) => ({
    key: check,
    label: name(check),
    values: days.map((day) =>
      data.filter((line) => line.day === day).reduce((sum, { failures }) => sum + (failures[check] ?? 0), 0),
    ),
  }));
  const sumOf = ({ values }: { values: number[] }): number => values.reduce((sum, value) => sum + value, 0);
  return series.filter((each) => sumOf(each) > 0).sort((one, other) => sumOf(other) - sumOf(one));
}

const linesOf = {
  latency: ['medianMs', 'p95Ms'],
  cost: ['meanCost'],
  score: ['meanScore'],
} as const satisfies Record<Exclude<SentinelChart, 'failures'>, readonly (keyof Line)[]>;

/** Means by day. Of several prompts together, weighed by how many answers of each were looked at. */
export const makeSentinelSeries = (
  data: readonly Line[],
  days: readonly string[],
  chart: Exclude<SentinelChart, 'failures'>,
  name: (key: string) => string,
): Series[] =>
  linesOf[chart].map((key) => ({
    key,
    label: name(key),
    values: days.map((day) =>
      weigh(
        data.filter((line) => line.day === day),
        (line) => line[key],
      ),
    ),
  }));

/** All days of each version of a prompt taken together. */
export function addUp(data: readonly Line[]) {
  const groups = new Map<string, Line[]>();
  for (const line of data) {
    const key = `${line.prompt}@${line.version}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, lines]) => ({
    key,
    samples: lines.reduce((sum, { samples }) => sum + samples, 0),
    failed: lines.reduce((sum, { failed }) => sum + failed, 0),
    failures: Object.fromEntries(
      failureNames.map((name) => [name, lines.reduce((sum, { failures }) => sum + (failures[name] ?? 0), 0)]),
    ) as Readonly<Record<string, number>>,
    meanCost: weigh(lines, ({ meanCost }) => meanCost) ?? 0,
    medianMs: weigh(lines, ({ medianMs }) => medianMs),
  }));
}
