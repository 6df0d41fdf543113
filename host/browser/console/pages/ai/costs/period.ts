const dayMs = 86_400_000;

export const periods = ['7', '30', '90', 'month', 'lastMonth', 'own'] as const;
export type PeriodName = (typeof periods)[number];

/** Days of UTC, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const writeDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The days that a name stands for. */
export function findPeriod(name: Exclude<PeriodName, 'own'>, now = new Date()): Period {
  const today = writeDay(now.getTime());
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (name === 'month') return { from: writeDay(Date.UTC(year, month, 1)), to: today };
  if (name === 'lastMonth')
    return { from: writeDay(Date.UTC(year, month - 1, 1)), to: writeDay(Date.UTC(year, month, 0)) };
  return { from: writeDay(Date.parse(today) - (Number(name) - 1) * dayMs), to: today };
}

/** Each day of a period. */
export function listDays({ from, to }: Period): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => writeDay(Date.parse(from) + at * dayMs));
}

/** As long a time, just before. */
export function findBefore({ from, to }: Period): Period {
  const length = Date.parse(to) - Date.parse(from) + dayMs;
  return { from: writeDay(Date.parse(from) - length), to: writeDay(Date.parse(from) - dayMs) };
}

/** Why a period cannot be asked for, as a key of the texts; undefined where it can. */
export function findPeriodFault({ from, to }: Period): string | undefined {
  if (!from || !to) return 'ai.period.missing';
  if (from > to) return 'ai.period.turned';
  return listDays({ from, to }).length > 400 ? 'ai.period.long' : undefined;
}
