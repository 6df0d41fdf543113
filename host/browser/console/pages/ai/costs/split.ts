import type { Translator } from 'inlay/widgets/i18n';
import type { CostQuery } from '../../../../api/ai-calls.ts';
import type { AiCostLine, AiCosts } from '../../../../api/api-types.ts';
import type { Series } from '../chart/day-chart.ts';
import { writeMoney, writeShort } from '../figures.ts';
import type { Names } from '../names.ts';

/** What costs are split by. */
export const splits = [
  'module',
  'prompt',
  'subject',
  'model',
  'class',
  'outcome',
] as const satisfies readonly NonNullable<CostQuery['by']>[];
export type Split = (typeof splits)[number];

/** What the chart shows. */
export const metrics = ['cost', 'calls', 'tokens', 'latency'] as const;
export type Metric = (typeof metrics)[number];

/** As many as can be told apart in a picture. */
export const mostSeries = 6;

/** What a line is about, in words. */
export function nameKey(
  split: Split,
  { key, isRest }: Pick<AiCostLine, 'key' | 'isRest'>,
  names: Names,
  t: Translator,
): string {
  if (isRest) return t('ai.rest');
  if (split === 'subject') return names.person(key, t);
  if (key === null) return t(`ai.none.${split}`);
  if (split === 'module') return names.module(key, t);
  return split === 'outcome' || split === 'class' ? t(`ai.${split}.${key}`) : key;
}

/** Where the calls of a line are listed; undefined where the list cannot be narrowed so. */
export function findCalls(split: Split, key: string | null): string | undefined {
  if (key === null || split === 'model' || split === 'class') return undefined;
  // The ledger is asked for a prompt in all its versions.
  const value = split === 'prompt' ? key.slice(0, key.lastIndexOf('@')) : key;
  return `/console/ai/calls?${new URLSearchParams({ [split]: value })}`;
}

const measure = (metric: Metric, line: AiCostLine): number =>
  metric === 'cost' ? line.cost : metric === 'calls' ? line.calls : line.inputTokens + line.outputTokens;

/** Lines of days as series for a chart, the largest at the bottom and the rest on top. */
export function makeSeries(
  { data }: Pick<AiCosts, 'data'>,
  {
    metric,
    days,
    name,
  }: {
    readonly metric: Metric;
    readonly days: readonly string[];
    readonly name: (line: AiCostLine) => string;
  },
): Series[] {
  const found = new Map<string, { line: AiCostLine; values: (number | null)[]; sum: number }>();
  for (const line of data) {
    const id = line.isRest ? 'rest' : `key ${line.key ?? ''}`;
    const at = days.indexOf(line.day ?? '');
    if (at < 0) continue;
    const one = found.get(id) ?? { line, values: days.map(() => 0), sum: 0 };
    const value = measure(metric, line);
    one.values[at] = (one.values[at] ?? 0) + value;
    one.sum += value;
    found.set(id, one);
  }
  return [...found]
    .filter(([, { sum }]) => sum > 0)
    .sort(([one, a], [other, b]) => Number(one === 'rest') - Number(other === 'rest') || b.sum - a.sum)
    .map(([id, { line, values }]) => ({ key: id, label: name(line), values, isRest: line.isRest }));
}

/** Sums of whole days as the two lines of latency. */
export function makeLatency(
  { data }: Pick<AiCosts, 'data'>,
  days: readonly string[],
  t: Translator,
): Series[] {
  const byDay = new Map(data.map((line) => [line.key, line]));
  const series = (key: 'medianMs' | 'p95Ms'): Series => ({
    key,
    label: t(`ai.${key}`),
    values: days.map((day) => byDay.get(day)?.[key] ?? null),
  });
  return [series('medianMs'), series('p95Ms')];
}

/** Writes a value of the chart's axis. */
export const writeMetric = (metric: Metric, value: number, t: Translator): string =>
  metric === 'cost' ? writeMoney(t, value) : writeShort(t, value);
