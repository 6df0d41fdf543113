import { type Static, Type } from 'inlay/sdk';
import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { periodTooLong } from '../errors.ts';
import { type Nanos, toDollars } from '../money.ts';
import { readDay } from './call.ts';

/** What costs can be summed by, and where that stands. Names come from here, never from outside. */
const grounds = {
  day: `to_char(day, 'YYYY-MM-DD')`,
  module: 'module',
  subject: 'subject_id',
  prompt: `prompt_id || '@' || prompt_version`,
  provider: 'provider_id',
  model: 'model',
  class: 'class',
  kind: 'kind',
  outcome: 'outcome',
} as const;
type Ground = keyof typeof grounds;
const groundNames = Object.keys(grounds) as Ground[];

const day = Type.String({ format: 'date' });

export const costQuery = Type.Object({
  from: Type.Optional(day),
  to: Type.Optional(day),
  by: Type.Optional(Type.Enum(groundNames)),
  daily: Type.Optional(Type.Boolean({ description: 'One sum for each day, for a chart.' })),
  module: Type.Optional(Type.String({ maxLength: 64 })),
  subjectId: Type.Optional(Type.String({ maxLength: 64 })),
  top: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 20,
      description: 'Only so many keys have lines of their own, those that cost most; the rest share one.',
    }),
  ),
});

const sums = {
  cost: Type.Number({ description: 'US dollars.' }),
  estimated: Type.Number({ description: 'The part of it that no provider told.' }),
  calls: Type.Integer(),
  cached: Type.Integer(),
  failed: Type.Integer({ description: 'Failed, refused, unusable, cancelled or lost.' }),
  injections: Type.Integer(),
  inputTokens: Type.Integer(),
  outputTokens: Type.Integer(),
  medianMs: Type.Union([Type.Number(), Type.Null()], { description: 'Of the calls that went well.' }),
  p95Ms: Type.Union([Type.Number(), Type.Null()], { description: 'Of the calls that went well.' }),
};

export const CostsView = Type.Object({
  from: day,
  to: day,
  total: Type.Number({ description: 'US dollars.' }),
  totals: Type.Object(sums, { description: 'Of the whole, also where there are more lines than are sent.' }),
  data: Type.Array(
    Type.Object({
      key: Type.Union([Type.String(), Type.Null()], { description: 'Null: about nobody, or by no prompt.' }),
      isRest: Type.Boolean({ description: 'All keys that are not among the top ones.' }),
      day: Type.Union([day, Type.Null()]),
      ...sums,
    }),
  ),
});

type CostQuery = Static<typeof costQuery>;
type CostLine = Static<typeof CostsView>['data'][number];
type Totals = Static<typeof CostsView>['totals'];
type Summed<T extends Totals> = Omit<T, 'cost' | 'estimated'> & { cost: Nanos; estimated: Nanos };

const mostDays = 400;
const mostLines = 5000;
const dayMs = 86_400_000;

const summed = `coalesce(sum(cost), 0)::bigint AS cost, coalesce(sum(cost) FILTER (WHERE estimated), 0)::bigint AS estimated,
  count(*)::int AS calls, (count(*) FILTER (WHERE outcome = 'cached'))::int AS cached,
  (count(*) FILTER (WHERE outcome NOT IN ('ok', 'cached', 'running')))::int AS failed,
  coalesce(sum(injections), 0)::int AS injections, coalesce(sum(input_tokens), 0)::bigint AS "inputTokens",
  coalesce(sum(output_tokens), 0)::bigint AS "outputTokens",
  percentile_cont(0.5) WITHIN GROUP (ORDER BY took_ms) FILTER (WHERE outcome = 'ok') AS "medianMs",
  percentile_cont(0.95) WITHIN GROUP (ORDER BY took_ms) FILTER (WHERE outcome = 'ok') AS "p95Ms"`;
const asked = `tenant_id = $5 AND day BETWEEN $1 AND $2 AND ($3::text IS NULL OR module = $3)
  AND ($4::text IS NULL OR subject_id = $4)`;

/** Sums of the ledger of the open transaction's tenant: the last 30 days by module, unless asked otherwise. */
export async function sumCosts(db: Database, query: CostQuery, now: Date): Promise<Static<typeof CostsView>> {
  const to = query.to ?? readDay(now);
  const from = query.from ?? readDay(new Date(Date.parse(to) - 29 * dayMs));
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (!(days >= 0 && days < mostDays)) throw periodTooLong();
  const key = grounds[query.by ?? 'module'];
  const ofDay = query.daily ? grounds.day : 'NULL::text';
  const params = [from, to, query.module ?? null, query.subjectId ?? null, currentTenantId()];
  const isTop = query.top
    ? `coalesce(${key}, '') = ANY (ARRAY(SELECT coalesce(${key}, '') FROM ai_calls WHERE ${asked}
         GROUP BY 1 ORDER BY sum(cost) DESC, count(*) DESC, 1 LIMIT ${query.top}))`
    : 'true';
  const [totals] = await db.query<Summed<Totals>>(`SELECT ${summed} FROM ai_calls WHERE ${asked}`, params);
  const rows = await db.query<Summed<CostLine>>(
    `SELECT CASE WHEN ${isTop} THEN ${key} END AS key, NOT (${isTop}) AS "isRest", ${ofDay} AS day, ${summed}
     FROM ai_calls WHERE ${asked} GROUP BY 1, 2, 3 ORDER BY 3, 2, 4 DESC, 1 LIMIT ${mostLines}`,
    params,
  );
  const whole = toMoney(totals!);
  return { from, to, total: whole.cost, totals: whole, data: rows.map(toMoney) };
}

const toMoney = <T extends { cost: Nanos; estimated: Nanos }>(row: T): T => ({
  ...row,
  cost: toDollars(row.cost),
  estimated: toDollars(row.estimated),
});
