import type { Statement } from '../../../kernel/db/index.ts';
import type { CallEnd, CallProgress } from './call.ts';

export interface Settlement {
  readonly id: string;
  readonly end: CallEnd;
}

/**
 * Writes down how calls ended and gives back what was set aside. A row that has an end keeps it. Behind
 * `writeLock`, in a transaction of the tenant.
 */
export function writeSettlement(settlements: readonly Settlement[]): Statement {
  const rows = settlements.map(({ id, end }) => ({
    id,
    outcome: end.outcome,
    failure: end.failure,
    answered_model: end.answeredModel && cleanName(end.answeredModel),
    input_tokens: toCount(end.used.inputTokens),
    output_tokens: toCount(end.used.outputTokens),
    seconds: end.used.seconds,
    characters: end.used.characters,
    estimated: end.used.estimated,
    cost: end.cost,
    first_text_ms: end.firstTextMs === undefined ? null : Math.round(end.firstTextMs),
    took_ms: Math.round(end.tookMs),
  }));
  return {
    sql: `WITH ended AS (
       UPDATE ai_calls c SET outcome = r.outcome, failure = r.failure, answered_model = r.answered_model,
         input_tokens = r.input_tokens, output_tokens = r.output_tokens, seconds = r.seconds,
         characters = r.characters, estimated = r.estimated, cost = r.cost, first_text_ms = r.first_text_ms,
         took_ms = r.took_ms
       FROM jsonb_to_recordset($1::jsonb) AS r(id text, outcome text, failure text, answered_model text,
         input_tokens int, output_tokens int, seconds float8, characters int, estimated boolean, cost bigint,
         first_text_ms int, took_ms int)
       WHERE c.id = r.id AND c.outcome = 'running'
       RETURNING c.tenant_id, c.day, c.module, c.reserved, c.cost)
     ${moveSpend}`,
    params: [JSON.stringify(rows)],
  };
}

/** What is known of calls under way, should nobody be left to tell how they ended. */
export function writeNotes(
  notes: readonly { readonly id: string; readonly progress: CallProgress }[],
): Statement {
  const rows = notes.map(({ id, progress: { outputTokens, firstTextMs } }) => ({
    id,
    output_tokens: outputTokens,
    first_text_ms: Math.round(firstTextMs),
  }));
  return {
    sql: `UPDATE ai_calls c SET output_tokens = r.output_tokens, first_text_ms = r.first_text_ms
     FROM jsonb_to_recordset($1::jsonb) AS r(id text, output_tokens int, first_text_ms int)
     WHERE c.id = r.id AND c.outcome = 'running'`,
    params: [JSON.stringify(rows)],
  };
}

/** From set aside to spent, for the rows of `ended`. */
export const moveSpend = `UPDATE ai_spend s SET reserved = s.reserved - e.reserved, spent = s.spent + e.cost
     FROM (SELECT tenant_id, day, module, sum(reserved) AS reserved, sum(cost) AS cost FROM ended
           GROUP BY tenant_id, day, module) e
     WHERE s.tenant_id = e.tenant_id AND s.day = e.day AND s.module = e.module`;

/** A provider may count anything; a column holds so much. */
const toCount = (count: number | null) =>
  count === null ? null : Math.min(Math.round(count), 2_147_483_647);

/** A provider may call its models anything. */
const cleanName = (name: string) => name.slice(0, 200).replaceAll('\0', '').toWellFormed();
