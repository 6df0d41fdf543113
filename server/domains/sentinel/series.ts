import type { Static } from 'inlay/sdk';
import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import { type Nanos, periodTooLong, toDollars } from '../ai/index.ts';
import { measureDrift } from './drift.ts';
import { checkNames, type SeriesView, type seriesQuery } from './view.ts';

type Series = Static<typeof SeriesView>;
type Line = Series['data'][number];
interface Row extends Omit<Line, 'failures' | 'meanCost'> {
  readonly meanCost: Nanos;
  readonly failures: Line['failures'];
}

const dayMs = 86_400_000;
const mostDays = 400;
const mostLines = 5000;
const toDay = (at: Date): string => at.toISOString().slice(0, 10);

/** Days that scores of late are, and that those are which they are compared with. */
const recentDays = 7;
const baselineDays = 28;
const mostScores = 20_000;

const failures = checkNames
  .map((name) => `'${name}', count(*) FILTER (WHERE failed @> '[{"check":"${name}"}]')`)
  .join(', ');

/** What the sentinel saw, day by day, for charts: the last 30 days unless asked otherwise. */
export async function readSeries(
  db: Database,
  { from: first, to: last, module, prompt }: Static<typeof seriesQuery>,
  now: Date,
): Promise<Series> {
  const to = last ?? toDay(now);
  const from = first ?? toDay(new Date(Date.parse(to) - 29 * dayMs));
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (!(days >= 0 && days < mostDays)) throw periodTooLong();
  const rows = await db.query<Row>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, module, prompt, version, count(*)::int AS samples,
       (count(*) FILTER (WHERE failed <> '[]'))::int AS failed, jsonb_build_object(${failures}) AS failures,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY took_ms) AS "medianMs",
       percentile_cont(0.95) WITHIN GROUP (ORDER BY took_ms) AS "p95Ms", avg(cost)::float8 AS "meanCost",
       avg(length)::float8 AS "meanLength", avg(score) AS "meanScore"
     FROM sentinel_samples WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 AND ($4::text IS NULL OR module = $4)
       AND ($5::text IS NULL OR prompt = $5)
     GROUP BY sentinel_samples.day, module, prompt, version ORDER BY 1, 2, 3, 4 LIMIT ${mostLines}`,
    [currentTenantId(), from, to, module ?? null, prompt ?? null],
  );
  return {
    from,
    to,
    data: rows.map((row) => ({ ...row, meanCost: toDollars(row.meanCost) })),
    drift: (await readDrifts(db, { module, prompt }, now)).map(({ drift, ...place }) => ({
      ...place,
      ...drift,
      edges: [...drift.edges],
      baseline: [...drift.baseline],
      recent: [...drift.recent],
    })),
  };
}

/** How far the scores of each prompt of the open transaction's tenant have moved in the last week. */
export async function readDrifts(
  db: Database,
  { module, prompt }: { readonly module?: string | undefined; readonly prompt?: string | undefined },
  now: Date,
) {
  const since = toDay(new Date(now.getTime() - (recentDays + baselineDays) * dayMs));
  const recentSince = toDay(new Date(now.getTime() - (recentDays - 1) * dayMs));
  const rows = await db.query<{ module: string; prompt: string; before: number[]; recent: number[] }>(
    `SELECT module, prompt, coalesce(array_agg(score) FILTER (WHERE day < $3), '{}') AS before,
       coalesce(array_agg(score) FILTER (WHERE day >= $3), '{}') AS recent
     FROM (SELECT module, prompt, score, day, row_number() OVER (PARTITION BY module, prompt, day >= $3 ORDER BY id DESC) AS nth
           FROM sentinel_samples WHERE tenant_id = $1 AND day >= $2 AND score IS NOT NULL
             AND ($4::text IS NULL OR module = $4) AND ($5::text IS NULL OR prompt = $5)) s
     WHERE nth <= ${mostScores} GROUP BY module, prompt ORDER BY module, prompt`,
    [currentTenantId(), since, recentSince, module ?? null, prompt ?? null],
  );
  return rows.map((row) => ({
    module: row.module,
    prompt: row.prompt,
    drift: measureDrift(row.before, row.recent),
  }));
}
